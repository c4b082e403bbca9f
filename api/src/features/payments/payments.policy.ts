import type { Fen } from '@canbao/values';
import type { Actor } from '../../platform/actor.ts';
import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';
import { isKept, type PaymentRow } from '../enrollments/index.ts';

export { maySeePeople as mayTakePayment, whoSeesPeople as whoTakesPayment } from '../residents/index.ts';

/** Who takes cash in a village does not also decide what becomes of it. */
export const maySettle = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF');
export const whoSettles: Text = {
  zh: '县管理员、乡镇经办',
  en: 'county administrators, and township staff within their own place',
};

const notTheirs: Text = {
  zh: `您的账号不能处理。能处理的是：${whoSettles.zh}。`,
  en: `Your account may not settle this. Who can: ${whoSettles.en}.`,
};

/** Null where money waits for this person to settle it. */
export function whyNotSettle(actor: Actor, payment: PaymentRow): Text | null {
  if (!maySettle(actor)) return notTheirs;
  if (payment.settledAs !== null) return { zh: '已处理。', en: 'It was settled.' };
  return isKept(payment) ? null : { zh: '已入账，没有要处理的。', en: 'It paid what was due.' };
}

/** Null where something is to be given back, and this person may record that it was. */
export function whyNotPayOut(actor: Actor, open: Fen): Text | null {
  if (!maySettle(actor)) return notTheirs;
  return open > 0 ? null : { zh: '没有待退的钱。', en: 'Nothing is to be given back.' };
}
