import type { Fen } from '@canbao/values';
import { exactly, type Range } from '../amounts/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, UNKNOWN, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds, NO_GROUNDS } from '../questions/cites.ts';
import { coverCases } from '../questions/cover.ts';
import type { Eligibility, Held } from '../questions/eligible.ts';
import type { CompiledPhase } from '../questions/phase.ts';
import { compilePrices, OPEN_PRICE, priceScope, pricesOf } from '../questions/price.ts';
import type { CompiledScope } from '../questions/scope.ts';
import {
  type Candidate,
  type Choice,
  categoriesOf,
  divide,
  mostForThePerson,
  payRange,
} from '../questions/subsidy.ts';
import type { Decision } from './assessment.ts';
import type { Outcome, Stop, Verdicts } from './verdicts.ts';

type Way = CompiledScope['waysIn'][number];

const NONE: readonly string[] = [];
const NO_TIERS: readonly number[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];
const NO_CHOICE: Choice = mostForThePerson(NO_CANDIDATES);

/** What a tier costs a group, what each category pays of it, and on what the price rests. */
interface Cell {
  premium: Fen;
  pays: readonly Range[];
  grounds: Grounds;
}

/** Each tier's prices by phase, tier and group: no amount depends on anything else of the person. */
function cellsOf(pack: Pack, setting: Setting): Cell[][][] {
  return pack.phases.map((phase) =>
    pack.tiers.map((tier) =>
      pricesOf(tier).map((price): Cell => {
        const scope = priceScope(pack, tier, phase, price);
        const none = phase.subsidies === 'none';
        return {
          premium: scope.premium,
          pays: categoriesOf(pack).map((category) => (none ? exactly(0) : payRange(category, tier, scope))),
          grounds: bindGrounds((price ?? tier).cites, setting),
        };
      }),
    ),
  );
}

/** What each category pays this person, by tier; empty where the price of a tier is open. */
type PaysByTier = readonly (readonly Range[])[];

const NO_PAYS: readonly Range[] = [];
const NO_TABLE: PaysByTier = [];

/** The categories that could pay in the tier chosen. */
function candidatesIn(tier: number, held: readonly Held[], pays: PaysByTier): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { index, truth } of held) {
    const range = pays[tier]?.[index];
    if (range === undefined || range.most === 0 || truth === NO) continue;
    candidates.push({ index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range });
  }
  return candidates;
}

/** The certified categories that pay nothing here: their condition does not hold, or they pay in other tiers. */
function idleOf(tier: number, held: readonly Held[], pays: PaysByTier): readonly number[] {
  const idle = held.filter(({ index, truth }) => truth === NO || pays[tier]?.[index]?.most === 0);
  return idle.length === 0 ? NO_TIERS : idle.map(({ index }) => index).sort((a, b) => a - b);
}

