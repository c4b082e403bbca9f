import { addDays, type Day, daysBetween, isDay } from '@canbao/values';
import type { Mark } from '../conditions/form.ts';
import type { Setting } from '../conditions/setting.ts';
import { truthOf } from '../conditions/truth.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';

/** A person of no special kind: the answers that are not asked about. */
export function plainPerson(setting: Setting): Person {
  return {
    id: 'sample',
    birthDate: '1980-01-02' as Day,
    sex: 'female',
    hukou: 'local',
    document: 'resident-id',
    residencePermit: false,
    accompanyingChild: false,
    migrantChild: false,
    school: null,
    employeeInsured: false,
    insuredElsewhere: false,
    certifications: [],
    landRequisitionApprovedOn: null,
    tier: setting.onlyTier,
    payDate: setting.planYearStart,
    insuredLastYear: false,
    parentsBothInsured: false,
    lateReason: null,
    declared: {},
  };
}

/** A person of the search, who is or is not subsidised as the search wants it. */
export type Sample = Person & { subsidised?: boolean };

/** The setting of a search: whether somebody is subsidised is itself one of the facts varied. */
export function searchSetting(setting: Setting): Setting {
  return { ...setting, subsidised: (person) => truthOf((person as Sample).subsidised === true) };
}

/** At most so many persons are looked at. */
const MOST = 40_000;

/**
 * Persons at every bound of the conditions that gave the marks, one day below and one above: the corners of the boxes
 * into which the conditions cut the space of persons.
 */
export function* personsAt(marks: readonly Mark[], setting: Setting): Generator<Sample> {
  const values = new Map<string, Set<FactValue>>();
  const moving = marks.filter(({ near }) => near !== undefined);
  for (const { fact, value } of marks) {
    const set = values.get(fact) ?? new Set<FactValue>();
    values.set(fact, set.add(value));
  }
  const payDates = [...(values.get('payDate') ?? [setting.planYearStart])].filter((day) => isDay(day));
  const births = new Set<Day>([...(values.get('birthDate') ?? [])].filter((day) => isDay(day)));
  births.add('1980-01-02' as Day);
  const spans = [...(values.get('ageInDays') ?? [])].filter((days) => typeof days === 'number');
  for (const birth of [...births]) for (const span of spans) payDates.push(addDays(birth, span));
  for (const name of ['payDate', 'birthDate', 'ageInDays']) values.delete(name);
  const others = [...values].map(([name, set]): [string, FactValue[]] => [name, [...set]]);
  const plain = plainPerson(setting);
  for (const birthDate of births) payDates.push(...nearDays(moving, 'payDate', { ...plain, birthDate }));
  let made = 0;
  for (const payDate of new Set(payDates)) {
    const near = spans.map((span) => addDays(payDate, -span));
    const drawn = nearDays(moving, 'birthDate', { ...plain, payDate });
    for (const birthDate of new Set([...births, ...near, ...drawn])) {
      if (daysBetween(birthDate, payDate) < 0) continue;
      const person = { ...plain, payDate, birthDate };
      const all = others.map(([name, set]): [string, FactValue[]] => [
        name,
        [...set, ...nearDays(moving, name, person)],
      ]);
      for (const varied of combinations(all, 0)) {
        if (++made > MOST) return;
        yield withFacts(person, varied, setting);
      }
    }
  }
}

/** The days at which a bound that moves with the person stands for this one, with the day before and after. */
function nearDays(moving: readonly Mark[], fact: string, person: Person): Day[] {
  return moving
    .filter((mark) => mark.fact === fact)
    .map((mark) => mark.near?.(person) ?? null)
    .filter((day) => day !== null && day > '1000' && day < '9000')
    .flatMap((day) => (day === null ? [] : [addDays(day, -1), day, addDays(day, 1)]));
}

function* combinations(
  facts: readonly (readonly [string, readonly FactValue[]])[],
  from: number,
): Generator<Record<string, FactValue>> {
  const fact = facts[from];
  if (fact === undefined) {
    yield {};
    return;
  }
  const [name, values] = fact;
  for (const value of values)
    for (const rest of combinations(facts, from + 1)) yield { ...rest, [name]: value };
}

function withFacts(person: Person, varied: Record<string, FactValue>, setting: Setting): Sample {
  const sample: Record<string, unknown> = { ...person };
  const declared: Record<string, FactValue> = {};
  for (const [name, value] of Object.entries(varied)) {
    if (name === 'certifications') sample[name] = [value];
    else if (name === 'hukou' || name === 'document') sample[name] = value ?? person[name];
    else if (name in person || name === 'subsidised') sample[name] = value;
    else if (setting.facts.has(name)) declared[name] = value;
  }
  sample.declared = declared;
  return sample as unknown as Sample;
}
