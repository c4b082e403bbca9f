import type { AssessmentReason } from '../assess/assessment.ts';
import { bindCondition, evaluate } from '../conditions/index.ts';
import { NO, YES } from '../conditions/truth.ts';
import type { Phase, Tier, WayIn } from '../pack/definition.ts';
import { EXCLUSION_ORDER, wayIn } from '../questions/scope.ts';
import { textOf } from '../text.ts';
import type { Trace } from './trace.ts';

type Stopped = { reason: AssessmentReason };
type Entered = { way: WayIn; tier: Tier; phase: Phase };

const outWords = {
  'employee-insured': { zh: '不能：已参加职工医保', en: 'No: already in the employees’ scheme' },
  'insured-elsewhere': {
    zh: '不能：已在外地参加居民医保',
    en: 'No: already in a residents’ scheme elsewhere',
  },
};

/** Scope, tier and phase, asked in this order until one of them stops. */
export function enter(trace: Trace): Stopped | Entered {
  const { pack, person, setting } = trace;
  for (const reason of EXCLUSION_ORDER) {
    const rule = (pack.exclusions ?? []).find((one) => one.reason === reason && trace.holds(one.when));
    if (rule === undefined) continue;
    trace.say('scope', outWords[reason], rule.id, rule.cites);
    return { reason };
  }
  const found = wayIn(pack.waysIn, (i) => evaluate(pack.waysIn[i]?.when ?? {}, person, setting));
  const way = pack.waysIn[found?.index ?? -1];
  if (way === undefined) {
    const answer = { zh: '不能：不属于任何参保范围', en: 'No: nothing in the scope admits this person' };
    trace.say('scope', answer, null, ...pack.waysIn.map((one) => one.cites));
    return { reason: 'out-of-scope' };
  }
  const { words } = bindCondition(way.when, setting);
  if (found?.open === true) {
    const open = { zh: `未定：${words.zh}`, en: `Open: ${words.en}` };
    trace.say('scope', open, way.id, way.cites);
    return { reason: 'scope-missing' };
  }
  const admitted = { zh: `可以：${words.zh}`, en: `Yes: ${words.en}` };
  const tier = pack.tiers.find((one) => one.id === (person.tier ?? way.defaultTier ?? setting.onlyTier));
  trace.say('scope', admitted, way.id, way.cites);
  if (tier === undefined) return withoutTier(trace);
  if (way.tiers !== undefined && !way.tiers.includes(tier.id)) {
    const names = pack.tiers.filter((one) => way.tiers?.includes(one.id)).map((one) => one.name);
    const zh = `不能选${tier.name}，只能选${names.join('、')}`;
    trace.say('tier', { zh, en: `Not ${tier.id}, only ${way.tiers.join(', ')}` }, way.id, way.cites);
    return { reason: 'tier-not-allowed' };
  }
  if (person.tier !== tier.id) trace.person = { ...person, tier: tier.id };
  return phaseStep(trace, way, tier);
}

function withoutTier(trace: Trace): Stopped {
  const { pack, person } = trace;
  const names = pack.tiers.map((one) => `${one.name}（${one.id}）`).join('、');
  const ids = pack.tiers.map((one) => one.id).join(', ');
  const none = person.tier === null;
  const answer = none
    ? { zh: `没有选档次，可选：${names}`, en: `None was chosen; there are: ${ids}` }
    : {
        zh: `没有“${person.tier}”这个档次，可选：${names}`,
        en: `No tier "${person.tier}"; there are: ${ids}`,
      };
  trace.say('tier', answer, null, ...pack.tiers.map((one) => one.cites));
  return { reason: none ? 'tier-required' : 'tier-unknown' };
}

const refusals = {
  'window-not-open': { zh: '尚未开始', en: 'Not open yet' },
  'late-reason-required': {
    zh: '已过集中缴费期，且没有特殊原因',
    en: 'After the window, and no special reason',
  },
  'window-closed': { zh: '已过缴费期', en: 'Closed' },
};

function phaseStep(trace: Trace, way: WayIn, tier: Tier): Stopped | Entered {
  const { pack, person, setting } = trace;
  const truth = (phase: Phase) => evaluate(phase.when, person, setting);
  const applying = pack.phases.filter(
    (phase) =>
      truth(phase) === YES &&
      pack.phases.every((other) => !other.exceptionTo?.includes(phase.id) || truth(other) === NO),
  );
  const [phase] = applying;
  if (phase === undefined || applying.length !== 1) {
    const answer = { zh: '通知没有规定这种情况', en: 'The notice does not say' };
    trace.say('phase', answer, null, ...pack.phases.map((one) => one.cites));
    return { reason: 'late-rule-missing' };
  }
  const on = person.payDate;
  if (phase.refuse !== undefined) {
    const words = refusals[phase.refuse];
    trace.say(
      'phase',
      { zh: `${on} 缴费：${words.zh}`, en: `Paid on ${on}: ${words.en}` },
      phase.id,
      phase.cites,
    );
    return { reason: phase.refuse };
  }
  if (phase.unknown !== undefined) {
    const { ask } = phase.unknown;
    const zh = `${on} 缴费：通知没有规定，问${ask}`;
    trace.say('phase', { zh, en: `Paid on ${on}: the notice is silent, ask ${ask}` }, phase.id, phase.cites);
    return { reason: 'late-rule-missing' };
  }
  const { words } = bindCondition(phase.when, setting);
  const named = phase.name === undefined ? null : textOf(phase.name);
  const name = { zh: named === null ? '' : `${named.zh}，`, en: named === null ? '' : `${named.en}, ` };
  trace.say(
    'phase',
    { zh: `${on} 缴费，属于：${name.zh}${words.zh}`, en: `Paid on ${on}: ${name.en}${words.en}` },
    phase.id,
    phase.cites,
  );
  return { way, tier, phase };
}
