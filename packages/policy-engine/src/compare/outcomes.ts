import { addMonths, type Fen } from '@canbao/values';
import type { Assessment } from '../assess/assessment.ts';
import { compile, type Policy } from '../assess/compile.ts';
import { assess } from '../assess/line.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { writtenPerson } from '../person/written.ts';
import { representatives, seedsOf } from '../search/representatives.ts';
import { spaceOf } from '../search/space.ts';
import { pairs } from './pairs.ts';
import { sectionsOf } from './sections.ts';

/** What comes out otherwise for some persons, with one of them. */
export interface ChangedOutcome {
  person: Readonly<Record<string, FactValue>>;
  before: Assessment;
  after: Assessment;
  /** By how much the person pays more (less where negative); null where one of the two is no payment. */
  selfPayBy: Fen | null;
}

export interface OutcomeComparison {
  /** One for each way in which an outcome changes, the greatest difference in money first. */
  changed: ChangedOutcome[];
  looked: number;
}

/** At most so many persons are assessed twice. */
const MOST_PERSONS = 20_000;
const MOST_WAYS = 24;

/**
 * For whom two packs come to different outcomes: the persons at every bound of both, each assessed by both. Of another
 * plan year they are as much older and pay as much later; tiers and identities are paired as the rules are.
 */
export function compareOutcomes(before: Pack, after: Pack): OutcomeComparison {
  const [old, now] = [compile(before), compile(after)];
  const toOld = translation(after, before);
  const found = new Map<string, ChangedOutcome>();
  let looked = 0;
  for (const person of personsOf(now, old)) {
    if (looked >= MOST_PERSONS) break;
    looked++;
    const is = assess(now, person);
    const was = assess(old, toOld(person));
    const key = wayOf(was, is);
    if (key === null || found.has(key)) continue;
    const selfPayBy =
      was.selfPayFen === null || is.selfPayFen === null ? null : is.selfPayFen - was.selfPayFen;
    found.set(key, { person: writtenPerson(person), before: was, after: is, selfPayBy });
  }
  const weight = ({ selfPayBy }: ChangedOutcome) =>
    selfPayBy === null ? Number.MAX_SAFE_INTEGER : Math.abs(selfPayBy);
  const changed = [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_WAYS);
  return { changed, looked };
}

/**
 * Persons made up at the bounds of the new pack, then at those of the old one, in the terms of the new: a roster on
 * which both can be tried. Always the same ones in the same order.
 */
export function* personsOf(now: Policy, old: Policy): Generator<Person> {
  const half = (policy: Policy) => representatives(seedsOf(policy), spaceOf(policy.pack, policy.setting));
  let made = 0;
  for (const person of half(now)) {
    if (++made > MOST_PERSONS / 2) break;
    yield person;
  }
  const toNow = translation(old.pack, now.pack);
  for (const person of half(old)) yield toNow(person);
}

/** In what way an outcome changed; null where it did not. */
function wayOf(was: Assessment, is: Assessment): string | null {
  const say = (one: Assessment) =>
    `${one.reason ?? one.decision} ${one.premiumFen} ${one.subsidyFen} ${one.waivedFen} ${one.selfPayFen}`;
  const [a, b] = [say(was), say(is)];
  return a === b ? null : `${a} → ${b}`;
}

/** The same person in the terms of another pack: its year, its ids of tiers and identities. */
function translation(from: Pack, to: Pack): (person: Person) => Person {
  const months = 12 * (to.planYear - from.planYear);
  const idsOf = (key: string) => {
    const parts = (pack: Pack) => sectionsOf(pack).find((section) => section.key === key)?.parts ?? [];
    return new Map(pairs(parts(from), parts(to)).flatMap(([a, b]) => (a && b ? [[a.id, b.id]] : [])));
  };
  const tiers = idsOf('tiers');
  const categories = idsOf('categories');
  if (from.tiers.length === 1 && to.tiers.length === 1) {
    tiers.set(from.tiers[0]?.id ?? '', to.tiers[0]?.id ?? '');
  }
  return (person) => ({
    ...person,
    birthDate: addMonths(person.birthDate, months),
    payDate: addMonths(person.payDate, months),
    tier: person.tier === null ? null : (tiers.get(person.tier) ?? person.tier),
    certifications: person.certifications.map((id) => categories.get(id) ?? id),
  });
}
