import { addDays, addMonths, type Day, daysBetween, isDay } from '@canbao/values';
import type { Policy } from '../assess/compile.ts';
import type { Person } from '../person/model.ts';
import { withFact } from '../search/space.ts';
import { type Answers, personsLike } from './ask.ts';
import { toldBy } from './outcome.ts';
import { spaceOfPolicy } from './smallest.ts';

/** Days of birth between which the pack makes no difference, so that nobody need say the day itself. */
export interface BirthBand {
  /** Null for everybody born until `to`. */
  from: Day | null;
  to: Day;
  /** Whether the outcome still depends on the day within: then it must be asked. */
  exact: boolean;
}

/**
 * The bands of birth dates that a pack tells apart among those who gave these answers, the day of payment among them;
 * the oldest first. So a calculator asks for no birth date where a band will do.
 */
export function birthBands(policy: Policy, answers: Answers & { payDate: Day }): BirthBand[] {
  const { payDate } = answers;
  const persons = personsLike(policy, answers).filter((person) => person.payDate === payDate);
  const cells = cellsUntil(policy, payDate);
  const bands: BirthBand[] = [];
  for (const cell of cells) {
    const exact = persons.some((person) =>
      differ(policy, person, cell.from ?? addDays(cell.to, -400), cell.to),
    );
    const last = bands.at(-1);
    const joins =
      last !== undefined &&
      !last.exact &&
      !exact &&
      !persons.some((one) => differ(policy, one, last.to, cell.to));
    if (joins || (last?.exact && exact)) last.to = cell.to;
    else bands.push({ ...cell, exact });
  }
  return withoutSlivers(bands);
}

/** Bands of a few days beside one whose day is asked anyway are part of it. */
function withoutSlivers(bands: readonly BirthBand[]): BirthBand[] {
  const kept: BirthBand[] = [];
  for (const band of bands.toReversed()) {
    const next = kept.at(-1);
    const sliver = band.from !== null && daysBetween(band.from, band.to) < 8;
    if (sliver && next?.exact === true) next.from = band.from;
    else kept.push(band);
  }
  return kept.reverse();
}

function differ(policy: Policy, person: Person, a: Day, b: Day): boolean {
  const [one, other] = [withFact(person, 'birthDate', a), withFact(person, 'birthDate', b)];
  if (one === null || other === null) return false;
  return toldBy(policy.decide(one), true) !== toldBy(policy.decide(other), true);
}

/** Between the bounds of the pack's conditions on birth and age, as they stand for who pays on this day. */
function cellsUntil(policy: Policy, payDate: Day): { from: Day | null; to: Day }[] {
  const space = spaceOfPolicy(policy);
  const ends = [
    ...(space.get('birthDate') ?? []).filter((day) => isDay(day)),
    ...(space.get('ageInDays') ?? []).map((days) => addDays(payDate, -Number(days))),
    ...(space.get('ageInMonths') ?? []).flatMap((months) => {
      const born = addMonths(payDate, -Number(months));
      return [born, addDays(born, 1)];
    }),
    payDate,
  ];
  const days = [...new Set(ends)].filter((day) => day <= payDate).sort();
  return days.map((to, i) => {
    const before = days[i - 1];
    return { from: before === undefined ? null : addDays(before, 1), to };
  });
}
