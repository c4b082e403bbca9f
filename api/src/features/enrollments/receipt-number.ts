import type { Day } from '@canbao/values';

/** Digits and capitals without those that are taken for one another (Crockford's Base32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number that money taken is called by, on the slip and in every list: the day on which it was taken, and nine signs
 * in threes of the payment's id, which are random (45 bits: among 50,000 payments of a county on one day two alike in
 * one of 28,000 such days). It tells nothing of anybody else's payments, and never changes.
 *
 * @example receiptNumber(id, '2020-11-02') // '20201102-7KD-39Q-XFA'
 */
export function receiptNumber(id: string, receivedOn: Day): string {
  const random = BigInt(`0x${id.slice(-12)}`);
  const sign = (at: number) => signs[Number((random >> BigInt(5 * at)) & 31n)];
  const nine = Array.from({ length: 9 }, (_none, at) => sign(8 - at)).join('');
  return `${receivedOn.replaceAll('-', '')}-${nine.slice(0, 3)}-${nine.slice(3, 6)}-${nine.slice(6)}`;
}