/** The other tiers in which a category of this person pays that does not pay in the one chosen. */
function otherTiers(tier: number, held: readonly Held[], pays: PaysByTier): readonly number[] {
  if (pays.length < 2) return NO_TIERS;
  const found = new Set<number>();
  for (const { index, truth } of held) {
    if (truth !== YES || (pays[tier]?.[index]?.most ?? 0) > 0) continue;
    for (let t = 0; t < pays.length; t++) if ((pays[t]?.[index]?.most ?? 0) > 0) found.add(t);
  }
  return found.size === 0 ? NO_TIERS : [...found].sort((a, b) => a - b);
}

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
  return {
    openPrice: pack.tiers.map((tier) =>
      mergeGrounds(pricesOf(tier).map((price) => bindGrounds((price ?? tier).cites, setting))),
    ),
    categories: categoriesOf(pack).map((category) => bindGrounds(category.cites, setting)),
    one: bindGrounds(rules?.cites, setting),
    equal: bindGrounds(rules?.equal?.cites, setting),
    otherTier: bindGrounds(rules?.otherTier?.cites, setting),
    assumes: bindGrounds(rules?.assumes, setting),
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
  const general = cells.map((tiers) => tiers.map((byPrice) => byPrice[0]?.pays ?? NO_PAYS));
  const paysFor = (person: Person, phase: CompiledPhase): PaysByTier => {
    if (prices.slots === 1) return general[phase.index] ?? [];
    return pack.tiers.map((_, t) => cells[phase.index]?.[t]?.[prices.of(t, person)]?.pays ?? NO_PAYS);
  };
  const coverSlots = 1 + Math.max(...pack.phases.map((phase) => coverCases(phase).length));
  const choiceSlots = (categories.length + 1) * 8;

  /** What every outcome of somebody let in rests on. */
  const pathGrounds = (cell: Cell, way: Way, phase: CompiledPhase): Grounds[] => [
    way.grounds,
    phase.grounds,
    cell.grounds,
  ];
  const subsidyGrounds = (
    phase: CompiledPhase,
    choice: Choice,
    elsewhere: boolean,
    idle: readonly number[],
  ): Grounds[] => [
    pack.phases[phase.index]?.subsidies === 'none' ? NO_GROUNDS : ground.assumes,
    choice.competing > 1 ? ground.one : NO_GROUNDS,
    ...idle.map((index) => ground.categories[index] ?? NO_GROUNDS),
    elsewhere ? ground.otherTier : NO_GROUNDS,
  ];
  const addWaived = (
    key: string,
    person: Person,
    tier: number,
    cell: Cell,
    way: Way,
    phase: CompiledPhase,
    start: Grounds,
  ) => {
    const grounds = [...pathGrounds(cell, way, phase), phase.waive?.grounds ?? NO_GROUNDS, start];
    const premiumFen = cell.premium;
    const money = {
      premiumFen,
      subsidyFen: 0,
      waivedFen: premiumFen,
      selfPayFen: 0,
      category: null,
      funding: [],
    };
    return verdicts.add(key, grounds, accepted(pack, tier, money), person);
  };
  const addPaid = (
    key: number | string,
    person: Person,
    tier: number,
    cell: Cell,
    way: Way,
    phase: CompiledPhase,
    start: Grounds,
    choice: Choice,
    elsewhere: boolean,
    idle: readonly number[],
  ) => {
    const grounds = [
      ...pathGrounds(cell, way, phase),
      ...subsidyGrounds(phase, choice, elsewhere, idle),
      ground.categories[choice.winner] ?? NO_GROUNDS,
      choice.tie ? ground.equal : NO_GROUNDS,
      start,
    ];
    const category = categories[choice.winner];
    const premiumFen = cell.premium;
    const money = {
      premiumFen,
      subsidyFen: choice.fen,
      waivedFen: 0,
      selfPayFen: premiumFen - choice.fen,
      category: category?.id ?? null,
      funding: category === undefined ? [] : divide(category, choice.fen),
    };
    return verdicts.add(key, grounds, accepted(pack, tier, money), person);
  };
  const undecided = (
    path: number,
    person: Person,
    cell: Cell,
    way: Way,
    phase: CompiledPhase,
    candidates: readonly Candidate[],
    choice: Choice,
    elsewhere: boolean,
    idle: readonly number[],
  ) => {
    const open = candidates.filter((one) => one.pays.most >= choice.fen).map((one) => one.index);
    open.sort((a, b) => a - b);
    const key = `${path},${choice.competing > 1},${elsewhere},${open},${idle}`;
    return stop(person, 'undetermined', 'delegated-amount-missing', key, [
      ...pathGrounds(cell, way, phase),
      ...subsidyGrounds(phase, choice, elsewhere, idle),
      ...open.map((index) => ground.categories[index] ?? NO_GROUNDS),
    ]);
  };

  return (person, tier, way, phase) => {
    const price = prices.of(tier, person);
    const cell = cells[phase.index]?.[tier]?.[price];
    if (price === OPEN_PRICE || cell === undefined) {
      const grounds = [way.grounds, phase.grounds, ground.openPrice[tier] ?? NO_GROUNDS];
      const key = `price,${way.id},${phase.id},${tier}`;
      return stop(person, 'undetermined', 'delegated-amount-missing', key, grounds);
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

    if (phase.waive !== null && phase.waive.holds(person) === YES) {
      const key = `free,${path}`;
      const verdict = verdicts.find(key, person) ?? addWaived(key, person, tier, cell, way, phase, start);
      return { verdict, benefitStart, warnings: warnings(unknown, late, NONE) };
    }
    const held = eligibility.of(person);
    const table = held.length === 0 ? NO_TABLE : paysFor(person, phase);
    const candidates = held.length === 0 ? NO_CANDIDATES : candidatesIn(tier, held, table);
    const others = held.length === 0 ? NO_TIERS : otherTiers(tier, held, table);
    const elsewhere = others.length > 0;
    const subsidised = pack.phases[phase.index]?.subsidies !== 'none';
    const idle = held.length === 0 || !subsidised ? NO_TIERS : idleOf(tier, held, table);
    const choice = candidates.length === 0 ? NO_CHOICE : mostForThePerson(candidates);
    if (!choice.decided) {
      return undecided(path, person, cell, way, phase, candidates, choice, elsewhere, idle);
    }
    const flags = (choice.competing > 1 ? 1 : 0) + (choice.tie ? 2 : 0) + (elsewhere ? 4 : 0);
    const outcome = path * choiceSlots + (choice.winner + 1) * 8 + flags;
    const key = idle.length === 0 ? outcome : `${outcome},${idle}`;
    const verdict =
      verdicts.find(key, person) ??
      addPaid(key, person, tier, cell, way, phase, start, choice, elsewhere, idle);
    const better = elsewhere ? betterTiers(pack, others, way) : NONE;
    return { verdict, benefitStart, warnings: warnings(unknown, late, better) };
  };
}

/** The tiers among these that the person may choose, as warnings. */
function betterTiers(pack: Pack, tiers: readonly number[], way: Way): string[] {
  return tiers.filter((t) => way.open[t] === true).map((t) => `better-tier:${pack.tiers[t]?.id}`);
}

type Money = Pick<Outcome, 'premiumFen' | 'subsidyFen' | 'waivedFen' | 'selfPayFen' | 'category' | 'funding'>;

function accepted(pack: Pack, tier: number, money: Money): Outcome {
  return { decision: 'accepted', reason: null, tier: pack.tiers[tier]?.id ?? '', ...money };
}
