import { residentIdFrom } from '@canbao/values';

/** What one side has and another may try to name. */
export const kinds = [
  'resident',
  'household',
  'enrollment',
  'payment',
  'certification',
  'import',
  'inspection',
  'simulation',
  'reassessment',
  'difference',
  'notice',
  'upload',
  'pack',
  'report',
  'targetSet',
  'village',
  'township',
  'cursor',
  'search',
  'idNumber',
  'key',
  'reference',
  'username',
  'tier',
  'category',
  'county',
] as const;
export type Kind = (typeof kinds)[number];

const idOf = (cursor: string) => (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[])[0]!;
export const cursorAt = (id: string): string => Buffer.from(JSON.stringify([id])).toString('base64url');

const used = new Set<string>();

/** A number of the same birth date and sex that nobody ever had: its order is one that no side gives out. */
function neverNumber(number: string): string {
  const odd = Number(number[16]) % 2;
  for (let order = 700 + odd; order < 1_000; order += 2) {
    const other = residentIdFrom(`${number.slice(0, 14)}${order}`);
    if (used.has(other)) continue;
    used.add(other);
    return other;
  }
  throw new Error('all numbers of this day were used');
}

/** An id that differs from one that exists in its last three digits alone, so that it sorts the same. */
const neverId = (id: string): string =>
  id.slice(0, -3) + (0xfff ^ Number.parseInt(id.slice(-3), 16)).toString(16).padStart(3, '0');

function neverSearch(word: string): string {
  if (/^[0-9]{17}[0-9X]$/.test(word)) return neverNumber(word);
  if (/^[0-9]{3}[0-9X]$/.test(word)) return `9${word.slice(1)}`;
  return /^[a-z]+$/.test(word) ? 'v'.repeat(word.length) : word.replace(/[鲸鹭]/, '鹫');
}

/** What looks the same and never existed, anywhere. */
export function neverLike(kind: Kind, value: string): string {
  switch (kind) {
    case 'cursor':
      return cursorAt(neverId(idOf(value)));
    case 'search':
      return neverSearch(value);
    case 'idNumber':
      return neverNumber(value);
    case 'key':
      return crypto.randomUUID();
    case 'reference':
      return `never-${crypto.randomUUID().slice(0, 8)}`;
    case 'username':
      return `${value}-never`;
    case 'tier':
    case 'category':
      return `never-${value}`;
    case 'county':
      return `${value.slice(0, 4)}99`;
    default:
      return neverId(value);
  }
}
