import {
  type Assessment,
  assess,
  invalidAssessment,
  type Person,
  type Policy,
  parsePerson,
} from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import { compactFacts, type Facts, type ResidentRow } from '../residents/index.ts';

/** Somebody of the register as an assessment needs them. */
export type Assessable = Pick<ResidentRow, 'id' | 'birthDate' | 'sex' | 'hukou' | 'document'> & {
  facts: Facts;
};
/** The person as assessed, without what is the default: enough to assess again and to explain. */
export type Snapshot = Record<string, unknown>;
export type AssessedOne = { assessment: Assessment; snapshot: Snapshot };
export type Choice = { certifications: readonly string[]; tier: string | null; payDate: Day };

/** Somebody of the register as an assessment reads them, without what is the default. */
export function snapshotOf(
  { birthDate, sex, hukou, document, facts }: Omit<Assessable, 'id'>,
  certifications: readonly string[],
): Snapshot {
  return {
    birthDate,
    sex,
    hukou,
    ...(document === 'resident-id' ? {} : { document }),
    ...compactFacts(facts),
    ...(certifications.length > 0 ? { certifications } : {}),
  };
}

/** Assesses somebody of the register; pure. Never throws: what can't be assessed is `invalid` with a message. */
export function assessOne(policy: Policy, resident: Assessable, choice: Choice): AssessedOne {
  const { id } = resident;
  const snapshot = snapshotOf(resident, choice.certifications);
  const reading = readSnapshot(policy, id, snapshot, choice);
  const assessment =
    'invalid' in reading
      ? invalidAssessment(id, `${reading.invalid.message.zh} / ${reading.invalid.message.en}`)
      : assess(policy, reading.person);
  return { assessment, snapshot };
}

/** The person of a snapshot again. */
export const readSnapshot = (
  policy: Policy,
  id: string,
  snapshot: Snapshot,
  { tier, payDate }: Pick<Choice, 'tier' | 'payDate'>,
) => parsePerson({ ...(snapshot.declared as object | undefined), ...snapshot, id, tier, payDate }, policy);

/** As readSnapshot; null where the pack can't read the person any more. */
export function personOf(...args: Parameters<typeof readSnapshot>): Person | null {
  const reading = readSnapshot(...args);
  return 'person' in reading ? reading.person : null;
}
