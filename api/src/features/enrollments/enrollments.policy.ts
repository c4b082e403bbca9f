import type { Actor } from '../../platform/actor.ts';
import type { Text } from '../../platform/text.ts';
import { maySeePeople, whoSeesPeople } from '../residents/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { changeRefusals } from './enrollments.errors.ts';

const notTheirs: Text = {
  zh: `您的账号不能办理。能办理的是：${whoSeesPeople.zh}。`,
  en: `Your account may not do this. Who can: ${whoSeesPeople.en}.`,
};
const isChecked = ({ state }: EnrollmentColumns) =>
  state === 'township-checked' || state === 'county-confirmed';

/** Null where a correction is open: until it is checked; once paid it goes through only where the sum stays the same. */
export function whyNotCorrect(actor: Actor, row: EnrollmentColumns): Text | null {
  if (!maySeePeople(actor)) return notTheirs;
  if (row.state === 'withdrawn') return changeRefusals.WITHDRAWN;
  return isChecked(row) ? changeRefusals.CHECKED_ALREADY : null;
}

/** Null where withdrawing is open: until it is checked, and while no money was received. */
export function whyNotWithdraw(actor: Actor, row: EnrollmentColumns, payments: number): Text | null {
  return whyNotCorrect(actor, row) ?? (payments > 0 ? changeRefusals.MONEY_RECEIVED : null);
}

/** Null where money is taken: for what is assessed and owed. */
export function whyNotTakePayment(actor: Actor, row: EnrollmentColumns): Text | null {
  if (!maySeePeople(actor)) return notTheirs;
  if (row.state === 'withdrawn') return changeRefusals.WITHDRAWN;
  if (row.state === 'registered') return changeRefusals.NOTHING_DUE;
  return row.state === 'assessed' ? null : changeRefusals.ALREADY_PAID;
}
