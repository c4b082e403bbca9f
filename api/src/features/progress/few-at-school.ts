import type { Fen } from '@canbao/values';
import { InvalidInput } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import type { Counts } from './progress.counts.ts';
import { noCounts, sumOf } from './sums.ts';

/** People of one kind; key null: those who are of none. Their sum is everybody. */
export type Part = Counts & { key: string | null; name: Text; selfPayFen: Fen; subsidyFen: Fen };

/** So many children at a school, or more, and its row points at none of them. */
const SMALLEST_SHOWN = 5;
/** The key of the row into which small schools go together. */
export const OTHER_SCHOOLS = '*';
const words: Text = { zh: '人数少的学校（合并）', en: 'small schools, together' };
const all: Text = { zh: '全部（人数少，不分学校）', en: 'everybody (too few to tell schools apart)' };

/**
 * Schools as somebody sees them who sees no person: those of one to four children are one row together, with their
 * money. The next smallest go in with them until the row is of two schools and of five children, so that no
 * subtraction from the whole tells a small school's children or what is paid for them; where no other school is left,
 * those at no school go in too.
 *
 * @param parts all of the county, those at no school among them (key null)
 * @returns the same people: every sum is as before
 */
export function foldFew(parts: readonly Part[]): Part[] {
  const few = parts.filter(({ registered }) => registered > 0 && registered < SMALLEST_SHOWN);
  if (!few.some(({ key }) => key !== null)) return [...parts];
  const folded = few.filter(({ key }) => key !== null);
  const next = parts
    .filter((part) => !folded.includes(part))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || a.registered - b.registered);
  const people = () => folded.reduce((sum, { registered }) => sum + registered, 0);
  while ((folded.length < 2 || people() < SMALLEST_SHOWN) && next.length > 0) folded.push(next.shift()!);
  const shown = parts.filter((part) => !folded.includes(part));
  const money = (of: (part: Part) => number) => folded.reduce((sum, part) => sum + of(part), 0);
  const row: Part = {
    ...noCounts,
    ...sumOf(folded),
    key: OTHER_SCHOOLS,
    name: folded.some(({ key }) => key === null) ? all : words,
    selfPayFen: money(({ selfPayFen }) => selfPayFen),
    subsidyFen: money(({ subsidyFen }) => subsidyFen),
  };
  const rest = shown.filter(({ key }) => key === null);
  return [...shown.filter(({ key }) => key !== null), row, ...rest];
}

export class SchoolsByTownship extends InvalidInput {
  constructor() {
    super(
      'SCHOOLS_BY_TOWNSHIP',
      {
        zh: '按学校的人数只按全县给出：分到乡镇会看出个别学生。请去掉乡镇再看。',
        en: 'Schools are counted for the whole county only: by township single children could be told. Leave the township out.',
      },
      'townshipId',
    );
  }
}
