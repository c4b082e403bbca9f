import type { Setting } from '../conditions/setting.ts';
import { UNKNOWN, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds, NO_GROUNDS } from '../questions/cites.ts';
import type { Eligibility, Held } from '../questions/eligible.ts';
import { type CompiledPhase, coverCases } from '../questions/phase.ts';
import { priceScope } from '../questions/price.ts';
import type { CompiledScope } from '../questions/scope.ts';
import { type Candidate, categoriesOf, divide, mostForThePerson, payRange } from '../questions/subsidy.ts';
import type { Decision } from './assessment.ts';
import type { Stop } from './compile.ts';
import type { Verdicts } from './verdicts.ts';

type Way = CompiledScope['waysIn'][number];

const NONE: readonly string[] = [];
const NO_TIERS: readonly number[] = [];

/** Each tier's price and what each category pays, by phase: no amount of today's forms depends on the person. */
function tables(pack: Pack) {
  const prices = pack.phases.map((phase) => pack.tiers.map((tier) => priceScope(pack, tier, phase)));
  const pays = pack.phases.map((phase, p) =>
    pack.tiers.map((tier, t) =>
      categoriesOf(pack).map((category) => {
        const scope = prices[p]?.[t];
        const none = scope === undefined || phase.subsidies === 'none';
        return none ? { least: 0, most: 0 } : payRange(category, tier, scope);
      }),
    ),
  );
  return { prices, pays };
}

type PaysByTier = ReturnType<typeof tables>['pays'][number];

/** The categories that could pay in the tier chosen. */
function candidatesIn(tier: number, held: readonly Held[], pays: PaysByTier): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { index, truth } of held) {
    const range = pays[tier]?.[index];
    if (range === undefined || range.most === 0) continue;
    candidates.push({ index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range });
  }
  return candidates;
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

/** What does it cost, who pays what of it, covered from when? For persons who may join in this phase. */
export function compileMoney(
  pack: Pack,
  setting: Setting,
  eligibility: Eligibility,
  verdicts: Verdicts,
  stop: Stop,
): (person: Person, tier: number, way: Way, phase: CompiledPhase) => Decision {
  const categories = categoriesOf(pack);
  const rules = pack.subsidies;
  const ground = {
    tiers: pack.tiers.map((tier) => bindGrounds(tier.cites, setting)),
    categories: categories.map((category) => bindGrounds(category.cites, setting)),
    one: bindGrounds(rules?.cites, setting),
    equal: bindGrounds(rules?.equal?.cites, setting),
    otherTier: bindGrounds(rules?.otherTier?.cites, setting),
    assumes: bindGrounds(rules?.assumes, setting),
  };
  const { prices, pays } = tables(pack);
  const coverSlots = 1 + Math.max(...pack.phases.map((phase) => coverCases(phase).length));
  const better = pack.tiers.map((tier) => `better-tier:${tier.id}`);

  return (person, tier, way, phase) => {
    const premiumFen = prices[phase.index]?.[tier]?.premium ?? 0;
    const tierId = pack.tiers[tier]?.id ?? '';
    let coverIndex = 0;
    while (coverIndex < phase.cover.length && phase.cover[coverIndex]?.holds(person) !== YES) coverIndex++;
    const cover = phase.cover[coverIndex];
    const benefitStart = cover?.from(person) ?? setting.planYearStart;
    const start = cover?.grounds ?? NO_GROUNDS;
    const grounds: Grounds[] = [way.grounds, phase.grounds, ground.tiers[tier] ?? NO_GROUNDS];
    let path = (way.index * pack.tiers.length + tier) * pack.phases.length + phase.index;
    path = path * coverSlots + coverIndex;
    const late = benefitStart > setting.planYearEnd;
    const unknown = eligibility.unknown(person);
    const warn = (tiers: readonly number[]): readonly string[] => {
      if (!late && unknown.length === 0 && tiers.length === 0) return NONE;
      return [
        ...unknown.map((id) => `unknown-category:${id}`),
        ...(late ? ['benefit-starts-after-plan-year'] : NONE),
        ...tiers.filter((t) => way.open[t] === true).map((t) => better[t] ?? ''),
      ];
    };

    if (phase.waive !== null && phase.waive.holds(person) === YES) {
      grounds.push(phase.waive.grounds, start);
      const verdict = verdicts.settle(`free,${path}`, grounds, person, (clauses, assumptions) => ({
        decision: 'accepted',
        reason: null,
        tier: tierId,
        premiumFen,
        subsidyFen: 0,
        waivedFen: premiumFen,
        selfPayFen: 0,
        category: null,
        funding: [],
        clauses,
        assumptions,
      }));
      return { verdict, benefitStart, warnings: warn(NO_TIERS) };
    }

    const held = eligibility.of(person);
    const table = pays[phase.index] ?? [];
    const candidates = candidatesIn(tier, held, table);
    const others = held.length === 0 ? NO_TIERS : otherTiers(tier, held, table);
    const choice = mostForThePerson(candidates);
    if (pack.phases[phase.index]?.subsidies !== 'none') grounds.push(ground.assumes);
    if (choice.competing > 1) grounds.push(ground.one);
    if (others.length > 0) grounds.push(ground.otherTier);
    if (!choice.decided) {
      const open = candidates.filter((one) => one.pays.most >= choice.fen).map((one) => one.index);
      open.sort((a, b) => a - b);
      grounds.push(mergeGrounds(open.map((index) => ground.categories[index] ?? NO_GROUNDS)));
      const key = `${path},${choice.competing > 1},${others.length > 0},${open}`;
      return stop(person, 'undetermined', 'delegated-amount-missing', key, grounds);
    }
    const category = categories[choice.winner];
    if (category !== undefined) grounds.push(ground.categories[choice.winner] ?? NO_GROUNDS);
    if (choice.tie) grounds.push(ground.equal);
    grounds.push(start);
    const flags = (choice.competing > 1 ? 1 : 0) + (choice.tie ? 2 : 0) + (others.length > 0 ? 4 : 0);
    const key = (path * (categories.length + 1) + choice.winner + 1) * 8 + flags;
    const verdict = verdicts.settle(key, grounds, person, (clauses, assumptions) => ({
      decision: 'accepted',
      reason: null,
      tier: tierId,
      premiumFen,
      subsidyFen: choice.fen,
      waivedFen: 0,
      selfPayFen: premiumFen - choice.fen,
      category: category?.id ?? null,
      funding: category === undefined ? [] : divide(category, choice.fen),
      clauses,
      assumptions,
    }));
    return { verdict, benefitStart, warnings: warn(others) };
  };
}
