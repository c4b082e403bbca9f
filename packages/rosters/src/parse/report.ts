import type { Text } from '../fault.ts';
import type { RosterField } from '../fields.ts';
import { messageOf, type RowFaultCode } from './messages.ts';

/** One thing that is wrong in one cell. */
export interface RowFault {
  field: RosterField;
  /** Column from 0; null where the file has no such column. */
  column: number | null;
  code: RowFaultCode;
  /** What the cell says, shortened. As secret as the register. */
  value: string;
  message: Text;
  /** Where it can be put right without guessing: what to write instead, already used in the values. */
  fix?: string;
}

const longestValue = 80;

/** Gathers the faults of one row. */
export class Report {
  readonly faults: RowFault[] = [];
  readonly #columns: ReadonlyMap<RosterField, number>;

  constructor(columns: ReadonlyMap<RosterField, number>) {
    this.#columns = columns;
  }

  fault(field: RosterField, code: RowFaultCode, value: string | null, detail?: string): null {
    this.#add(field, code, value ?? '', messageOf(code, detail));
    return null;
  }

  repaired(field: RosterField, code: RowFaultCode, value: string, fix: string): void {
    this.#add(field, code, value, messageOf(code, fix), fix);
  }

  #add(field: RosterField, code: RowFaultCode, value: string, message: Text, fix?: string): void {
    this.faults.push({
      field,
      column: this.#columns.get(field) ?? null,
      code,
      value: value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value,
      message,
      ...(fix === undefined ? {} : { fix }),
    });
  }
}
