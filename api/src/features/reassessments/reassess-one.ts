import { assess, invalidAssessment } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import {
  type AssessmentColumns,
  assessmentColumns,
  assessOne,
  type EnrollmentColumns,
  isPaid,
  readSnapshot,
  stateFor,
} from '../enrollments/index.ts';
import type { ActivePack } from '../policy-packs/index.ts';
import { factsFrom, type ResidentRow } from '../residents/index.ts';
import { type Difference, differenceOf, sameAssessment } from './difference.ts';

export type Person = ResidentRow & { certifications: string[]; enrollment: EnrollmentColumns | null };
/** What becomes of an enrollment by another revision: written anew, or proposed to somebody; null: it stays. */
export type Again =
  | { after: EnrollmentColumns }
  | { difference: Difference; assessment: AssessmentColumns }
  | null;

/** Assesses an enrollment by another revision. Who has paid is read as assessed then; all others as they are now. */
export function reassessOne(active: ActivePack, person: Person, before: EnrollmentColumns, day: Day): Again {
  if (before.state === 'withdrawn') return null;
  return isPaid(before.state) ? paidAgain(active, before) : unpaidAgain(active, person, before, day);
}

function paidAgain(active: ActivePack, before: EnrollmentColumns): Again {
  const chosen = { tier: before.tier_chosen, payDate: before.assessed_for };
  const reading = readSnapshot(active.policy, before.resident_id, before.facts, chosen);
  const made =
    'invalid' in reading
      ? invalidAssessment(before.resident_id, reading.invalid.message.zh)
      : assess(active.policy, reading.person);
  const assessment = assessmentColumns(made);
  const difference = differenceOf(before, assessment);
  return difference && { difference, assessment };
}

function unpaidAgain(active: ActivePack, person: Person, before: EnrollmentColumns, day: Day): Again {
  const choice = { certifications: person.certifications, tier: before.tier_chosen, payDate: day };
  const { assessment: made, snapshot } = assessOne(
    active.policy,
    { ...person, facts: factsFrom(before.facts) },
    choice,
  );
  const assessment = assessmentColumns(made);
  if (sameAssessment(before, assessment)) return null;
  if (made.decision === 'refused' || made.decision === 'invalid')
    return { difference: { kind: 'undecided', byFen: 0 }, assessment };
  const after = {
    ...before,
    ...stateFor(made, day),
    facts: snapshot,
    pack_id: active.packId,
    pack_revision: active.revision,
    assessed_for: day,
    ...assessment,
  };
  return { after };
}
