import type { Day } from '@canbao/values';
import type { FactDefinition, FactValue } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import type { Truth } from './truth.ts';

/** What the conditions of one pack are read against. */
export interface Setting {
  planYearStart: Day;
  planYearEnd: Day;
  facts: ReadonlyMap<string, FactDefinition>;
  /** The tier of a pack that has one only: it need not be chosen. */
  onlyTier: string | null;
  /** Whether at least one category of the pack is open to the person. */
  subsidised: (person: Person) => Truth;
  /** What each wait of the pack comes to for a person: a range, where its readings differ or a part is open. */
  waits?: ReadonlyMap<string, (person: Person) => Span>;
  waitNames?: ReadonlyMap<string, Text>;
}

/** A number of days or months that may not be known: everything from `least` to `most`. */
export interface Span {
  least: number;
  most: number;
}

/** One accessor a fact, so that each stays a plain property read on the fast path. */
const coreReaders: Record<Exclude<keyof Person, 'declared' | 'id'>, (person: Person) => FactValue> = {
  birthDate: (person) => person.birthDate,
  sex: (person) => person.sex,
  hukou: (person) => person.hukou,
  document: (person) => person.document,
  residencePermit: (person) => person.residencePermit,
  accompanyingChild: (person) => person.accompanyingChild,
  migrantChild: (person) => person.migrantChild,
  school: (person) => person.school,
  employeeInsured: (person) => person.employeeInsured,
  insuredElsewhere: (person) => person.insuredElsewhere,
  certifications: (person) => person.certifications,
  landRequisitionApprovedOn: (person) => person.landRequisitionApprovedOn,
  tier: (person) => person.tier,
  payDate: (person) => person.payDate,
  insuredLastYear: (person) => person.insuredLastYear,
  parentsBothInsured: (person) => person.parentsBothInsured,
  lateReason: (person) => person.lateReason,
};

/** How a fact is read from a person: null where absent. */
export function reader(fact: string, setting: Setting): (person: Person) => FactValue {
  if (fact === 'tier') return (person) => person.tier ?? setting.onlyTier;
  if (Object.hasOwn(coreReaders, fact)) return coreReaders[fact as keyof typeof coreReaders];
  const absent = setting.facts.get(fact)?.absent ?? null;
  return (person) => person.declared[fact] ?? absent;
}

/** How a day is read: a date as written, `planYearStart`, `planYearEnd`, or a fact that is a day. */
export function dayReader(ref: string, setting: Setting): (person: Person) => Day | null {
  const fixed =
    ref === 'planYearStart' ? setting.planYearStart : ref === 'planYearEnd' ? setting.planYearEnd : null;
  if (fixed !== null) return () => fixed;
  if (setting.facts.has(ref)) return reader(ref, setting) as (person: Person) => Day | null;
  const written = ref as Day;
  return () => written;
}

/** The words for such a day. */
export function dayWords(ref: string, setting: Setting): { zh: string; en: string } {
  if (ref === 'planYearStart') return { zh: setting.planYearStart, en: setting.planYearStart };
  if (ref === 'planYearEnd') return { zh: setting.planYearEnd, en: setting.planYearEnd };
  const fact = setting.facts.get(ref);
  return fact?.dayName ?? fact?.ask ?? { zh: ref, en: ref };
}
