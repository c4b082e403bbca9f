import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../app/use-command.ts';
import type { EnrollmentActionsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Notice, Select, toast, useWords } from '../../ui/index.ts';
import { changedFacts, FactsFields, factsOf, ReasonDialog, relevantFacts } from '../residents/index.ts';
import { checkWords } from './checks.words.ts';
import { detailWords, enrollmentsWords } from './enrollments.words.ts';

const CorrectEnrollmentMutation = graphql(`
  mutation CorrectEnrollment($input: CorrectEnrollmentInput!) {
    correctEnrollment(input: $input) {
      ... on CorrectEnrollmentSuccess {
        enrollment { id state version resident { id } ...EnrollmentDetail ...EnrollmentActions }
      }
      ... on Refusal { code message field }
    }
  }
`);

const CorrectTiersQuery = graphql(`
  query CorrectTiers {
    campaign { id activePack { id meaning { tiers { id name } } } }
  }
`);

type Props = { enrollment: EnrollmentActionsFragment; onReread: () => void; onClose: () => void };

/** Changes tier or facts and assesses again. Where somebody else was first, what was typed stays and the rest is read anew. */
export default function CorrectDialog({ enrollment, onReread, onClose }: Props) {
  const text = useWords(detailWords);
  const checks = useWords(checkWords);
  const list = useWords(enrollmentsWords);
  const [correct, busy] = useCommand(CorrectEnrollmentMutation, (data) => data.correctEnrollment, {
    quiet: true,
  });
  const [{ data }] = useQuery({ query: CorrectTiersQuery });
  const tiers = data?.campaign?.activePack?.meaning?.tiers ?? [];
  const known = factsOf(enrollment.facts);
  const [tier, setTier] = useState('');
  const [facts, setFacts] = useState(known);
  const { resident } = enrollment;

  async function act(reason: string) {
    const changed = changedFacts(known, facts);
    const { success, refusal } = await correct({
      input: {
        id: enrollment.id,
        version: enrollment.version,
        reason,
        ...(tier === '' ? {} : { tier }),
        ...(changed === undefined ? {} : { facts: changed }),
      },
    });
    if (success) {
      toast(text.corrected);
      onClose();
      return null;
    }
    if (refusal.code === 'STALE') onReread();
    return refusal;
  }

  return (
    <ReasonDialog
      title={`${text.correctTitle} · ${resident.name}`}
      label={text.reason}
      hint={text.reasonHint}
      act={text.correctDo}
      busy={busy}
      onClose={onClose}
      onAct={act}
    >
      {enrollment.viewerCanSendBack.allowed && <Notice tone="amber">{checks.again}</Notice>}
      {tiers.length > 1 && (
        <Select
          label={list.tier}
          empty={enrollment.tier ? `${text.choose}（${enrollment.tier.name}）` : text.choose}
          value={tier}
          options={tiers.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setTier(event.target.value)}
        />
      )}
      <FactsFields
        facts={facts}
        keys={relevantFacts({ age: resident.ageOnPlanYear, hukou: resident.hukou }, known)}
        onChange={setFacts}
      />
    </ReasonDialog>
  );
}
