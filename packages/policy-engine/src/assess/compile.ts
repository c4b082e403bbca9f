import type { Setting } from '../conditions/setting.ts';
import { YES } from '../conditions/truth.ts';
import { declaredFacts } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { type PersonReading, readPerson } from '../person/read.ts';
import { type Grounds, groundsFor } from '../questions/cites.ts';
import { type CompiledPhase, compilePhases, phaseOf } from '../questions/phase.ts';
import { compileScope, firstThatHolds } from '../questions/scope.ts';
import type { AssessmentReason, Decision, Verdict } from './assessment.ts';
import { sortGrounds, without } from './assessment.ts';
import { compileMoney } from './money.ts';
import { compileNeeds } from './needs.ts';
import { settingOf } from './setting.ts';

/** A pack made ready to assess many persons. */
export interface Policy {
  readonly pack: Pack;
  readonly setting: Setting;
  readonly decide: (person: Person) => Decision;
  readonly read: (value: unknown) => PersonReading;
}

const NO_WARNINGS: readonly string[] = [];

/** Compiles a pack once: conditions to closures, amounts to tables, outcomes remembered. Pure; no clock. */
export function compile(pack: Pack): Policy {
  const { setting, eligibility } = settingOf(pack);
  const scope = compileScope(pack, setting);
  const phases = compilePhases(pack, setting);
  const needs = compileNeeds(pack, setting);
  const facts = declaredFacts(pack);
  const isAssumption = (id: string) => pack.assumptions !== undefined && Object.hasOwn(pack.assumptions, id);
  const verdicts = new Map<string, Verdict>();
  const tierIndex = new Map(pack.tiers.map((tier, index) => [tier.id, index]));

  /** The verdict of an outcome, made once for each set of grounds that persons of that outcome have. */
  const settle = (
    key: string,
    grounds: readonly Grounds[],
    person: Person,
    make: (clauses: string[], assumptions: string[]) => Verdict,
  ): Verdict => {
    let full = key;
    for (const one of grounds) {
      for (const extra of one.sometimes) full += extra.holds(person) === YES ? '1' : '0';
    }
    const known = verdicts.get(full);
    if (known !== undefined) return known;
    const { clauses, assumptions } = sortGrounds(groundsFor(grounds, person), isAssumption);
    const verdict = make(clauses, assumptions);
    verdicts.set(full, verdict);
    return verdict;
  };
  const stop = (
    person: Person,
    decision: 'refused' | 'undetermined',
    reason: AssessmentReason,
    key: string,
    grounds: readonly Grounds[],
  ): Decision => ({
    verdict: settle(`${reason},${key},`, grounds, person, (clauses, assumptions) =>
      without(decision, reason, clauses, assumptions),
    ),
    benefitStart: null,
    warnings: NO_WARNINGS,
  });
  const money = compileMoney(pack, setting, eligibility, settle, stop);

  const decide = (person: Person): Decision => {
    const out = firstThatHolds(scope.exclusions, person);
    const exclusion = scope.exclusions[out];
    if (exclusion !== undefined) {
      return stop(person, 'refused', exclusion.reason, exclusion.id, [exclusion.grounds]);
    }
    const wayIndex = firstThatHolds(scope.waysIn, person);
    const way = scope.waysIn[wayIndex];
    if (way === undefined) return stop(person, 'refused', 'out-of-scope', '', [scope.nobodyAdmits]);
    const chosen = person.tier ?? setting.onlyTier;
    if (chosen === null)
      return stop(person, 'refused', 'tier-required', way.id, [way.grounds, scope.allTiers]);
    const tier = tierIndex.get(chosen);
    if (tier === undefined)
      return stop(person, 'refused', 'tier-unknown', way.id, [way.grounds, scope.allTiers]);
    if (way.open[tier] !== true) return stop(person, 'refused', 'tier-not-allowed', way.id, [way.grounds]);
    const phase: CompiledPhase | null = phaseOf(phases, person);
    const path = `${way.id},${phase?.id}`;
    const grounds = [way.grounds, phase?.grounds ?? phases.all];
    if (phase === null || phase.outcome === 'unknown') {
      return stop(person, 'undetermined', 'late-rule-missing', path, grounds);
    }
    if (phase.outcome !== 'open') return stop(person, 'refused', phase.outcome, path, grounds);
    return money(person, tier, way, wayIndex, phase);
  };

  const read = (value: unknown): PersonReading => {
    const reading = readPerson(value, facts);
    if ('invalid' in reading) return reading;
    const lacks = needs(reading.person);
    if (lacks === null) return reading;
    const message = {
      zh: `${lacks}：缺少，适用于此人的规则要用到`,
      en: `${lacks}: missing, a rule that could apply to this person needs it`,
    };
    return { invalid: { message, id: reading.person.id } };
  };
  return { pack, setting, decide, read };
}
