import type { Actor } from '../../platform/actor.ts';
import type { Text } from '../../platform/text.ts';
import { maySeePeople, whoSeesPeople } from '../residents/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { changeRefusals } from './enrollments.errors.ts';

/** Whether an action is open, and if not, why. */
export type Permission = { allowed: boolean; why: Text | null };

const open: Permission = { allowed: true, why: null };
const closed = (why: Text): Permission => ({ allowed: false, why });
const notTheirs = closed({
  zh: `您的账号不能办理。能办理的是：${whoSeesPeople.zh}。`,
  en: `Your account may not do this. Who can: ${whoSeesPeople.en}.`,
});
const isChecked = ({ state }: EnrollmentColumns) =>
  state === 'township-checked' || state === 'county-confirmed';

/** A correction is open until it is checked; once paid it goes through only where the sum stays the same. */
export function canCorrect(actor: Actor, row: EnrollmentColumns): Permission {
  if (!maySeePeople(actor)) return notTheirs;
  if (row.state === 'withdrawn') return closed(changeRefusals.WITHDRAWN);
  return isChecked(row) ? closed(changeRefusals.CHECKED_ALREADY) : open;
}

/** Withdrawing is open until it is checked, and while no money was received. */
export function canWithdraw(actor: Actor, row: EnrollmentColumns, payments: number): Permission {
  const correct = canCorrect(actor, row);
  if (!correct.allowed) return correct;
  return payments > 0 ? closed(changeRefusals.MONEY_RECEIVED) : open;
}

/** Money is taken for what is assessed and owed. */
export function canTakePayment(actor: Actor, row: EnrollmentColumns): Permission {
  if (!maySeePeople(actor)) return notTheirs;
  if (row.state === 'withdrawn') return closed(changeRefusals.WITHDRAWN);
  if (row.state === 'registered') return closed(changeRefusals.NOTHING_DUE);
  return row.state === 'assessed' ? open : closed(changeRefusals.ALREADY_PAID);
}
