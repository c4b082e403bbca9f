import type { Day } from '@canbao/values';
import { bindCondition, type When } from '../conditions/index.ts';
import type { Setting, Span } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import { bindDay, type DayRule, type ReadDay, waitsIn } from '../days/index.ts';
import type { Pack, Phase } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import type { Wait } from '../pack/waits.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds } from './cites.ts';
import { mayDiffer, waitCitations, waitsOf } from './wait.ts';

export interface CoverCase {
  when: When | undefined;
  from: DayRule;
  /** The last day of cover; the end of the plan year where the pack says nothing. */
  to: DayRule | undefined;
  cites: readonly Citation[] | undefined;
}

/** The cases of a phase's cover; a single day is one case. */
export function coverCases(phase: Phase): readonly CoverCase[] {
  const { coverFrom, coverTo: to } = phase;
  if (coverFrom === undefined) return [];
  if (!Array.isArray(coverFrom)) return [{ when: undefined, from: coverFrom, to, cites: undefined }];
  return coverFrom.map(({ when, from, to: own, cites }) => ({ when, from, to: own ?? to, cites }));
}

/** The waits that a case counts, in its start or its end. */
export function waitsOfCase({ from, to }: Pick<CoverCase, 'from' | 'to'>, pack: Pack): Wait[] {
  const ids = new Set(
    [from, to].flatMap((day) => (day === undefined ? [] : waitsIn(day))).map(({ wait }) => wait),
  );
  return waitsOf(pack).filter(({ id }) => ids.has(id));
}

/** What a case rests on: its own clauses, and those of the waits that it counts. */
export function coverCitations(one: CoverCase, pack: Pack): Citation[] {
  return [...(one.cites ?? []), ...waitsOfCase(one, pack).flatMap(waitCitations)];
}

/** A day that may be open: the same at both ends where it is decided. */
export interface BoundDay {
  least: ReadDay;
  /** Null where the day can't be open. */
  most: ReadDay | null;
}

export interface CompiledCover {
  holds: (person: Person) => Truth;
  from: BoundDay;
  to: BoundDay | null;
  /** The wait that the start of cover counts. */
  wait: { written: Wait; span: (person: Person) => Span } | null;
  grounds: Grounds;
}

function bindBoth(written: DayRule, pack: Pack, setting: Setting): BoundDay {
  const least = bindDay(written, setting, 'least');
  return { least, most: mayDiffer(written, pack) ? bindDay(written, setting, 'most') : null };
}

/** Binds one case of a phase's cover. */
export function compileCover(one: CoverCase, pack: Pack, setting: Setting): CompiledCover {
  const [written] = waitsOfCase(one, pack);
  const span = written === undefined ? undefined : setting.waits?.get(written.id);
  return {
    holds: bindCondition(one.when, setting).holds,
    from: bindBoth(one.from, pack, setting),
    to: one.to === undefined ? null : bindBoth(one.to, pack, setting),
    wait: written === undefined || span === undefined ? null : { written, span },
    grounds: bindGrounds(coverCitations(one, pack), setting),
  };
}

/** The place of the case that holds for this person; -1 where that is not known, the number of cases where none does. */
export function coverIndex(cases: readonly Pick<CompiledCover, 'holds'>[], person: Person): number {
  for (let i = 0; i < cases.length; i++) {
    const truth = cases[i]?.holds(person) ?? NO;
    if (truth === YES) return i;
    if (truth !== NO) return -1;
  }
  return cases.length;
}

/** The day, or that it is open. */
export function settledDay({ least, most }: BoundDay, person: Person): { day: Day | null } | null {
  const day = least(person);
  return most === null || most(person) === day ? { day } : null;
}
