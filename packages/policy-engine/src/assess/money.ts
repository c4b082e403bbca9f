import { type AmountScope, type Answers, isExact } from '../amounts/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, UNKNOWN, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { BoundAnswers } from '../questions/answers.ts';
import { bindGrounds, type Grounds, NO_GROUNDS } from '../questions/cites.ts';
import { coverCases } from '../questions/cover.ts';
import type { Eligibility, Held } from '../questions/eligible.ts';
import { reportsFiscal } from '../questions/fiscal.ts';
import type { CompiledPhase } from '../questions/phase.ts';
import { compilePrices, OPEN_CHOICE, OPEN_PRICE, pricesOf } from '../questions/price.ts';
import {
  type PaidPart,
  type Round,
  roundsOf,
  type Settlement,
  scopeOfRest,
  settle,
} from '../questions/rounds.ts';
import type { CompiledScope } from '../questions/scope.ts';
import { type Candidate, categoriesOf } from '../questions/subsidy.ts';
import type { Decision } from './assessment.ts';
import { type Cell, cellsOf } from './cells.ts';
import { isRefunded, type Payout, payoutOutcome } from './payout.ts';
import { isPersonal } from './personal.ts';
import type { Stop, Verdicts } from './verdicts.ts';

type Way = CompiledScope['waysIn'][number];

/** Somebody let in: who, in which tier, how and when, and what the tier costs them. */
interface Entered {
  person: Person;
  tier: number;
  way: Way;
  phase: CompiledPhase;
  cell: Cell;
  scope: AmountScope;
}

const NONE: readonly string[] = [];
const NO_INDEXES: readonly number[] = [];
const NO_PARTS: readonly PaidPart[] = [];
const UNSETTLED: Settlement = { rounds: [], parts: [], fen: 0, open: null };

/** Warnings of somebody accepted, in the order of the contract. */
function warnings(unknown: readonly string[], late: boolean, better: readonly string[]): readonly string[] {
  if (!late && unknown.length === 0 && better.length === 0) return NONE;
  return [
    ...unknown.map((id) => `unknown-category:${id}`),
    ...(late ? ['benefit-starts-after-plan-year'] : NONE),
    ...better,
  ];
}

/** The grounds of a pack's prices and subsidies. */
function bindAll(pack: Pack, setting: Setting) {
  const rules = pack.subsidies;
  const bind = (cites: Parameters<typeof bindGrounds>[0]) => bindGrounds(cites, setting);
  return {
    openPrice: pack.tiers.map((tier) => pricesOf(tier).map((price) => bind((price ?? tier).cites))),
    fiscal: reportsFiscal(pack) ? bind(pack.fiscal?.cites) : NO_GROUNDS,
    categories: categoriesOf(pack).map((category) => bind(category.cites)),
    refunds: categoriesOf(pack).map((category) => bind(category.refund?.cites)),
    rounds: new Map(rules?.rounds?.map(({ id, cites }) => [id, bind(cites)])),
    one: bind(rules?.cites),
    equal: bind(rules?.equal?.cites),
    otherTier: bind(rules?.otherTier?.cites),
    assumes: bind(rules?.assumes),
  };
}

