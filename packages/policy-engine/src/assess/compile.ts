import type { Setting } from '../conditions/setting.ts';
import { NO } from '../conditions/truth.ts';
import { declaredFacts } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { type PersonReading, readPerson } from '../person/read.ts';
import type { Eligibility } from '../questions/eligible.ts';
import { compilePhases, phaseOf } from '../questions/phase.ts';
import { compileScope, firstThatHolds, wayIn } from '../questions/scope.ts';
import { compileAmountNeeds } from './amount-needs.ts';
import { type Decision, without } from './assessment.ts';
import { compileFollowing } from './following.ts';
import { compileMoney } from './money.ts';
import { compileNeeds } from './needs.ts';
import { settingOf } from './setting.ts';
import { type Stop, Verdicts } from './verdicts.ts';

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
  const verdicts = new Verdicts((id) => Object.hasOwn(pack.assumptions ?? {}, id));
  const stop: Stop = (person, decision, reason, key, grounds, extras) => {
    const full = `${reason},${key}`;
    const outcome = () => ({ ...without(decision, reason), ...(extras === undefined ? {} : { extras }) });
    const verdict = verdicts.find(full, person) ?? verdicts.add(full, grounds, outcome(), person);
    return { verdict, benefitStart: null, warnings: NO_WARNINGS };
  };
  const decide = compileEntry(pack, setting, stop, compileMoney(pack, setting, eligibility, verdicts, stop));
  return { pack, setting, decide, read: compileReading(pack, setting, eligibility) };
}

/** Scope, tier and phase in this order; who passes goes on to the money. */
function compileEntry(
  pack: Pack,
  setting: Setting,
  stop: Stop,
  money: ReturnType<typeof compileMoney>,
): (person: Person) => Decision {
  const scope = compileScope(pack, setting);
  const phases = compilePhases(pack, setting);
  const following = compileFollowing(pack, setting);
  const tierIndex = new Map(pack.tiers.map((tier, index) => [tier.id, index]));
  return (person) => {
    const exclusion = scope.exclusions[firstThatHolds(scope.exclusions, person)];
    if (exclusion !== undefined) {
      return stop(person, 'refused', exclusion.reason, exclusion.id, [exclusion.grounds]);
    }
    const found = scope.mayBeOpen ? wayIn(pack.waysIn, (i) => scope.waysIn[i]?.holds(person) ?? NO) : null;
    const way = scope.waysIn[scope.mayBeOpen ? (found?.index ?? -1) : firstThatHolds(scope.waysIn, person)];
    if (way !== undefined && found?.open === true) {
      return stop(person, 'undetermined', 'scope-missing', way.id, [way.grounds]);
    }
    if (way === undefined) return stop(person, 'refused', 'out-of-scope', '', [scope.nobodyAdmits]);
    const chosen = person.tier ?? way.defaultTier ?? setting.onlyTier;
    const tier = chosen === null ? undefined : tierIndex.get(chosen);
    if (tier === undefined) {
      const reason = chosen === null ? 'tier-required' : 'tier-unknown';
      return stop(person, 'refused', reason, way.id, [way.grounds, scope.allTiers]);
    }
    if (way.open[tier] !== true) return stop(person, 'refused', 'tier-not-allowed', way.id, [way.grounds]);
    const asked = person.tier !== null || way.defaultTier === null ? person : { ...person, tier: chosen };
    const phase = phaseOf(phases, asked);
    if (phase?.outcome === 'open') {
      const decision = money(asked, tier, way, phase);
      return decision.verdict.decision === 'accepted' ? following(asked, phase, decision) : decision;
    }
    const path = `${way.id},${phase?.id}`;
    const grounds = [way.grounds, phase?.grounds ?? phases.all];
    if (phase === null || phase.outcome === 'unknown') {
      return stop(person, 'undetermined', 'late-rule-missing', path, grounds);
    }
    return stop(person, 'refused', phase.outcome, path, grounds);
  };
}

/** Reads persons for this pack: the contract's fields, its declared facts, and what its rules need. */
function compileReading(pack: Pack, setting: Setting, eligibility: Eligibility): Policy['read'] {
  const needs = compileNeeds(pack, setting);
  const amountNeeds = compileAmountNeeds(pack, setting, eligibility);
  const facts = declaredFacts(pack);
  return (value) => {
    const reading = readPerson(value, facts);
    if ('invalid' in reading) return reading;
    const lacks = needs(reading.person) ?? amountNeeds(reading.person);
    if (lacks === null) return reading;
    const message = {
      zh: `${lacks}：缺少，适用于此人的规则要用到`,
      en: `${lacks}: missing, a rule that could apply to this person needs it`,
    };
    return { invalid: { message, id: reading.person.id } };
  };
}
