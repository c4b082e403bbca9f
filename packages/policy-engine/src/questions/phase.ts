import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import type { Pack, Phase } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds } from './cites.ts';
import { type CompiledCover, compileCover, coverCases } from './cover.ts';
import { byPrecedence } from './precedence.ts';

export interface CompiledPhase {
  id: string;
  /** Its place among the pack's phases. */
  index: number;
  holds: (person: Person) => Truth;
  grounds: Grounds;
  outcome: 'open' | 'unknown' | NonNullable<Phase['refuse']>;
  cover: readonly CompiledCover[];
  /** Whether nobody's first day of cover can be open here. */
  settled: boolean;
  waive: { holds: (person: Person) => Truth; grounds: Grounds } | null;
}

export interface CompiledPhases {
  /** Exceptions before what they except. */
  inOrder: readonly CompiledPhase[];
  all: Grounds;
}

/** Which phase is it? Exactly one applies to anybody (the checks of a pack see to it). */
export function compilePhases(pack: Pack, setting: Setting): CompiledPhases {
  const inOrder = byPrecedence(pack.phases).map((phase): CompiledPhase => {
    const cover = coverCases(phase).map((one) => compileCover(one, pack, setting));
    return {
      id: phase.id,
      index: pack.phases.indexOf(phase),
      holds: bindCondition(phase.when, setting).holds,
      grounds: bindGrounds(phase.cites, setting),
      outcome: phase.refuse ?? (phase.unknown === undefined ? 'open' : 'unknown'),
      cover,
      settled:
        cover.every(({ from }) => from.most === null) &&
        !JSON.stringify(coverCases(phase).map(({ when }) => when ?? {})).includes('"unknown"'),
      waive:
        phase.waive === undefined
          ? null
          : {
              holds: bindCondition(phase.waive.when, setting).holds,
              grounds: bindGrounds(phase.waive.cites, setting),
            },
    };
  });
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
