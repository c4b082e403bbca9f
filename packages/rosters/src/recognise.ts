import { type RosterColumn, type RosterField, rosterColumns } from './fields.ts';

/** How the columns of a file were understood; columns are counted from 0. */
export interface Recognition {
  columns: Map<RosterField, number>;
  /** Fields that were only guessed from the header and want a person's look. */
  guessed: RosterField[];
  unknown: { column: number; header: string }[];
  missing: RosterField[];
  duplicate: { field: RosterField; columns: number[] }[];
}

const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_\-/、:：.。"“”']/g, '')
    .replace(/\((必填|选填|可选|required|optional)\)/g, '');
const bare = (header: string) => header.replace(/\(.*?\)/g, '');

const exact = new Map<string, RosterField>();
for (const { field, title, aliases } of rosterColumns)
  for (const word of [field, title.zh, title.en, ...aliases]) exact.set(plain(word), field);
exact.set(plain('村（居）'), 'village');
exact.set(plain('乡（镇）'), 'township');

/** Reads a header row: which column holds which field. Never throws. */
export function recognise(headers: readonly (string | null)[]): Recognition {
  const columns = new Map<RosterField, number>();
  const duplicates = new Map<RosterField, number[]>();
  const open: { column: number; header: string }[] = [];
  headers.forEach((header, column) => {
    if (header === null || header.trim() === '') return;
    const key = plain(header);
    const field = exact.get(key) ?? exact.get(bare(key));
    if (!field) open.push({ column, header });
    else if (columns.has(field))
      duplicates.set(field, [...(duplicates.get(field) ?? [columns.get(field)!]), column]);
    else columns.set(field, column);
  });
  const guessed: RosterField[] = [];
  const unknown = open.filter(({ column, header }) => {
    const field = guess(plain(header));
    if (!field || columns.has(field)) return true;
    columns.set(field, column);
    guessed.push(field);
    return false;
  });
  const required: readonly (RosterColumn & { field: RosterField })[] = rosterColumns;
  return {
    columns,
    guessed,
    unknown,
    missing: required.filter((each) => each.required && !columns.has(each.field)).map(({ field }) => field),
    duplicate: [...duplicates].map(([field, at]) => ({ field, columns: at })),
  };
}

function guess(key: string): RosterField | undefined {
  const columns: readonly (RosterColumn & { field: RosterField })[] = rosterColumns;
  return columns.find(({ guesses }) => guesses?.some((word) => key.includes(word)))?.field;
}
