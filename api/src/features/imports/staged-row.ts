import { messageOf, type RosterField, type RosterRow, type RowFault } from '@canbao/rosters';
import type { CountyKeys } from '../../platform/crypto.ts';
import type { Text } from '../../platform/text.ts';

/** One thing wrong in one row, as it is kept and shown. ID numbers and telephones are masked in it. */
export type StagedFault = {
  /** Of every roster, or the pack's own question. */
  field: RosterField | `fact:${string}`;
  /** From 0; null where the file has no such column. */
  column: number | null;
  value: string | null;
  code: string;
  /** Repairable: what to write instead is known, and used where the importer agrees. */
  repairable: boolean;
  message: Text;
};

/** A row with faults: its cells as they came, for the file to be corrected. As secret as the register. */
export type StagedRow = { cells: RosterRow['cells']; faults: StagedFault[] };

const secret: readonly RosterField[] = ['idNumber', 'phone'];

/** All but the last character hidden: the birth date may stand beside it. */
const masked = (text: string) => `${'*'.repeat(Math.max(0, text.length - 1))}${text.slice(-1)}`;

/** A fault of a cell, with what is secret in it masked. */
export function stagedFault(fault: RowFault): StagedFault {
  const { field, column, code, value, fix } = fault;
  const hide = secret.includes(field);
  return {
    field,
    column,
    code,
    value: value === '' ? null : hide ? masked(value) : value,
    repairable: fix !== undefined,
    message: hide && fix !== undefined ? messageOf(code, masked(fix)) : fault.message,
  };
}

const contextOf = (importId: string, row: number) => `import/${importId}/${row}`;

export const sealRow = (keys: CountyKeys, importId: string, row: number, staged: StagedRow): Buffer =>
  keys.seal(JSON.stringify(staged), contextOf(importId, row));

/** Opens what sealRow made of this very row. */
export const openRow = (keys: CountyKeys, importId: string, row: number, sealed: Uint8Array): StagedRow =>
  JSON.parse(keys.open(sealed, contextOf(importId, row))) as StagedRow;
