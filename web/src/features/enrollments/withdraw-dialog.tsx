import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { EnrollmentActionsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { toast, useWords } from '../../ui/index.ts';
import { ReasonDialog } from '../residents/index.ts';
import { detailWords } from './enrollments.words.ts';

const WithdrawEnrollmentMutation = graphql(`
  mutation WithdrawEnrollment($input: WithdrawEnrollmentInput!) {
    withdrawEnrollment(input: $input) {
      ... on WithdrawEnrollmentSuccess { enrollment { id state version withdrawnReason resident { id } } }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { enrollment: EnrollmentActionsFragment; onReread: () => void; onClose: () => void };

/** Takes a person out of the campaign, with the reason; where the household joins whole, with why this one does not. */
export default function WithdrawDialog({ enrollment, onReread, onClose }: Props) {
  const text = useWords(detailWords);
  const [alone, setAlone] = useState(false);
  const [withdraw, busy] = useCommand(WithdrawEnrollmentMutation, (data) => data.withdrawEnrollment, {
    quiet: true,
  });
  return (
    <ReasonDialog
      danger
      title={text.withdrawTitle({ name: enrollment.resident.name })}
      label={alone ? text.withoutOthers : text.reason}
      hint={alone ? text.withoutOthersHint : text.withdrawHint}
      act={text.withdraw}
      busy={busy}
      onClose={onClose}
      onAct={async (reason) => {
        const { success, refusal } = await withdraw({
          input: {
            id: enrollment.id,
            version: enrollment.version,
            reason,
            ...(alone ? { withoutOthers: reason } : {}),
          },
        });
        if (success) {
          toast(text.withdrawn);
          onClose();
        } else if (refusal.code === 'STALE') onReread();
        else if (refusal.code === 'HOUSEHOLD_INCOMPLETE') setAlone(true);
        return refusal;
      }}
    />
  );
}
