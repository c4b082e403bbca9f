import { useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { DateField, parseDay, toast, useWords } from '../../ui/index.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { residentWords } from './resident-page.words.ts';
import { personWords } from './residents.words.ts';

const EndCertificationMutation = graphql(`
  mutation EndResidentCertification($id: ID!, $on: Day!, $reason: String!) {
    endCertification(id: $id, on: $on, reason: $reason) {
      ... on EndCertificationSuccess {
        certification { id to resident { id ...ResidentCertifications ...ResidentThisYear } }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { certification: { id: string; category: { name: string } }; onClose: () => void };

/** Ends an entitlement on a day, with the reason. */
export default function EndCertificationDialog({ certification, onClose }: Props) {
  const text = useWords(residentWords);
  const person = useWords(personWords);
  const today = useCampaign()?.today ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [end, busy] = useCommand(EndCertificationMutation, (data) => data.endCertification, { quiet: true });

  async function act(reason: string) {
    const on = parseDay(typed ?? today);
    setFault(on === null ? person.noSuchDay : null);
    if (on === null) return { message: person.noSuchDay, field: null };
    const { success, refusal } = await end({ id: certification.id, on, reason });
    if (success) {
      toast(text.ended);
      onClose();
      return null;
    }
    if (refusal.field === 'on') setFault(refusal.message);
    return refusal;
  }

  return (
    <ReasonDialog
      danger
      title={text.endTitle({ name: certification.category.name })}
      label={text.reason}
      hint={text.reasonHint}
      act={text.endDo}
      busy={busy}
      onClose={onClose}
      onAct={act}
    >
      <DateField
        label={text.endOn}
        value={typed ?? today}
        error={fault}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ReasonDialog>
  );
}
