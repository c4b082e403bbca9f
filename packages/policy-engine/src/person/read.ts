import { addDays, type Day, dayOf, firstOfNextMonth, isDay } from '@canbao/values';
import { coreFacts } from '../facts/core.ts';
import type { FactDefinition, FactValue } from '../facts/definition.ts';
import type { Text } from '../text.ts';
import type { Person } from './model.ts';

const choices = new Map(
  coreFacts.map((fact): [string, ReadonlySet<string>] => [
    fact.name,
    new Set(Object.keys(fact.values ?? {})),
  ]),
);

const monthEnd = (day: Day): Day => addDays(firstOfNextMonth(day), -1);

type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields of one object and remembers the first that is wrong. `null` counts as absent. */
class FieldReader {
  fault: Text | null = null;
  readonly source: Fields;
  constructor(source: Fields) {
    this.source = source;
  }

  refuse(field: string, zh: string, en: string): null {
    this.fault ??= { zh: `${field}：${zh}`, en: `${field}: ${en}` };
    return null;
  }

  missing(field: string): null {
    return this.refuse(field, '缺少，必须填写', 'missing, it is required');
  }

  text(field: string, required: boolean): string | null {
    const value = this.source[field];
    if (typeof value === 'string') return value;
    if (value === undefined || value === null) return required ? this.missing(field) : null;
    return this.refuse(field, '应为文字', 'must be a string');
  }

  flag(field: string): boolean {
    const value = this.source[field];
    if (value === undefined || value === null) return false;
    if (typeof value === 'boolean') return value;
    this.refuse(field, '应为 true 或 false', 'must be true or false');
    return false;
  }

  day(field: string, required: boolean): Day | null {
    const value = this.source[field];
    if (isDay(value)) return value;
    if (value === undefined || value === null) return required ? this.missing(field) : null;
    if (typeof value !== 'string') return this.refuse(field, '日期应为文字', 'a date must be a string');
    const shown = value.slice(0, 30);
    return this.refuse(
      field,
      `“${shown}”不是真实存在的日期，应写成 2021-01-31 这样`,
      `"${shown}" is no date that exists, write it as 2021-01-31`,
    );
  }

  /** A month as its last day; a day stands for its own month. */
  month(field: string): Day | null {
    const value = this.source[field];
    if (typeof value === 'string' && isDay(`${value}-01`)) return monthEnd(dayOf(`${value}-01`));
    const day = this.day(field, false);
    return day === null ? null : monthEnd(day);
  }

  choice(field: string, values: ReadonlySet<string>, required = false): string | null {
    const value = this.source[field];
    if (typeof value === 'string') {
      if (values.has(value)) return value;
      const among = [...values].join(', ');
      const shown = value.slice(0, 30);
      return this.refuse(
        field,
        `没有“${shown}”，可写 ${among}`,
        `no value "${shown}", write one of ${among}`,
      );
    }
    if (value === undefined || value === null) return required ? this.missing(field) : null;
    return this.refuse(field, '应为文字', 'must be a string');
  }

  ids(field: string): readonly string[] {
    const value = this.source[field];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
    this.refuse(field, '应为文字的列表', 'must be a list of strings');
    return [];
  }
}

const coreChoice = (name: string) => choices.get(name) ?? new Set<string>();
const SEX = coreChoice('sex');
const HUKOU = coreChoice('hukou');
const DOCUMENT = coreChoice('document');
const SCHOOL = coreChoice('school');
const LATE = coreChoice('lateReason');

export type PersonReading = { person: Person } | { invalid: { message: Text; id: string | null } };

/**
 * Reads a person from the value of a JSON line, as the contract of `canbao assess` says: required fields, JSON types,
 * dates that exist, known values, payment not before birth. The message names the field.
 * @param declared facts that the pack declares beyond the shared ones
 */
export function readPerson(value: unknown, declared: readonly FactDefinition[]): PersonReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      invalid: { id: null, message: { zh: '这一行不是一个 JSON 对象', en: 'the line is no JSON object' } },
    };
  }
  const fields = new FieldReader(value as Fields);
  const person = {
    id: fields.text('id', true),
    birthDate: fields.day('birthDate', true),
    sex: fields.choice('sex', SEX),
    hukou: fields.choice('hukou', HUKOU, true),
    document: fields.choice('document', DOCUMENT) ?? 'resident-id',
    residencePermit: fields.flag('residencePermit'),
    accompanyingChild: fields.flag('accompanyingChild'),
    migrantChild: fields.flag('migrantChild'),
    school: fields.choice('school', SCHOOL),
    employeeInsured: fields.flag('employeeInsured'),
    insuredElsewhere: fields.flag('insuredElsewhere'),
    certifications: fields.ids('certifications'),
    landRequisitionApprovedOn: fields.day('landRequisitionApprovedOn', false),
    tier: fields.text('tier', false),
    payDate: fields.day('payDate', true),
    insuredLastYear: fields.flag('insuredLastYear'),
    parentsBothInsured: fields.flag('parentsBothInsured'),
    lateReason: fields.choice('lateReason', LATE),
    declared: declared.length === 0 ? NOTHING : readDeclared(fields, declared),
  } as Person;
  if (fields.fault === null && person.payDate < person.birthDate) {
    fields.refuse(
      'payDate',
      `${person.payDate} 早于出生日期 ${person.birthDate}`,
      `${person.payDate} is before the birth on ${person.birthDate}`,
    );
  }
  if (fields.fault === null) return { person };
  return { invalid: { message: fields.fault, id: typeof person.id === 'string' ? person.id : null } };
}

const NOTHING: Readonly<Record<string, FactValue>> = {};

function readDeclared(fields: FieldReader, declared: readonly FactDefinition[]): Record<string, FactValue> {
  const values: Record<string, FactValue> = {};
  for (const fact of declared) {
    const { name } = fact;
    if (!Object.hasOwn(fields.source, name)) continue;
    if (fact.type === 'boolean') values[name] = fields.flag(name);
    else if (fact.type === 'day') values[name] = fields.day(name, false);
    else if (fact.type === 'month') values[name] = fields.month(name);
    else if (fact.type === 'choice') {
      values[name] = fields.choice(name, new Set(Object.keys(fact.values ?? {})));
    } else if (fact.type === 'text') values[name] = fields.text(name, false);
    else {
      const value = fields.source[name] ?? null;
      if (value !== null && !Number.isSafeInteger(value)) {
        fields.refuse(name, '应为整数', 'must be an integer');
      } else if (fact.absent !== undefined && (value as number) < 0) {
        fields.refuse(name, '不能为负', 'must not be negative');
      }
      values[name] = value as FactValue;
    }
  }
  return values;
}
