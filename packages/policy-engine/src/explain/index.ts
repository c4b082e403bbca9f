import {
  type Assessment,
  type AssessmentReason,
  assessmentOf,
  type Extras,
  without,
} from '../assess/assessment.ts';
import type { Policy } from '../assess/compile.ts';
import { payoutOutcome } from '../assess/payout.ts';
import type { Person } from '../person/model.ts';
import { walkWaits } from '../questions/wait.ts';
import { cover } from './cover.ts';
import { enter } from './enter.ts';
import { pay, warningsOf } from './pay.ts';
import type { Step } from './step.ts';
import { Trace } from './trace.ts';

/**
 * Assesses a person by walking the pack as it is written, and says each step in words: the question, the answer, the
 * rule, the clauses. Slow and independent of `assess`, which must come to the same (a property test holds them equal).
 */
export function explain(policy: Policy, person: Person): { assessment: Assessment; steps: Step[] } {
  const setting = { ...policy.setting, waits: walkWaits(policy.pack, policy.setting) };
  const trace = new Trace(policy.pack, setting, person);
  return { assessment: walk(trace), steps: trace.steps };
}

/** What is open, not refused. */
const OPEN: ReadonlySet<AssessmentReason> = new Set([
  'late-rule-missing',
  'scope-missing',
  'delegated-amount-missing',
  'price-missing',
  'choice-missing',
]);

function walk(trace: Trace): Assessment {
  const { id } = trace.person;
  const entered = enter(trace);
  const paid = 'reason' in entered ? entered : pay(trace, entered.tier, entered.phase);
  if ('reason' in entered || 'reason' in paid) {
    const reason = 'reason' in entered ? entered.reason : 'reason' in paid ? paid.reason : 'out-of-scope';
    const extras = 'extras' in paid ? (paid as { extras?: Extras }).extras : undefined;
    return stopped(trace, OPEN.has(reason) ? 'undetermined' : 'refused', reason, extras);
  }
  const { way, tier, phase } = entered;
  const covered = cover(trace, phase, paid.paid.scope.premium.least);
  if (covered === null) return stopped(trace, 'undetermined', 'cover-day-missing');
  const { benefitStart, following } = covered;
  const warnings = warningsOf(trace, way, tier, phase, benefitStart, paid.paid.waived);
  const verdict = { ...payoutOutcome(trace.pack, paid.paid), ...trace.all() };
  return assessmentOf(id, { verdict, benefitStart, warnings, ...(following === null ? {} : { following }) });
}

function stopped(
  trace: Trace,
  decision: 'refused' | 'undetermined',
  reason: AssessmentReason,
  extras?: Extras,
): Assessment {
  const more = extras === undefined ? {} : { extras };
  const verdict = { ...without(decision, reason), ...more, ...trace.all() };
  return assessmentOf(trace.person.id, { verdict, benefitStart: null, warnings: [] });
}
