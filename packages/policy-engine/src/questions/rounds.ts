import type { Fen } from '@canbao/values';
import { type AmountScope, exactly } from '../amounts/index.ts';
import type { Pack } from '../pack/definition.ts';
import { type Candidate, categoriesOf, mostForThePerson } from './subsidy.ts';

type Choose = NonNullable<Pack['subsidies']>['choose'];

/** Subsidies among which one choice is made; further rounds pay on top of what the earlier ones paid. */
export interface Round {
  /** Null for the main one. */
  id: string | null;
  choose: Choose;
  /** Of what a share is reckoned: the whole premium, or what earlier rounds left. */
  of: 'premium' | 'rest';
  /** Which categories, by their place in the county's list. */
  has: (index: number) => boolean;
}

/** The rounds of a pack in their order: those before the main one, the main one, those after. */
export function roundsOf(pack: Pack): readonly Round[] {
  const { subsidies } = pack;
  if (subsidies === undefined) return [];
  const inRound = categoriesOf(pack).map((category) => category.round ?? null);
  const main: Round = {
    id: null,
    choose: subsidies.choose,
    of: subsidies.of ?? 'premium',
    has: (index) => inRound[index] === null,
  };
  const further = (order: 'before' | 'after') =>
    (subsidies.rounds ?? [])
      .filter((round) => round.order === order)
      .map(
        ({ id, choose, of }): Round => ({
          id,
          choose,
          of: of ?? 'premium',
          has: (index) => inRound[index] === id,
        }),
      );
  return [...further('before'), main, ...further('after')];
}

/** Where the amounts of a round are reckoned, once earlier rounds have left so much of the premium. */
export function scopeOfRest(scope: AmountScope, { of }: Round, left: Fen): AmountScope {
  const rest = exactly(left);
  return { ...scope, premium: of === 'rest' ? rest : scope.premium, rest };
}

/** A category that pays, and how much. */
export interface PaidPart {
  index: number;
  fen: Fen;
}

/** What one round comes to, or what keeps it open. */
export interface RoundChoice {
  parts: readonly PaidPart[];
  fen: Fen;
  decided: boolean;
  /** Where undecided: whether an amount or condition is open, or the notice doesn't say which of several applies. */
  why: 'delegated-amount-missing' | 'choice-missing';
  /** Where undecided: the categories that it is about. */
  open: readonly number[];
  /** How many could pay something. */
  competing: number;
  /** Whether the order of the list decided between equals. */
  tie: boolean;
}

const AMOUNT = 'delegated-amount-missing';

function most(candidates: readonly Candidate[]): RoundChoice {
  const { winner, fen, decided, competing, tie } = mostForThePerson(candidates);
  const open = decided ? [] : candidates.filter(({ pays }) => pays.most >= fen).map(({ index }) => index);
  const parts = decided && winner >= 0 ? [{ index: winner, fen }] : [];
  return { parts, fen, decided, why: AMOUNT, open, competing, tie };
}

function firstListed(candidates: readonly Candidate[]): RoundChoice {
  const able = candidates.filter(({ pays }) => pays.most > 0);
  const shared = { why: AMOUNT, competing: able.length, tie: false } as const;
  const first = able[0];
  if (first === undefined) return { parts: [], fen: 0, decided: true, open: [], ...shared };
  const { index, pays } = first;
  if (pays.least !== pays.most) return { parts: [], fen: 0, decided: false, open: [index], ...shared };
  return { parts: [{ index, fen: pays.least }], fen: pays.least, decided: true, open: [], ...shared };
}

/** All of them, in their order, up to what is left of the premium. */
function addUp(candidates: readonly Candidate[], left: Fen): RoundChoice {
  const parts: PaidPart[] = [];
  let rest = left;
  const shared = { why: AMOUNT, competing: candidates.length, tie: false } as const;
  for (const { index, pays } of candidates) {
    const [least, greatest] = [Math.min(pays.least, rest), Math.min(pays.most, rest)];
    if (least !== greatest) return { parts: [], fen: 0, decided: false, open: [index], ...shared };
    if (least > 0) parts.push({ index, fen: least });
    rest -= least;
  }
  return { parts, fen: left - rest, decided: true, open: [], ...shared };
}

/** What this round pays, of candidates in the county's order. Decided only if no filling of what is open changes it. */
export function chooseIn({ choose }: Round, candidates: readonly Candidate[], left: Fen): RoundChoice {
  if (choose === 'most-for-the-person') return most(candidates);
  if (choose === 'first-listed') return firstListed(candidates);
  if (choose === 'add-up') return addUp(candidates, left);
  const able = candidates.filter(({ pays }) => pays.most > 0);
  if (able.length < 2) return most(candidates);
  const open = able.map(({ index }) => index);
  return {
    parts: [],
    fen: 0,
    decided: false,
    why: 'choice-missing',
    open,
    competing: able.length,
    tie: false,
  };
}

/** What all rounds pay together, round by round; ends with the first that is open. */
export interface Settlement {
  rounds: readonly { round: Round; choice: RoundChoice }[];
  parts: readonly PaidPart[];
  fen: Fen;
  /** The round that is open, null where everything is decided. */
  open: RoundChoice | null;
}

const NOTHING: Settlement = { rounds: [], parts: [], fen: 0, open: null };

/** @param candidates of a round, given what earlier rounds left of the premium; in the county's order */
export function settle(
  rounds: readonly Round[],
  premium: Fen,
  candidates: (round: Round, left: Fen) => readonly Candidate[],
): Settlement {
  let left = premium;
  const done: { round: Round; choice: RoundChoice }[] = [];
  const parts: PaidPart[] = [];
  for (const round of rounds) {
    const found = candidates(round, left);
    if (found.length === 0) continue;
    const choice = chooseIn(round, found, left);
    done.push({ round, choice });
    if (!choice.decided) return { rounds: done, parts, fen: premium - left, open: choice };
    parts.push(...choice.parts);
    left -= choice.fen;
  }
  return done.length === 0 ? NOTHING : { rounds: done, parts, fen: premium - left, open: null };
}
