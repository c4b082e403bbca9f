import { type Assessment, assessmentOf, without } from '../assess/assessment.ts';
import type { Policy } from '../assess/compile.ts';
import type { Person } from '../person/model.ts';
import { enter } from './enter.ts';
import { cover, moneyOf, pay, warningsOf } from './pay.ts';
import type { Step } from './step.ts';
import { Trace } from './trace.ts';

/**
 * Assesses a person by walking the pack as it is written, and says each step in words: the question, the answer, the
 * rule, the clauses. Slow and independent of `assess`, which must come to the same (a property test holds them equal).
 */
export function explain(policy: Policy, person: Person): { assessment: Assessment; steps: Step[] } {
  const trace = new Trace(policy.pack, policy.setting, person);
  return { assessment: walk(trace), steps: trace.steps };
}

function walk(trace: Trace): Assessment {
  const { id } = trace.person;
  const entered = enter(trace);
  const paid = 'reason' in entered ? entered : pay(trace, entered.tier, entered.phase);
  if ('reason' in entered || 'reason' in paid) {
    const reason = 'reason' in entered ? entered.reason : 'reason' in paid ? paid.reason : 'out-of-scope';
    const open = reason === 'late-rule-missing' || reason === 'delegated-amount-missing';
    const verdict = { ...without(open ? 'undetermined' : 'refused', reason), ...trace.all() };
    return assessmentOf(id, { verdict, benefitStart: null, warnings: [] });
  }
  const { way, tier, phase } = entered;
  const benefitStart = cover(trace, phase);
  const warnings = warningsOf(trace, way, tier, phase, benefitStart, paid.paid.waivedFen > 0);
  const verdict = { ...moneyOf(tier, paid.paid), ...trace.all() };
  return assessmentOf(id, { verdict, benefitStart, warnings });
}
