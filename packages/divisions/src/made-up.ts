const NUMERALS = '零一二三四五六七八九';

/** A whole number from 1 to 999 in Chinese numerals: 一, 十二, 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999)
    throw new RangeError(`no number to be spelt: ${value}`);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundred = hundreds > 0 ? `${NUMERALS[hundreds]}百` : '';
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : NUMERALS[tens]}十` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${hundred}${ten}${gap}${ones > 0 ? NUMERALS[ones] : ''}`;
}

/**
 * Whether a code of 4 digits or more lies in a made-up prefecture of a demonstration: 91 to 99 in the third and fourth
 * digits, which GB/T 2260 gives to no prefecture (01–70 are in use, 90 is for counties directly below a province).
 */
export const isMadeUp = (code: string): boolean => /^[1-9][0-9]9[1-9]/.test(code);

/** The name of a made-up prefecture by its 4 digits: 示例一市 … 示例九市; null for any other code. */
export function madeUpPrefecture(code: string): string | null {
  return code.length === 4 && isMadeUp(code) ? `示例${NUMERALS[Number(code[3])]}市` : null;
}
