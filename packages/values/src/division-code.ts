declare const divisionBrand: unique symbol;
/** An administrative division (GB/T 2260, GB/T 10114): 2, 4, 6, 9 or 12 digits, each level beginning with its parent's. */
export type DivisionCode = string & { readonly [divisionBrand]: true };

const LEVELS = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'township', 12: 'village' } as const;
const LENGTHS = [2, 4, 6, 9, 12];

/** Whether the text has the shape of a division's code; whether the division exists is not asked. */
export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === 'string' && /^[1-9][0-9]+$/.test(text) && LENGTHS.includes(text.length);
}

/** `province`, `prefecture`, `county`, `township` or `village`. */
export function divisionLevel(code: DivisionCode): (typeof LEVELS)[keyof typeof LEVELS] {
  return LEVELS[code.length as keyof typeof LEVELS];
}

/** The division above, null above a province. */
export function parentDivision(code: DivisionCode): DivisionCode | null {
  const length = LENGTHS[LENGTHS.indexOf(code.length) - 1];
  return length === undefined ? null : (code.slice(0, length) as DivisionCode);
}
