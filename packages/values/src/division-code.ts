declare const divisionBrand: unique symbol;
/** An administrative division (GB/T 2260, GB/T 10114): 2, 4, 6, 9 or 12 digits, each level beginning with its parent's. */
export type DivisionCode = string & { readonly [divisionBrand]: true };

/** Of a province, a prefecture, a county, a township and a village. */
const LENGTHS = [2, 4, 6, 9, 12];

/** Whether the text has the shape of a division's code; whether the division exists is not asked. */
export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === 'string' && /^[1-9][0-9]+$/.test(text) && LENGTHS.includes(text.length);
}
