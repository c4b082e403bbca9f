/** Money: an integer number of fen (1 yuan = 100 fen). Never a fraction, never a float of yuan. */
export type Fen = number;

const YUAN = /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?$/;

/**
 * Reads an amount in yuan as people write it: `380`, `380.5`, `1,234.56`.
 * Exact: digits are counted, nothing goes through a float. Null for a sign, letters, more than two decimals,
 * wrongly grouped thousands, or more than 90 trillion yuan.
 */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text);
  if (match === null) return null;
  const decimals = match[1] ?? '';
  const whole = (decimals === '' ? text : text.slice(0, -decimals.length - 1)).replaceAll(',', '');
  const fen = Number(whole + decimals.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** `123456` fen as `¥1,234.56`; a negative amount as `-¥1,234.56`. Throws RangeError for a fraction of a fen. */
export function formatFen(fen: Fen): string {
  const text = formatYuan(fen);
  return text.startsWith('-') ? `-¥${text.slice(1)}` : `¥${text}`;
}

/** `123456` fen as `1,234.56`, without the currency sign. Throws RangeError for a fraction of a fen. */
export function formatYuan(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not an integer number of fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/** `basisPoints` (1 % = 100) of a non-negative amount, rounded half up to the fen. */
export function percentOf(fen: Fen, basisPoints: number): Fen {
  return Math.floor((fen * basisPoints + 5000) / 10000);
}
