import type { Day } from '@canbao/values';
import type { FactValue } from '../facts/definition.ts';

/** A person as an assessment sees them: every absent field made explicit (see `parsePerson`). */
export interface Person {
  readonly id: string;
  readonly birthDate: Day;
  readonly sex: 'male' | 'female' | null;
  readonly hukou: 'local' | 'other';
  readonly document:
    | 'resident-id'
    | 'hk-macao-permit'
    | 'taiwan-permit'
    | 'foreign-permanent-residence'
    | 'village-certificate';
  readonly residencePermit: boolean;
  readonly accompanyingChild: boolean;
  readonly migrantChild: boolean;
  readonly school: 'kindergarten' | 'primary' | 'secondary' | 'vocational' | 'higher' | null;
  readonly employeeInsured: boolean;
  readonly insuredElsewhere: boolean;
  readonly certifications: readonly string[];
  readonly landRequisitionApprovedOn: Day | null;
  readonly tier: string | null;
  readonly payDate: Day;
  readonly insuredLastYear: boolean;
  readonly parentsBothInsured: boolean;
  readonly lateReason:
    | 'employment-ended'
    | 'unemployment-benefit-ended'
    | 'veteran'
    | 'released-from-prison'
    | 'left-school'
    | 'graduate'
    | null;
  /** Facts that the pack declares beyond the shared ones. */
  readonly declared: Readonly<Record<string, FactValue>>;
}
