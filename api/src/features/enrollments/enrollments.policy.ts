import type { Actor } from '../../platform/actor.ts';
import { countyRoles, type Rule } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';
import { maySeePeople, whoSeesPeople } from '../residents/index.ts';
import { owes } from './balance.ts';
import { type CheckStep, isChecked, stepStates } from './checks.ts';
import type { EnrollmentColumns, State } from './enrollment.rows.ts';
import { changeRefusals } from './enrollments.errors.ts';

const notTheirs: Text = {
  zh: `您的账号不能办理。能办理的是：${whoSeesPeople.zh}。`,
  en: `Your account may not do this. Who can: ${whoSeesPeople.en}.`,
};

/** Who takes each step. The county confirms what a township has checked: never one office both. */
const stepRules: Readonly<Record<CheckStep, { rule: Rule; who: Text }>> = {
  'township-check': {
    rule: countyRoles('TOWNSHIP_STAFF'),
    who: { zh: '乡镇经办', en: 'township staff' },
  },
  'county-confirm': {
    rule: countyRoles('COUNTY_ADMIN'),
    who: { zh: '县管理员', en: 'county administrators' },
  },
  'send-back': {
    rule: countyRoles('TOWNSHIP_STAFF', 'COUNTY_ADMIN'),
    who: {
      zh: '乡镇经办（镇已核的）、县管理员',
      en: 'township staff (what they have checked) and county administrators',
    },
  },
};
export const ruleOf = (step: CheckStep) => stepRules[step];

/** Whether somebody may undo what was handed on: the township its own check, the county its confirmation too. */
export const mayReopen = (actor: Actor, state: State): boolean =>
  state === 'county-confirmed' ? stepRules['county-confirm'].rule(actor) : stepRules['send-back'].rule(actor);

/** Why an enrollment is not where a step begins, or null. */
export function notAtStep(actor: Actor, state: State, step: CheckStep): keyof typeof changeRefusals | null {
  const { from, to } = stepStates[step];
  if (from.includes(state))
    return mayReopen(actor, state) || step !== 'send-back' ? null : 'CONFIRMED_ALREADY';
  if (state === 'withdrawn') return 'WITHDRAWN';
  if (step === 'send-back') return 'NOT_HANDED_ON';
  if (state === to || state === 'county-confirmed') return 'STEP_TAKEN';
  return state === 'paid' ? 'NOT_CHECKED' : 'NOT_PAID';
}

/** Null where a step is open to the actor now. */
export function whyNotStep(actor: Actor, { state }: EnrollmentColumns, step: CheckStep): Text | null {
  const { rule, who } = stepRules[step];
  if (!rule(actor))
    return {
      zh: `您的账号不能办理。能办理的是：${who.zh}。`,
      en: `Your account may not do this. Who can: ${who.en}.`,
    };
  const why = notAtStep(actor, state, step);
  return why && changeRefusals[why];
}

/** Why an enrollment can't be changed any more, or null. Once handed on, whoever may send it back may change it. */
export function unchangeable(actor: Actor, { state }: EnrollmentColumns): keyof typeof changeRefusals | null {
  if (state === 'withdrawn') return 'WITHDRAWN';
  return isChecked(state) && !mayReopen(actor, state) ? 'CHECKED_ALREADY' : null;
}

/** Null where a correction is open: once paid it goes through only where the sum stays the same. */
export function whyNotCorrect(actor: Actor, row: EnrollmentColumns): Text | null {
  if (!maySeePeople(actor)) return notTheirs;
  const why = unchangeable(actor, row);
  return why && changeRefusals[why];
}

/** Null where withdrawing is open: as a correction, and while no money was received. */
export function whyNotWithdraw(actor: Actor, row: EnrollmentColumns, payments: number): Text | null {
  return whyNotCorrect(actor, row) ?? (payments > 0 ? changeRefusals.MONEY_RECEIVED : null);
}

/** Null where money is taken: for what is assessed and owed, or owed besides since a difference was confirmed. */
export function whyNotTakePayment(actor: Actor, row: EnrollmentColumns): Text | null {
  if (!maySeePeople(actor)) return notTheirs;
  if (row.state === 'withdrawn') return changeRefusals.WITHDRAWN;
  if (row.state === 'registered') return changeRefusals.NOTHING_DUE;
  return owes(row) ? null : changeRefusals.ALREADY_PAID;
}
