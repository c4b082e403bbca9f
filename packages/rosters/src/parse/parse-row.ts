import { birthDateOf, type Day, type Fen, isResidentId, sexOf } from '@canbao/values';
import type { RosterField } from '../fields.ts';
import type { Mark, RosterRow } from '../row.ts';
import { type Named, readAmount, readBoolean, readCategories, readChoice, readTier } from './choice-cell.ts';
import { readDay } from './day-cell.ts';
import { readDocumentNumber, readResidentId } from './identity-cell.ts';
import { Report, type RowFault } from './report.ts';
import { readName, readPhone, readText } from './text-cell.ts';
import { documentWords, hukouWords, lateReasonWords, schoolWords, sexWords } from './words.ts';

/** What the rows are read against: the day it is, and what the county's pack names. */
export interface RowContext {
  today: Day;
  tiers: readonly Named[];
  categories: readonly Named[];
}

/** A person as a roster tells it; null where the roster says nothing or says it wrongly. */
export interface RosterPerson {
  name: string | null;
  document: string | null;
  idNumber: string | null;
  sex: 'male' | 'female' | null;
  birthDate: Day | null;
  hukou: 'local' | 'other' | null;
  township: string | null;
  village: string | null;
  group: string | null;
  householdNumber: string | null;
  relation: string | null;
  phone: string | null;
  /** A tier id of the pack. */
  tier: string | null;
  school: string | null;
  schoolName: string | null;
  /** Category ids of the pack. */
  certifications: string[];
  insuredLastYear: boolean | null;
  residencePermit: boolean | null;
  accompanyingChild: boolean | null;
  migrantChild: boolean | null;
  employeeInsured: boolean | null;
  insuredElsewhere: boolean | null;
  parentsBothInsured: boolean | null;
  lateReason: string | null;
  landRequisitionApprovedOn: Day | null;
  payDate: Day | null;
  paidFen: Fen | null;
  receiptNumber: string | null;
}

export interface ParsedRow {
  row: number;
  values: RosterPerson;
  faults: RowFault[];
  /** `sound`: nothing to say; `repairable`: every fault carries its fix; `wrong`: a person must mend it. */
  state: 'sound' | 'repairable' | 'wrong';
}

/** Formulas in these are refused; elsewhere their last value is taken, and said so. */
const neverFormula: readonly RosterField[] = ['name', 'idNumber'];

/** Reads one row of a roster, every column, all faults at once. Never throws. */
export function parseRow(
  row: RosterRow,
  columns: ReadonlyMap<RosterField, number>,
  context: RowContext,
): ParsedRow {
  const report = new Report(columns);
  const markOf = (field: RosterField): Mark | undefined => row.marks?.[columns.get(field) ?? -1];
  const cell = (field: RosterField) =>
    readCell(field, row.cells[columns.get(field) ?? -1] ?? null, markOf(field), report);
  const yes = (field: RosterField) => readBoolean(field, cell(field), report);
  const text = (field: RosterField, most: number) => readText(field, cell(field), most, report);
  const choice = (
    field: RosterField,
    words: ReadonlyMap<string, string>,
    code: Parameters<typeof readChoice>[3],
  ) => readChoice(field, cell(field), words, code, report);
  const optional = (word: string | null) => (word === 'none' ? null : word);
  const { today, tiers, categories } = context;

  const identity = readIdentity(cell, markOf, today, report);
  const values: RosterPerson = {
    ...identity,
    hukou: choice('hukou', hukouWords, 'unknown-hukou') as RosterPerson['hukou'],
    township: text('township', 60),
    village: text('village', 60),
    group: text('group', 30),
    householdNumber: text('householdNumber', 40),
    relation: text('relation', 20),
    phone: readPhone(cell('phone'), report),
    tier: readTier(cell('tier'), tiers, report),
    school: optional(choice('school', schoolWords, 'unknown-school')),
    schoolName: text('schoolName', 60),
    certifications: readCategories(cell('certifications'), categories, report),
    insuredLastYear: yes('insuredLastYear'),
    residencePermit: yes('residencePermit'),
    accompanyingChild: yes('accompanyingChild'),
    migrantChild: yes('migrantChild'),
    employeeInsured: yes('employeeInsured'),
    insuredElsewhere: yes('insuredElsewhere'),
    parentsBothInsured: yes('parentsBothInsured'),
    lateReason: optional(choice('lateReason', lateReasonWords, 'unknown-late-reason')),
    landRequisitionApprovedOn: readDay(
      'landRequisitionApprovedOn',
      cell('landRequisitionApprovedOn'),
      today,
      report,
    ),
    payDate: readDay('payDate', cell('payDate'), today, report),
    paidFen: readAmount(cell('paidAmount'), markOf('paidAmount'), report),
    receiptNumber: text('receiptNumber', 60),
  };
  const { faults } = report;
  const state =
    faults.length === 0 ? 'sound' : faults.every(({ fix }) => fix !== undefined) ? 'repairable' : 'wrong';
  return { row: row.row, values, faults, state };
}

/** Who the person is. A resident ID tells birth date and sex; columns that contradict it are faults. */
function readIdentity(
  cell: (field: RosterField) => string | null,
  markOf: (field: RosterField) => Mark | undefined,
  today: Day,
  report: Report,
): Pick<RosterPerson, 'name' | 'document' | 'idNumber' | 'sex' | 'birthDate'> {
  const before = report.faults.length;
  const nameCell = cell('name');
  const name = report.faults.length > before ? null : readName(nameCell, report);
  const documentCell = cell('document');
  const document = readChoice(
    'document',
    documentCell ?? 'resident-id',
    documentWords,
    'unknown-document',
    report,
  );
  const beforeId = report.faults.length;
  const idCell = cell('idNumber');
  const idNumber =
    report.faults.length > beforeId || document === null
      ? null
      : document === 'resident-id'
        ? readResidentId(idCell, markOf('idNumber'), today, report)
        : readDocumentNumber(idCell, report);
  const sexCell = cell('sex');
  const sex = readChoice('sex', sexCell, sexWords, 'unknown-sex', report) as RosterPerson['sex'];
  const birthCell = cell('birthDate');
  const birthDate = readDay('birthDate', birthCell, today, report);
  if (document !== 'resident-id' || !isResidentId(idNumber)) {
    if (birthDate !== null && birthDate < '1900') report.fault('birthDate', 'birth-date-too-old', birthCell);
    if (document !== 'resident-id' && document !== null && birthCell === null)
      report.fault('birthDate', 'birth-date-missing', null);
    return { name, document, idNumber, sex, birthDate };
  }
  const told = { sex: sexOf(idNumber), birthDate: birthDateOf(idNumber) };
  if (sex !== null && sex !== told.sex) report.fault('sex', 'sex-differs', sexCell, told.sex);
  if (birthDate !== null && birthDate !== told.birthDate)
    report.fault('birthDate', 'birth-date-differs', birthCell, told.birthDate);
  return { name, document, idNumber, ...told };
}

function readCell(
  field: RosterField,
  text: string | null,
  mark: Mark | undefined,
  report: Report,
): string | null {
  if (mark?.kind === 'error') return report.fault(field, 'error-cell', text);
  if (mark?.kind !== 'formula') return text;
  if (text === null || neverFormula.includes(field)) return report.fault(field, 'formula-cell', mark.text);
  report.repaired(field, 'formula-cell', mark.text, text);
  return text;
}
