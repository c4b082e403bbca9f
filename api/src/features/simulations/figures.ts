import type { Fen } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { kindsOf } from './kinds.rows.ts';
import type { Kind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import { outcomeKey } from './outcome.ts';
import type { Standing } from './people.ts';

/** Of people and money, before and after; in fen where it is money. */
export type Change = { before: number; after: number };
/** What a revision changes for some people. */
export type Figures = {
  people: number;
  changed: number;
  decisionChanged: number;
  premiumChanged: number;
  subsidyChanged: number;
  selfPayChanged: number;
  categoryChanged: number;
  coverMoved: number;
  paysMore: { people: number; fen: Fen };
  paysLess: { people: number; fen: Fen };
  accepted: Change;
  undetermined: Change;
  refused: Change;
  premium: Change;
  subsidy: Change;
  waived: Change;
  selfPay: Change;
};
export type Part = { key: string | null; figures: Figures };
/** People of a kind. */
export type Counted = { kind: Kind; townshipId: string; people: number };

/** All kinds of a simulation, counted by township. */
export async function countsOf(tx: Tx, countyId: number, id: string): Promise<Counted[]> {
  const kinds = new Map((await kindsOf(tx, countyId, id)).map((kind) => [kind.kind, kind]));
  const rows = await tx.$queryRaw<{ kind: number; townshipId: string; people: number }[]>`
    SELECT g.kind, g.township_id AS "townshipId", sum(g.people)::int AS people FROM simulation_groups g
    WHERE g.county_id = ${countyId}::int AND g.simulation_id = ${id}::uuid GROUP BY 1, 2 ORDER BY 1, 2`;
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kinds.get(kind)! }));
}

/** Those who stand so; everybody where nothing is said. */
export const standingSo = (counts: readonly Counted[], standings: readonly Standing[] | null): Counted[] =>
  counts.filter(({ kind }) => standings === null || standings.includes(kind.standing));

/** By how much somebody pays more (less where negative); null where one of the two is no payment. */
export const selfPayBy = ({ before, after }: Pick<Kind, 'before' | 'after'>): Fen | null =>
  before.selfPayFen === null || after.selfPayFen === null ? null : after.selfPayFen - before.selfPayFen;

/** Whether anything comes out otherwise. */
export const isChanged = ({ before, after, coverMoved }: Omit<Kind, 'kind' | 'standing'>): boolean =>
  coverMoved || outcomeKey(before) !== outcomeKey(after);

/** Sums up what comes out for these people. */
export function figuresOf(counts: readonly Counted[]): Figures {
  const sum = (of: (kind: Kind) => number) =>
    counts.reduce((total, { kind, people }) => total + people * of(kind), 0);
  const count = (holds: (kind: Kind) => boolean) => sum((kind) => Number(holds(kind)));
  const change = (of: (outcome: Outcome) => number): Change => ({
    before: sum(({ before }) => of(before)),
    after: sum(({ after }) => of(after)),
  });
  const differs = (field: keyof Outcome) => count(({ before, after }) => before[field] !== after[field]);
  const more = (kind: Kind) => Math.max(0, selfPayBy(kind) ?? 0);
  const less = (kind: Kind) => Math.max(0, -(selfPayBy(kind) ?? 0));
  return {
    people: count(() => true),
    changed: count(isChanged),
    decisionChanged: differs('decision'),
    premiumChanged: differs('premiumFen'),
    subsidyChanged: differs('subsidyFen'),
    selfPayChanged: differs('selfPayFen'),
    categoryChanged: differs('category'),
    coverMoved: count(({ coverMoved }) => coverMoved),
    paysMore: { people: count((kind) => more(kind) > 0), fen: sum(more) },
    paysLess: { people: count((kind) => less(kind) > 0), fen: sum(less) },
    accepted: change(({ decision }) => Number(decision === 'accepted')),
    undetermined: change(({ decision }) => Number(decision === 'undetermined')),
    refused: change(({ decision }) => Number(decision === 'refused' || decision === 'invalid')),
    premium: change(({ premiumFen }) => premiumFen ?? 0),
    subsidy: change(({ subsidyFen }) => subsidyFen ?? 0),
    waived: change(({ waivedFen }) => waivedFen ?? 0),
    selfPay: change(({ selfPayFen }) => selfPayFen ?? 0),
  };
}

/** The same apart for each key, in the order of their numbers. */
export function partsOf(counts: readonly Counted[], keyOf: (one: Counted) => string | null): Part[] {
  const parts = new Map<string | null, Counted[]>();
  for (const one of counts) {
    const key = keyOf(one);
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return [...parts]
    .map(([key, part]) => ({ key, figures: figuresOf(part) }))
    .sort((a, b) => b.figures.people - a.figures.people);
}

/** What each funder pays for these people, before and after. */
export function fundersOf(counts: readonly Counted[]): { funder: string; change: Change }[] {
  const funders = new Map<string, Change>();
  const add = (side: keyof Change, outcome: Outcome, people: number) => {
    for (const { funder, fen } of outcome.funding) {
      const change = funders.get(funder) ?? { before: 0, after: 0 };
      change[side] += fen * people;
      funders.set(funder, change);
    }
  };
  for (const { kind, people } of counts) {
    add('before', kind.before, people);
    add('after', kind.after, people);
  }
  return [...funders].map(([funder, change]) => ({ funder, change }));
}

/** How many pay how much more or less: the distribution, from the greatest decrease to the greatest increase. */
export function spreadOf(counts: readonly Counted[]): { byFen: Fen; people: number }[] {
  const spread = new Map<Fen, number>();
  for (const { kind, people } of counts) {
    const by = selfPayBy(kind);
    if (by !== null && by !== 0) spread.set(by, (spread.get(by) ?? 0) + people);
  }
  return [...spread].map(([byFen, people]) => ({ byFen, people })).sort((a, b) => a.byFen - b.byFen);
}
