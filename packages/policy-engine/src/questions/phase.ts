import type { Day } from '@canbao/values';
import type { When } from '../conditions/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import { bindCoverDay, type CoverDay } from '../cover/index.ts';
import type { Pack, Phase } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds } from './cites.ts';
import { byPrecedence } from './precedence.ts';

export interface CoverCase {
  when?: When | undefined;
  from: CoverDay;
  cites?: Citation[] | undefined;
}

/** The cases of a phase's start of cover; a single day is one case. */
export function coverCases(phase: Phase): readonly CoverCase[] {
  if (phase.coverFrom === undefined) return [];
  return Array.isArray(phase.coverFrom) ? phase.coverFrom : [{ from: phase.coverFrom }];
}

export interface CompiledPhase {
  id: string;
  /** Its place among the pack's phases. */
  index: number;
  holds: (person: Person) => Truth;
  grounds: Grounds;
  outcome: 'open' | 'unknown' | NonNullable<Phase['refuse']>;
  cover: readonly { holds: (person: Person) => Truth; from: (person: Person) => Day; grounds: Grounds }[];
  waive: { holds: (person: Person) => Truth; grounds: Grounds } | null;
}

export interface CompiledPhases {
  /** Exceptions before what they except. */
  inOrder: readonly CompiledPhase[];
  all: Grounds;
}

/** Which phase is it? Exactly one applies to anybody (the checks of a pack see to it). */
export function compilePhases(pack: Pack, setting: Setting): CompiledPhases {
  const inOrder = byPrecedence(pack.phases).map(
    (phase): CompiledPhase => ({
      id: phase.id,
      index: pack.phases.indexOf(phase),
      holds: bindCondition(phase.when, setting).holds,
      grounds: bindGrounds(phase.cites, setting),
      outcome: phase.refuse ?? (phase.unknown === undefined ? 'open' : 'unknown'),
      cover: coverCases(phase).map((one) => ({
        holds: bindCondition(one.when, setting).holds,
        from: bindCoverDay(one.from, setting),
        grounds: bindGrounds(one.cites, setting),
      })),
      waive:
        phase.waive === undefined
          ? null
          : {
              holds: bindCondition(phase.waive.when, setting).holds,
              grounds: bindGrounds(phase.waive.cites, setting),
            },
    }),
  );
  const all = mergeGrounds(pack.phases.map((phase) => bindGrounds(phase.cites, setting)));
  return { inOrder, all };
}

/** The phase of this person; null where what would decide it is unknown, or no phase applies. */
export function phaseOf(phases: CompiledPhases, person: Person): CompiledPhase | null {
  for (const phase of phases.inOrder) {
    const truth = phase.holds(person);
    if (truth === YES) return phase;
    if (truth !== NO) return null;
  }
  return null;
}
