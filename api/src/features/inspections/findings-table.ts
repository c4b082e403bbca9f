import { type PlacedCell, RosterRefusal, readNamedTable } from '@canbao/rosters';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Text } from '../../platform/text.ts';
import { readUpload, uploadOf } from '../imports/index.ts';
import { kindWords, listed, meantBy, outcomeWords } from './finding-words.ts';
import { FindingsFileRefused } from './inspections.errors.ts';
import type { Kind, Outcome } from './inspections.rows.ts';
import { isPersonal } from './personal.ts';

/** What is wrong at a place of a form, from 1, and what to do next. */
export type FindingFault = { code: string; row: number; column: number; value: string | null; message: Text };
export type WrittenFinding = {
  number: number;
  outcome: Outcome;
  kind: Kind | null;
  note: string | null;
  /** Where its number stands. */
  at: PlacedCell;
};
export type FindingsTable = { findings: WrittenFinding[]; blank: number; faults: FindingFault[] };

const columns = {
  number: ['编号', '样本编号', 'number'],
  outcome: ['结果', '核查结果', 'result'],
  kind: ['差错种类', '差错', 'whatiswrong'],
  note: ['说明', 'note'],
} as const;
const MOST_NOTE = 200;

const faultAt = (code: string, { row, column, value }: PlacedCell, zh: string, en: string): FindingFault => ({
  ...{ code, row, column, value },
  message: { zh, en },
});

/**
 * Reads a filled-in form of a sample: a line a number; lines whose result is blank are left for later. What is wrong is
 * told with its place, nothing is guessed.
 * @throws NotFound (no upload of one's own), FindingsFileRefused
 */
export async function findingsTable(
  platform: Platform,
  actor: CountyActor,
  uploadId: string,
  size: number,
): Promise<FindingsTable> {
  const upload = await platform.inCounty(actor, (tx) => uploadOf(tx, actor, uploadId));
  const lines = await readNamedTable(readUpload(platform, actor, upload.id), columns).catch(
    (error: unknown) => {
      throw error instanceof RosterRefusal ? new FindingsFileRefused(error) : error;
    },
  );
  const table: FindingsTable = { findings: [], blank: 0, faults: [] };
  const seen = new Map<number, number>();
  for (const line of lines) {
    const written = Number(line.number.value);
    if (!Number.isInteger(written) || written < 1 || written > size) {
      table.faults.push(
        faultAt(
          'number',
          line.number,
          `编号应是 1 到 ${size} 的整数`,
          `the number is a whole number from 1 to ${size}`,
        ),
      );
      continue;
    }
    const before = seen.get(written);
    if (before !== undefined) {
      table.faults.push(
        faultAt(
          'number-twice',
          line.number,
          `${written} 号在第 ${before} 行已经有了：只留一行`,
          `number ${written} stands in row ${before} already: keep one of them`,
        ),
      );
      continue;
    }
    seen.set(written, line.number.row);
    if (line.outcome.value === null && line.kind.value === null && line.note.value === null) table.blank += 1;
    else readLine(written, line, table);
  }
  return table;
}

type Line = Record<keyof typeof columns, PlacedCell>;

function readLine(number: number, line: Line, { findings, faults }: FindingsTable): void {
  const before = faults.length;
  const outcome = line.outcome.value === null ? null : meantBy(outcomeWords, line.outcome.value);
  if (outcome === null) {
    const words = (language: 'zh' | 'en') => listed(outcomeWords, language);
    faults.push(
      faultAt('outcome', line.outcome, `结果应写：${words('zh')}`, `the result is one of: ${words('en')}`),
    );
  }
  const kind = line.kind.value === null ? null : meantBy(kindWords, line.kind.value);
  const words = (language: 'zh' | 'en') => listed(kindWords, language);
  if (line.kind.value !== null && kind === null)
    faults.push(faultAt('kind', line.kind, `差错种类应写：${words('zh')}`, `it is one of: ${words('en')}`));
  else if (outcome === 'error' && kind === null)
    faults.push(
      faultAt(
        'kind-missing',
        line.kind,
        `有差错时要写种类：${words('zh')}`,
        `an error needs one of: ${words('en')}`,
      ),
    );
  else if (outcome !== null && outcome !== 'error' && kind !== null)
    faults.push(
      faultAt(
        'kind-unneeded',
        line.kind,
        '结果不是“有差错”，不写种类',
        'only an error has a kind: leave it blank',
      ),
    );
  const { value: note } = line.note;
  if (kind === 'other' && note === null)
    faults.push(faultAt('note-missing', line.note, '选“其他”时要写说明', 'other needs a note'));
  if (note !== null && [...note].length > MOST_NOTE)
    faults.push(
      faultAt(
        'note-long',
        line.note,
        `说明最多 ${MOST_NOTE} 个字`,
        `a note has ${MOST_NOTE} characters at most`,
      ),
    );
  if (note !== null && isPersonal(note))
    faults.push(
      faultAt(
        'note-personal',
        { ...line.note, value: null },
        '说明里不要写证件号或电话：用样本编号指人',
        'leave ID and telephone numbers out of the note: name people by their number',
      ),
    );
  if (outcome !== null && faults.length === before)
    findings.push({ number, outcome, kind, note, at: line.number });
}
