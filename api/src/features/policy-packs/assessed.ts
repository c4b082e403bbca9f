import type { Assessment as EngineAssessment, Person } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';
import type { ActivePack } from './active-pack.ts';

/**
 * An assessment with the pack that made it, and the person where the chain of reasons can be told again.
 * message: only where invalid, which field and why. stored: of an enrollment.
 */
export type Assessed = {
  pack: ActivePack;
  assessment: EngineAssessment;
  person: Person | null;
  message?: Text;
  /** From the columns of an enrollment, which keep a part of it. */
  stored?: true;
};
