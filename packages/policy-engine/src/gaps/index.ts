import { openAmount } from '../amounts/index.ts';
import { compile, type Policy } from '../assess/compile.ts';
import { missingExamples } from '../checks/examples.ts';
import { clausesShown } from '../checks/proof.ts';
import { bindCondition } from '../conditions/index.ts';
import { NO } from '../conditions/truth.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Pack } from '../pack/definition.ts';
import type { Path } from '../pack/fault.ts';
import type { Person } from '../person/model.ts';
import { writtenPerson } from '../person/written.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { personsAt, searchSetting } from '../search/persons.ts';
import { Reach } from '../search/reach.ts';
import { representatives, seedsOf } from '../search/representatives.ts';
import { spaceOf } from '../search/space.ts';
import type { Text } from '../text.ts';
import { type DecidingRule, decidingRules } from './rules.ts';

/** Something that a pack leaves open, or that nobody can come to. */
export interface Gap {
  /**
   * `open`: stated as open, or an amount that nobody has set; `undecided`: persons whom no rule decides;
   * `unreachable`: a rule that no person was found to reach; `no-example`: what no example shows.
   */
  kind: 'open' | 'undecided' | 'unreachable' | 'no-example';
  /** Where in the pack. */
  path: Path;
  /** What is missing, and for `unreachable` and `no-example` what to do. */
  says: Text;
  /** Whom to ask, where the pack says so. */
  ask: Text | null;
  /** One such person, as an example would write them. */
  person: Readonly<Record<string, FactValue>> | null;
  /** The clauses nearest to it. */
  clauses: readonly string[];
}

export interface GapReport {
  gaps: Gap[];
  /** How many persons the search looked at. */
  looked: number;
}

const MOST_TRIES = 2_000;

/**
 * What a pack leaves open, found by search over persons at every bound of its conditions, one below and one above
 * (policy model, gaps are searched): not by hand, and not proven either: `unreachable` means that no such person was found.
 */
export function findGaps(pack: Pack): GapReport {
  const policy = compile(pack);
  const reach = new Reach(policy);
  const seeds = seedsOf(policy);
  for (const person of examplePersons(policy)) reach.look(person);
  for (const person of representatives(seeds, spaceOf(pack, policy.setting))) reach.look(person);
  const unreached = decidingRules(pack).filter((rule) => !reaches(rule, reach, seeds, policy));
  return {
    gaps: [...statedOpen(pack), ...undecided(reach), ...unreached.map(unreachable), ...withoutExample(pack)],
    looked: reach.looked,
  };
}

/** The persons of the pack's own examples: what they reach need not be searched for. */
function examplePersons({ pack, read }: Policy): Person[] {
  return pack.examples.flatMap(({ person }, i) => {
    const reading = read({ id: `example-${i + 1}`, ...person });
    return 'person' in reading ? [reading.person] : [];
  });
}

/** Whether somebody reaches the rule; where nobody did so far, persons are made for it. */
function reaches(rule: DecidingRule, reach: Reach, seeds: readonly Person[], policy: Policy): boolean {
  if (reach.rules.has(rule.key)) return true;
  const { marks } = bindCondition(rule.when, policy.setting);
  const facts = new Set(marks.flatMap(({ fact }) => standsFor[fact] ?? [fact]));
  const { holds } = bindCondition(rule.when, searchSetting(policy.setting));
  let tries = 0;
  for (const made of personsAt(marks, policy.setting)) {
    if (holds(made) === NO) continue;
    for (const seed of seeds) {
      if (++tries > MOST_TRIES) return false;
      const certifications = rule.certificate === null ? seed.certifications : [rule.certificate];
      let person: Person = { ...seed, certifications, tier: rule.tier ?? seed.tier };
      for (const fact of facts) person = { ...person, ...part(made, fact, person) };
      if (person.birthDate <= person.payDate) reach.look(person);
      if (reach.rules.has(rule.key)) return true;
    }
  }
  return false;
}

/** A fact that a search varies by way of others. */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  ageInDays: ['birthDate', 'payDate'],
  subsidised: [],
};

function part(made: Person, fact: string, so: Person): Partial<Person> {
  if (Object.hasOwn(so, fact)) return { [fact]: made[fact as keyof Person] };
  return { declared: { ...so.declared, [fact]: made.declared[fact] ?? null } };
}

function statedOpen(pack: Pack): Gap[] {
  const nobody = { kind: 'open' as const, person: null };
  return [
    ...Object.entries(pack.open ?? {}).map(([id, { says, ask }]) => ({
      ...nobody,
      path: ['open', id],
      says: typeof says === 'string' ? { zh: says, en: says } : says,
      ask: { zh: ask, en: ask },
      clauses: [],
    })),
    ...categoriesOf(pack).flatMap((category, i): Gap[] => {
      const ask = openAmount(category.selfPay ?? category.pays ?? 0);
      if (ask === null) return [];
      const says = {
        zh: `“${category.name}”的金额未定`,
        en: `the amount of "${category.id}" is open`,
      };
      const clauses = category.cites.map((cite) => cite.id);
      return [{ ...nobody, path: ['subsidies', 'categories', i], says, ask, clauses }];
    }),
  ];
}

/** One person for each way of being left undecided, without those that are another way and something more. */
function undecided(reach: Reach): Gap[] {
  const ways = reach.outcomes.flatMap(({ person, assessment, steps }) => {
    const last = steps.at(-1);
    if (assessment.decision !== 'undetermined' || last === undefined) return [];
    const where = `${assessment.reason} ${last.question} ${last.ruleId}`;
    return [{ person, last, where, grounds: new Set([...last.clauses, ...last.assumptions]) }];
  });
  const fewest: typeof ways = [];
  for (const way of ways.sort((a, b) => a.grounds.size - b.grounds.size)) {
    const within = fewest.some(
      (one) => one.where === way.where && [...one.grounds].every((id) => way.grounds.has(id)),
    );
    if (!within) fewest.push(way);
  }
  return fewest.map(({ person, last }) => ({
    kind: 'undecided',
    path: [pathOf[last.question]],
    says: last.answer,
    ask: null,
    person: writtenPerson(person),
    clauses: last.clauses,
  }));
}

const pathOf = {
  scope: 'waysIn',
  tier: 'tiers',
  phase: 'phases',
  price: 'tiers',
  fiscal: 'fiscal',
  subsidy: 'subsidies',
  cover: 'phases',
} as const;

function unreachable({ path, name }: DecidingRule): Gap {
  return {
    kind: 'unreachable',
    path,
    says: {
      zh: `找不到走到${name.zh}的人：别的规则先适用，或条件自相矛盾。改条件，或删去`,
      en: `nobody was found who reaches ${name.en}: others apply before it, or its conditions contradict each other; mend them, or take it out`,
    },
    ask: null,
    person: null,
    clauses: [],
  };
}

function withoutExample(pack: Pack): Gap[] {
  const nobody = { kind: 'no-example' as const, ask: null, person: null };
  const unshown = clausesShown(pack).filter(({ examples }) => examples === 0);
  return [
    ...missingExamples(pack).map(({ path, zh, en }) => ({
      ...nobody,
      path,
      says: { zh: `没有例子走到${zh}`, en: `no example reaches ${en}` },
      clauses: [],
    })),
    ...unshown.map(({ id }) => ({
      ...nobody,
      path: ['clauses', id],
      says: { zh: `没有例子证明条款“${id}”`, en: `no example shows the clause "${id}"` },
      clauses: [id],
    })),
  ];
}
