import { RosterRefusal } from '../fault.ts';
import type { Limits } from '../limits.ts';
import { batchSize, type Mark, type RosterRow } from '../row.ts';
import { serialDate } from './serial-date.ts';
import { type SharedStrings, unescapeCell } from './shared-strings.ts';
import { type Attributes, feedXml, type XmlListener } from './xml.ts';

export interface SheetContext {
  strings: SharedStrings;
  dateStyles: Set<number>;
  date1904: boolean;
  limits: Limits;
}

const lastRow = 1_048_576;
const numberMark: Mark = { kind: 'number' };
const errorMark: Mark = { kind: 'error' };

/** The rows of one worksheet in batches, blank rows left out. Throws RosterRefusal with row and column. */
export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<RosterRow[]> {
  const rows = new SheetRows(context);
  for await (const _ of feedXml(chunks, rows)) if (rows.done.length >= batchSize) yield rows.take();
  if (rows.done.length > 0) yield rows.take();
}

class SheetRows implements XmlListener {
  done: RosterRow[] = [];
  #count = 0;
  #row = 0;
  #column = -1;
  #cells: (string | null)[] = [];
  #marks: Record<number, Mark> | undefined;
  #type = 'n';
  #style = 0;
  #value = '';
  #inline = '';
  #formula: string | null = null;
  #into: 'value' | 'inline' | 'formula' | null = null;
  #phonetic = 0;
  readonly #context: SheetContext;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  take(): RosterRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#into = 'value';
    else if (name === 't') this.#into = this.#phonetic === 0 ? 'inline' : null;
    else if (name === 'f') {
      this.#into = 'formula';
      this.#formula = '';
    } else if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'rPh') this.#phonetic += 1;
  }

  text(text: string): void {
    if (this.#into === null) return;
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'inline') this.#inline += text;
    else this.#formula += text;
    const length = this.#value.length + this.#inline.length + (this.#formula?.length ?? 0);
    if (length > this.#context.limits.cellText) throw new RosterRefusal('cell-too-long', this.#place());
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#into = null;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  #openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow)
      throw new RosterRefusal('workbook-broken', { line: this.#row + 1 });
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
    this.#marks = undefined;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#count += 1;
    if (this.#count > this.#context.limits.rows)
      throw new RosterRefusal('too-many-rows', { line: this.#row });
    const row: RosterRow = { row: this.#row, cells: this.#cells };
    if (this.#marks) row.marks = this.#marks;
    this.done.push(row);
    this.#cells = [];
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#inline = '';
    this.#formula = null;
  }

  #closeCell(): void {
    const text = this.#cellText();
    const blank = text === null || text.trim() === '';
    if (blank && this.#formula === null) return;
    if (this.#column >= this.#context.limits.columns)
      throw new RosterRefusal('too-many-columns', this.#place());
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = blank ? null : text;
    const mark = this.#mark();
    if (mark) {
      this.#marks ??= {};
      this.#marks[this.#column] = mark;
    }
  }

  /** A number stays the digits of the file: 18 of them do not survive a floating-point number. */
  #cellText(): string | null {
    if (this.#type === 'inlineStr') return unescapeCell(this.#inline);
    if (this.#value === '') return null;
    if (this.#type === 's') return this.#context.strings.get(Number(this.#value));
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'd') return this.#value.slice(0, 10);
    if (this.#type === 'n' && this.#context.dateStyles.has(this.#style))
      return serialDate(this.#value, this.#context.date1904) ?? this.#value;
    return this.#type === 'str' ? unescapeCell(this.#value) : this.#value;
  }

  #mark(): Mark | null {
    if (this.#formula !== null) return { kind: 'formula', text: `=${this.#formula}` };
    if (this.#type === 'e') return errorMark;
    return this.#type === 'n' && !this.#context.dateStyles.has(this.#style) ? numberMark : null;
  }

  #place(): { line: number; column: number } {
    return { line: this.#row, column: this.#column + 1 };
  }
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column < 1 || column > 16_384) throw new RosterRefusal('workbook-broken');
  return column - 1;
}
