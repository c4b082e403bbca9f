/** Hundredths of a percent as typed (98, 97.5, 97.55%); null where nothing is typed, undefined where it is no percentage. */
export function parsePercent(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[%\s]/g, '');
  if (plain === '') return null;
  if (!/^[0-9]{1,3}(\.[0-9]{1,2})?$/.test(plain)) return undefined;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** The same as it is typed: 9750 is `97.5`. */
export const percentTyped = (hundredths: number | null): string =>
  hundredths === null ? '' : String(hundredths / 100);

/** A whole number as typed; null where nothing is typed, undefined where it is none. */
export function parseWhole(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return null;
  return /^[0-9]{1,7}$/.test(plain) ? Number(plain) : undefined;
}
