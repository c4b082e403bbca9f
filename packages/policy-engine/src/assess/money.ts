import type { Setting } from '../conditions/setting.ts';
import { UNKNOWN, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds, NO_GROUNDS } from '../questions/cites.ts';
import type { Eligibility } from '../questions/eligible.ts';
import type { CompiledPhase } from '../questions/phase.ts';
import { priceScope } from '../questions/price.ts';
import type { CompiledScope } from '../questions/scope.ts';
import { type Candidate, categoriesOf, divide, mostForThePerson, payRange } from '../questions/subsidy.ts';
import type { AssessmentReason, Decision, Verdict } from './assessment.ts';

type Settle = (
  key: string,
  grounds: readonly Grounds[],
  person: Person,
  make: (clauses: string[], assumptions: string[]) => Verdict,
) => Verdict;
type Stop = (
  person: Person,
  decision: 'undetermined',
  reason: AssessmentReason,
  key: string,
  grounds: readonly Grounds[],
) => Decision;
type Way = CompiledScope['waysIn'][number];

const NONE: readonly string[] = [];

/** What does it cost, who pays what of it, covered from when? For persons who may join in this phase. */
export function compileMoney(
  pack: Pack,
  setting: Setting,
  eligibility: Eligibility,
  settle: Settle,
  stop: Stop,
) {
  const categories = categoriesOf(pack);
  const ground = {
    tiers: pack.tiers.map((tier) => bindGrounds(tier.cites, setting)),
    categories: categories.map((category) => bindGrounds(category.cites, setting)),
    one: bindGrounds(pack.subsidies?.cites, setting),
    equal: bindGrounds(pack.subsidies?.equal?.cites, setting),
    otherTier: bindGrounds(pack.subsidies?.otherTier?.cites, setting),
    assumes: bindGrounds(pack.subsidies?.assumes, setting),
  };
  const scopes = pack.phases.map((phase) => pack.tiers.map((tier) => priceScope(pack, tier, phase)));
  /** What each category pays, by phase and tier: no amount of today's forms depends on the person. */
  const pays = pack.phases.map((phase, p) =>
    pack.tiers.map((tier, t) =>
      categories.map((category) => {
        const scope = scopes[p]?.[t];
        return scope === undefined || phase.subsidies === 'none'
          ? { least: 0, most: 0 }
          : payRange(category, tier, scope);
      }),
    ),
  );

  return (person: Person, tier: number, way: Way, wayIndex: number, phase: CompiledPhase): Decision => {
    const premiumFen = scopes[phase.index]?.[tier]?.premium ?? 0;
    const tierId = pack.tiers[tier]?.id ?? '';
    const coverIndex = phase.cover.findIndex((one) => one.holds(person) === YES);
    const cover = phase.cover[coverIndex];
    const benefitStart = cover?.from(person) ?? setting.planYearStart;
    const grounds = [way.grounds, phase.grounds, ground.tiers[tier] as Grounds];
    const start = cover === undefined ? NO_GROUNDS : cover.grounds;
    const path = `${wayIndex},${tier},${phase.index},${coverIndex}`;
    const late = benefitStart > setting.planYearEnd ? ['benefit-starts-after-plan-year'] : NONE;
    const unknown = eligibility.unknown(person).map((id) => `unknown-category:${id}`);

    if (phase.waive !== null && phase.waive.holds(person) === YES) {
      grounds.push(phase.waive.grounds, start);
      const verdict = settle(`${path},free`, grounds, person, (clauses, assumptions) => ({
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
      return { verdict, benefitStart, warnings: [...unknown, ...late] };
    }

    const table = pays[phase.index] ?? [];
    const candidates: Candidate[] = [];
    const betterTiers: number[] = [];
    let elsewhere = false;
    for (const { index, truth } of eligibility.of(person)) {
      const range = table[tier]?.[index];
      if (range === undefined) continue;
      if (range.most > 0) {
        candidates.push({ index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range });
      } else if (truth === YES) {
        for (let t = 0; t < table.length; t++) {
          if ((table[t]?.[index]?.most ?? 0) === 0) continue;
          elsewhere = true;
          if (way.open[t] === true && !betterTiers.includes(t)) betterTiers.push(t);
        }
      }
    }
    const choice = mostForThePerson(candidates);
    if (pack.phases[phase.index]?.subsidies !== 'none') grounds.push(ground.assumes);
    if (choice.competing > 1) grounds.push(ground.one);
    if (elsewhere) grounds.push(ground.otherTier);
    if (!choice.decided) {
      const open = candidates.filter(({ pays: range }) => range.most >= choice.fen).map(({ index }) => index);
      open.sort((a, b) => a - b);
      grounds.push(mergeGrounds(open.map((index) => ground.categories[index] as Grounds)));
      return stop(
        person,
        'undetermined',
        'delegated-amount-missing',
        `${path},${choice.competing > 1},${elsewhere},${open}`,
        grounds,
      );
    }
    const category = categories[choice.winner];
    if (category !== undefined) grounds.push(ground.categories[choice.winner] as Grounds);
    if (choice.tie) grounds.push(ground.equal);
    grounds.push(start);
    const key = `${path},${choice.winner},${choice.competing > 1},${choice.tie},${elsewhere},`;
    const verdict = settle(key, grounds, person, (clauses, assumptions) => ({
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
    const better = betterTiers.sort((a, b) => a - b).map((t) => `better-tier:${pack.tiers[t]?.id}`);
    return { verdict, benefitStart, warnings: [...unknown, ...late, ...better] };
  };
}
