import {
  type Recognition,
  type Roster,
  type RosterField,
  RosterRefusal,
  type RosterRow,
  readRoster,
  rosterColumn,
} from '@canbao/rosters';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Text } from '../../platform/text.ts';
import { readUpload } from './uploads.service.ts';

/** Why a whole file can't be imported. */
export class FileRefused extends Error {
  readonly code: string;
  readonly text: Text;
  constructor(code: string, text: Text) {
    super(`${code}: ${text.en}`);
    this.code = code;
    this.text = text;
  }
}

/** A column as it was recognised; field is null where no roster has it. fact: the pack's own question that it answers. */
export type FileColumn = {
  index: number;
  header: string;
  field: RosterField | null;
  fact?: { name: string; title: Text };
};

/** A file whose header was understood. */
export type RosterFile = {
  columns: FileColumn[];
  fields: ReadonlyMap<RosterField, number>;
  chunks: AsyncIterable<RosterRow[]>;
};

/** An import enrolls; money that was collected on paper is recorded as payments. */
const notRead: readonly RosterField[] = ['payDate', 'paidAmount', 'receiptNumber'];

/**
 * Opens an uploaded roster and reads its header before any row.
 * @param required the columns without which no row could be taken
 * @throws FileRefused, also from the chunks where the file turns out to be broken further down
 */
export async function openRosterFile(
  platform: Platform,
  actor: CountyActor,
  uploadId: string,
  options: { required: readonly RosterField[]; chunkRows: number },
): Promise<RosterFile> {
  const roster = await refusing(() => readRoster(readUpload(platform, actor, uploadId)));
  const { recognition } = roster;
  try {
    checkHeader(recognition, options.required);
  } catch (error) {
    await roster.batches[Symbol.asyncIterator]().return?.();
    throw error;
  }
  const fields = new Map([...recognition.columns].filter(([field]) => !notRead.includes(field)));
  return { columns: columnsOf(roster, fields), fields, chunks: chunksOf(roster, options.chunkRows) };
}

function checkHeader({ columns, duplicate }: Recognition, required: readonly RosterField[]): void {
  const titles = (fields: RosterField[], language: keyof Text) =>
    fields.map((field) => rosterColumn(field).title[language]).join(language === 'zh' ? '、' : ', ');
  const missing = required.filter((field) => !columns.has(field));
  if (missing.length > 0) {
    throw new FileRefused('missing-columns', {
      zh: `表头缺少这些列：${titles(missing, 'zh')}；请补上后重新上传`,
      en: `the header lacks these columns: ${titles(missing, 'en')}; add them and upload the file again`,
    });
  }
  if (duplicate.length > 0) {
    const twice = duplicate.map(({ field }) => field);
    throw new FileRefused('duplicate-columns', {
      zh: `这些列出现了不止一次：${titles(twice, 'zh')}；请只留一列后重新上传`,
      en: `these columns occur more than once: ${titles(twice, 'en')}; keep one of each and upload the file again`,
    });
  }
}

function columnsOf(roster: Roster, fields: ReadonlyMap<RosterField, number>): FileColumn[] {
  const fieldAt = new Map([...fields].map(([field, index]) => [index, field]));
  return roster.header.cells.map((header, index) => ({
    index,
    header: header ?? '',
    field: fieldAt.get(index) ?? null,
  }));
}

/** The rows, gathered to the size in which they are written; blank rows left out. */
async function* chunksOf(roster: Roster, size: number): AsyncGenerator<RosterRow[]> {
  let held: RosterRow[] = [];
  const batches = roster.batches[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await refusing(() => batches.next());
      if (next.done) break;
      for (const row of next.value) {
        if (row.cells.every((cell) => cell === null || cell.trim() === '')) continue;
        held.push(row);
        if (held.length === size) {
          yield held;
          held = [];
        }
      }
    }
    if (held.length > 0) yield held;
  } finally {
    await batches.return?.();
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RosterRefusal)) throw error;
    const { code, line, column, message } = error.fault;
    const at = line === undefined ? null : { line, column };
    throw new FileRefused(code, {
      zh: `${at ? `第 ${at.line} 行${at.column ? `第 ${at.column} 列` : ''}：` : ''}${message.zh}`,
      en: `${at ? `row ${at.line}${at.column ? `, column ${at.column}` : ''}: ` : ''}${message.en}`,
    });
  }
}