/** What does it cost, who pays what of it, covered from when? For persons who may join in this phase. */
export function compileMoney(
  pack: Pack,
  setting: Setting,
  eligibility: Eligibility,
  verdicts: Verdicts,
  stop: Stop,
): (person: Person, tier: number, way: Way, phase: CompiledPhase) => Decision {
  const categories = categoriesOf(pack);
  const ground = bindAll(pack, setting);
  const prices = compilePrices(pack, setting);
  const cells = cellsOf(pack, setting);
  const rounds = roundsOf(pack);
  const bound = new BoundAnswers(setting);
  const personal = isPersonal(pack);
  const coverSlots = 1 + Math.max(...pack.phases.map((phase) => coverCases(phase).length));
  const choiceSlots = (categories.length + 1) * 8;

  /** The cell of a tier for this person, null where it can't be told which. */
  const cellFor = (person: Person, phase: CompiledPhase, tier: number): Cell | null =>
    cells[phase.index]?.[tier]?.[prices.of(tier, person)] ?? null;

  /** What every outcome of somebody let in rests on. */
  const pathGrounds = ({ way, phase, cell }: Entered): Grounds[] => [
    way.grounds,
    phase.grounds,
    cell.grounds,
    ground.fiscal,
  ];
  const subsidyGrounds = (
    { phase }: Entered,
    settled: Settlement,
    elsewhere: boolean,
    idle: readonly number[],
  ): Grounds[] => [
    pack.phases[phase.index]?.subsidies === 'none' ? NO_GROUNDS : ground.assumes,
    settled.rounds.some(({ round, choice }) => round.id === null && choice.competing > 1)
      ? ground.one
      : NO_GROUNDS,
    ...settled.rounds.flatMap(({ round }) => (round.id === null ? [] : (ground.rounds.get(round.id) ?? []))),
    ...idle.map((index) => ground.categories[index] ?? NO_GROUNDS),
    elsewhere ? ground.otherTier : NO_GROUNDS,
  ];
  const paidGrounds = (settled: Settlement, scope: AmountScope): Grounds[] => [
    ...settled.parts.map(({ index }) => ground.categories[index] ?? NO_GROUNDS),
    settled.rounds.some(({ choice }) => choice.tie) ? ground.equal : NO_GROUNDS,
    ...settled.parts.flatMap(({ index }) => {
      const category = categories[index];
      return category !== undefined && isRefunded(category, scope) ? (ground.refunds[index] ?? []) : [];
    }),
  ];

  /** The categories that could pay in a round. */
  const candidatesIn = ({ cell, scope }: Entered, held: readonly Held[]) => {
    const whole = scope.premium.least;
    return (round: Round, left: number): Candidate[] => {
      const base = left === whole ? scope : scopeOfRest(scope, round, left);
      const found: Candidate[] = [];
      for (const { index, truth } of held) {
        if (truth === NO || !round.has(index)) continue;
        const range = left === whole ? cell.pays(index, scope) : cell.paysOfRest(index, base);
        if (range.most === 0) continue;
        found.push({ index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range });
      }
      return found.length > 1 ? found.sort((a, b) => a.index - b.index) : found;
    };
  };
  /** The certified categories that pay nothing here: their condition does not hold, or they pay in other tiers. */
  const idleOf = ({ cell, scope }: Entered, held: readonly Held[]): readonly number[] => {
    const idle = held.filter(({ index, truth }) => truth === NO || cell.pays(index, scope).most === 0);
    return idle.length === 0 ? NO_INDEXES : idle.map(({ index }) => index).sort((a, b) => a - b);
  };
  /** The other tiers in which a category of this person pays that does not pay in the one chosen. */
  const otherTiers = (
    { person, phase, tier, cell, scope }: Entered,
    held: readonly Held[],
    answers: Answers,
  ) => {
    if (pack.tiers.length < 2) return NO_INDEXES;
    const here = held.filter(({ index, truth }) => truth === YES && cell.pays(index, scope).most === 0);
    if (here.length === 0) return NO_INDEXES;
    return pack.tiers.flatMap((_, t) => {
      const other = t === tier ? null : cellFor(person, phase, t);
      if (other === null) return [];
      const there = other.scopeFor(answers);
      return here.some(({ index }) => other.pays(index, there).most > 0) ? [t] : [];
    });
  };

  return (person, tier, way, phase) => {
    const price = prices.of(tier, person);
    const cell = cells[phase.index]?.[tier]?.[price];
    const answers = bound.of(person);
    const scope = cell?.scopeFor(answers);
    if (price === OPEN_PRICE || price === OPEN_CHOICE || cell === undefined || scope === undefined) {
      const grounds = [way.grounds, phase.grounds, ...(ground.openPrice[tier] ?? [])];
      const reason = price === OPEN_CHOICE ? 'choice-missing' : 'price-missing';
      return stop(person, 'undetermined', reason, `${way.id},${phase.id},${tier}`, grounds);
    }
    const entered: Entered = { person, tier, way, phase, cell, scope };
    if (!isExact(scope.premium)) {
      const key = `${way.id},${phase.id},${tier},${price}`;
      return stop(person, 'undetermined', 'price-missing', key, pathGrounds(entered));
    }
    let coverIndex = 0;
    while (coverIndex < phase.cover.length && phase.cover[coverIndex]?.holds(person) !== YES) coverIndex++;
    const cover = phase.cover[coverIndex];
    const start = cover?.grounds ?? NO_GROUNDS;
    const benefitStart = cover === undefined ? setting.planYearStart : cover.from.least(person);
    const late = benefitStart !== null && benefitStart > setting.planYearEnd;
    const unknown = eligibility.unknown(person);
    let path = (way.index * pack.tiers.length + tier) * pack.phases.length + phase.index;
    path = (path * coverSlots + coverIndex) * prices.slots + price;

    /** The verdict of a payout: found again by its key, or by its amounts too where they are this person's own. */
    const verdictOf = (key: number | string, payout: Payout, grounds: () => Grounds[]) => {
      const own = personal ? payoutOutcome(pack, payout) : null;
      const full = own === null ? key : `${key},${JSON.stringify(own)}`;
      const known = verdicts.find(full, person);
      return known ?? verdicts.add(full, grounds(), own ?? payoutOutcome(pack, payout), person);
    };

    const payout = { tier: cell.tier, price: cell.price, scope };
    if (phase.waive !== null && phase.waive.holds(person) === YES) {
      const verdict = verdictOf(`free,${path}`, { ...payout, parts: NO_PARTS, waived: true }, () => [
        ...pathGrounds(entered),
        phase.waive?.grounds ?? NO_GROUNDS,
        start,
      ]);
      return { verdict, benefitStart, warnings: warnings(unknown, late, NONE) };
    }
    const held = eligibility.of(person);
    const settled =
      held.length === 0 ? UNSETTLED : settle(rounds, scope.premium.least, candidatesIn(entered, held));
    const subsidised = pack.phases[phase.index]?.subsidies !== 'none';
    const others = held.length === 0 || !subsidised ? NO_INDEXES : otherTiers(entered, held, answers);
    const elsewhere = others.length > 0;
    const idle = held.length === 0 || !subsidised ? NO_INDEXES : idleOf(entered, held);
    if (settled.open !== null) {
      const { why } = settled.open;
      const open = [...settled.open.open].sort((a, b) => a - b);
      const done = settled.parts.map(({ index }) => index);
      const key = `${path},${severally(settled)},${elsewhere},${open},${idle},${done}`;
      const grounds = [
        ...pathGrounds(entered),
        ...subsidyGrounds(entered, settled, elsewhere, idle),
        ...settled.parts.map(({ index }) => ground.categories[index] ?? NO_GROUNDS),
        ...open.map((index) => ground.categories[index] ?? NO_GROUNDS),
      ];
      const candidates = open.flatMap((index) => categories[index]?.id ?? []);
      return stop(
        person,
        'undetermined',
        why,
        key,
        grounds,
        why === 'choice-missing' ? { candidates } : undefined,
      );
    }
    const main = settled.rounds[0]?.choice;
    const flags = ((main?.competing ?? 0) > 1 ? 1 : 0) + (main?.tie === true ? 2 : 0) + (elsewhere ? 4 : 0);
    let key: number | string = path * choiceSlots + ((settled.parts[0]?.index ?? -1) + 1) * 8 + flags;
    if (idle.length > 0) key = `${key},${idle}`;
    if (rounds.length > 1) key = `${key};${severally(settled)}`;
    const verdict = verdictOf(key, { ...payout, parts: settled.parts, waived: false }, () => [
      ...pathGrounds(entered),
      ...subsidyGrounds(entered, settled, elsewhere, idle),
      ...paidGrounds(settled, scope),
      start,
    ]);
    const better = elsewhere ? betterTiers(pack, others, way) : NONE;
    return { verdict, benefitStart, warnings: warnings(unknown, late, better) };
  };
}

/** Which rounds came to be asked, and how their answer leans on the rules of choice. */
function severally({ rounds }: Settlement): string {
  return rounds.map(({ round, choice }) => `${round.id}${choice.competing > 1}${choice.tie}`).join();
}

/** The tiers among these that the person may choose, as warnings. */
function betterTiers(pack: Pack, tiers: readonly number[], way: Way): string[] {
  return tiers.filter((t) => way.open[t] === true).map((t) => `better-tier:${pack.tiers[t]?.id}`);
}
