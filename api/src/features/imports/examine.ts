import type { Person } from '@canbao/policy-engine';
import { parseRow, type RosterField, type RosterPerson, type RosterRow } from '@canbao/rosters';
import type { Day } from '@canbao/values';
import type { CountyKeys } from '../../platform/crypto.ts';
import { assessOne } from '../enrollments/index.ts';
import { type ActivePack, reasonWords } from '../policy-packs/index.ts';
import { type Facts, idIndexOf, mergeFacts, noFacts, normaliseNumber } from '../residents/index.ts';
import { factColumns, rowAnswers } from './fact-columns.ts';
import type { Place, Places } from './places.ts';
import type { RosterFile } from './roster-file.ts';
import { type RowFaultText, rowText } from './row-texts.ts';
import { type StagedFault, stagedFault } from './staged-row.ts';

/** Who a sound or repairable row is about: all that has to be known is. */
export type RosterResident = {
  document: Person['document'];
  idNumber: string;
  name: string;
  sex: NonNullable<Person['sex']>;
  birthDate: Day;
  hukou: Person['hukou'];
  facts: Facts;
};
export type Assessed = ReturnType<typeof assessOne>;
/** A row that can be taken: who it is, where they live and what the pack says. */
export type Sound = { person: RosterResident; place: Place; assessed: Assessed };

/** A row as it was examined. sound is null exactly where a fault is one that a person must mend. */
export type ExaminedRow = {
  row: number;
  cells: RosterRow['cells'];
  values: RosterPerson;
  faults: StagedFault[];
  /** The document's blind index; null where it can't be read. */
  key: Buffer | null;
  sound: Sound | null;
};

/** What the rows of one file are read against. */
export type Ground = { pack: ActivePack; today: Day; places: Places; keys: CountyKeys };

/** Examines the rows of one file in their order: a person twice and a household in two tiers are found across rows. */
export class Examiner {
  readonly #ground: Ground;
  readonly #columns: ReadonlyMap<RosterField, number>;
  readonly #facts: ReturnType<typeof factColumns>;
  readonly #rowOf = new Map<string, number>();
  readonly #tierOf = new Map<string, { tier: string | null; row: number }>();
  /** Whether a household joins in one tier. */
  readonly sameTier: boolean;

  constructor(ground: Ground, { fields, columns }: Pick<RosterFile, 'fields' | 'columns'>) {
    this.#ground = ground;
    this.#columns = fields;
    this.#facts = factColumns(ground.pack.pack, columns);
    this.sameTier = ground.pack.meaning.household?.sameTier ?? false;
  }

  /** One row: every fault of it, and the assessment where nothing stands against it. No I/O. */
  examine(row: RosterRow): ExaminedRow {
    const { pack, today, places, keys } = this.#ground;
    const { values, faults } = parseRow(row, this.#columns, { today, ...pack.meaning });
    const examined: ExaminedRow = {
      row: row.row,
      cells: row.cells,
      values,
      faults: faults.map(stagedFault),
      key: null,
      sound: null,
    };
    const { place, faults: placeFaults } = places.find(values.township, values.village);
    for (const { field, text, repaired } of placeFaults) this.add(examined, field, text, repaired);
    if (values.hukou === null && this.#blank(examined, 'hukou'))
      this.add(examined, 'hukou', rowText['hukou-missing']());
    if (values.sex === null && this.#blank(examined, 'sex'))
      this.add(examined, 'sex', rowText['sex-missing']());
    if (values.document !== null && values.idNumber !== null) {
      examined.key = idIndexOf(keys, values.document as Person['document'], normaliseNumber(values.idNumber));
      this.#seeTwice(examined, examined.key);
    }
    if (place && this.sameTier) this.#seeTier(examined, place);
    const answers = rowAnswers(row, this.#facts);
    examined.faults.push(...answers.faults);
    const person = personOf(values, answers.declared);
    if (!place || !person || examined.faults.some(({ repairable }) => !repairable)) return examined;
    const assessed = assessOne(
      pack.policy,
      { id: String(row.row), ...person },
      { certifications: values.certifications, tier: values.tier, payDate: today },
    );
    const { decision, reason } = assessed.assessment;
    if (decision === 'refused' || decision === 'invalid') {
      const field = reason?.startsWith('tier') ? 'tier' : 'name';
      this.add(examined, field, rowText.refused(reason ?? decision, reasonWords(reason ?? decision)));
      return examined;
    }
    examined.sound = { person, place, assessed };
    return examined;
  }

  /** A tier's name in the pack. */
  tierName(id: string | null): string {
    return this.#ground.pack.meaning.tiers.find((tier) => tier.id === id)?.name ?? '—';
  }

  /** Adds a fault of a cell; one that is not repaired takes the row out. */
  add(examined: ExaminedRow, field: RosterField, { code, message }: RowFaultText, repairable = false): void {
    const column = this.#columns.get(field) ?? null;
    const value = column === null ? null : (examined.cells[column] ?? null);
    const shown = field === 'idNumber' || field === 'phone' ? null : value;
    examined.faults.push({ field, column, code, value: shown, repairable, message });
    if (!repairable) examined.sound = null;
  }

  /** Whether a cell says nothing, and so has no fault of its own yet. */
  #blank(examined: ExaminedRow, field: RosterField): boolean {
    return !examined.faults.some(
      (fault) => fault.field === field || (field === 'sex' && fault.field === 'idNumber'),
    );
  }

  #seeTwice(examined: ExaminedRow, key: Buffer): void {
    const seen = key.toString('latin1');
    const first = this.#rowOf.get(seen);
    if (first === undefined) this.#rowOf.set(seen, examined.row);
    else this.add(examined, 'idNumber', rowText['duplicate-in-file'](first));
  }

  #seeTier(examined: ExaminedRow, place: Place): void {
    const { householdNumber, tier } = examined.values;
    if (householdNumber === null) return;
    const household = `${place.villageId}/${householdNumber}`;
    const first = this.#tierOf.get(household);
    if (!first) this.#tierOf.set(household, { tier, row: examined.row });
    else if (first.tier !== tier) this.add(examined, 'tier', rowText['household-tier'](first.row));
  }
}

function personOf(values: RosterPerson, declared: Facts['declared']): RosterResident | null {
  const { document, idNumber, name, sex, birthDate, hukou } = values;
  if (document === null || idNumber === null || name === null) return null;
  if (sex === null || birthDate === null || hukou === null) return null;
  const facts = mergeFacts(noFacts, {
    residencePermit: values.residencePermit,
    accompanyingChild: values.accompanyingChild,
    migrantChild: values.migrantChild,
    school: values.school as Person['school'],
    schoolName: values.schoolName,
    employeeInsured: values.employeeInsured,
    insuredElsewhere: values.insuredElsewhere,
    landRequisitionApprovedOn: values.landRequisitionApprovedOn,
    insuredLastYear: values.insuredLastYear,
    parentsBothInsured: values.parentsBothInsured,
    lateReason: values.lateReason as Person['lateReason'],
    declared,
  });
  return {
    document: document as Person['document'],
    idNumber: normaliseNumber(idNumber),
    name,
    sex,
    birthDate,
    hukou,
    facts,
  };
}
