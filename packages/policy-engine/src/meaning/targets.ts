import type { Day } from '@canbao/values';
import { basisPoints } from '../amounts/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { TargetSetWritten } from '../pack/targets.ts';
import { textOf } from '../text.ts';
import type { TargetRounding, TargetSetMeaning, TargetsMeaning } from './meaning.ts';
import { citedIds } from './money.ts';

/**
 * So many percent of so many people, in whole people.
 * @param points basis points: 9600 for 96 %
 */
export function peopleByRate(population: number, points: number, round: TargetRounding): number {
  const share = population * points;
  if (round === 'up') return Math.ceil(share / 10_000);
  return round === 'down' ? Math.floor(share / 10_000) : Math.floor((share + 5_000) / 10_000);
}

const fraction = (rate: string): number => (basisPoints(rate) ?? 0) / 10_000;

/** The rows of a set: as printed, or reckoned from its population; none where they are counted on the register. */
export function targetRows({ townships, byRate }: TargetSetWritten): TargetSetMeaning['townships'] {
  if (byRate !== undefined && byRate.of !== 'register') {
    const points = basisPoints(byRate.rate) ?? 0;
    return Object.entries(byRate.of).map(([name, population]) => ({
      name,
      divisionCode: null,
      people: peopleByRate(population, points, byRate.round ?? 'up'),
      population,
    }));
  }
  return Object.entries(townships ?? {}).map(([name, row]) =>
    typeof row === 'number'
      ? { name, divisionCode: null, people: row, population: null }
      : { name, divisionCode: row.code, people: row.people, population: null },
  );
}

function setMeaning(written: TargetSetWritten, cites: string[]): TargetSetMeaning {
  const { basis, byRate, countsFrom, total } = written;
  const townships = targetRows(written);
  return {
    countsFrom: (countsFrom as Day | undefined) ?? null,
    total: total ?? null,
    sum: townships.length === 0 ? null : townships.reduce((sum, row) => sum + row.people, 0),
    townships,
    byRate:
      byRate === undefined
        ? null
        : {
            rate: fraction(byRate.rate),
            of: byRate.of === 'register' ? 'register' : 'population',
            round: byRate.round ?? 'up',
          },
    basis: basis === undefined ? null : textOf(basis),
    cites,
  };
}

/** What must be reached, of whom, and from when. */
export function targetsMeaning({ targets }: Pack): TargetsMeaning | null {
  if (targets === undefined) return null;
  const { overall, groups, groupRates, assessed } = targets;
  return {
    ...setMeaning(targets, citedIds(targets.cites)),
    overallRate: overall === undefined ? null : fraction(overall),
    exceed: targets.exceed === true,
    groupRate: groups === undefined ? null : fraction(groups),
    groupRates: Object.entries(groupRates ?? {}).map(([category, rate]) => ({
      category,
      rate: fraction(rate),
    })),
    assessed: assessed === undefined ? null : setMeaning(assessed, citedIds(assessed.cites)),
  };
}
