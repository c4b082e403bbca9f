import { formatCount, formatMoney } from '../../../ui/index.ts';
import type { Category, Meaning, Rule } from '../fragments.ts';

export type ChangeGroup =
  | 'tiers'
  | 'categories'
  | 'windows'
  | 'rules'
  | 'targets'
  | 'assumptions'
  | 'questions'
  | 'notice';
export type Detail =
  | 'name'
  | 'premium'
  | 'component'
  | 'tiers'
  | 'pays'
  | 'subsidy'
  | 'selfPay'
  | 'funders'
  | 'certifiedBy'
  | 'from'
  | 'to'
  | 'who'
  | 'words'
  | 'people'
  | 'rate'
  | 'because';

/** What differs: `of` names a part (a component, a tier) where the detail alone would not. */
export type Difference = { detail: Detail; of: string | null; before: string | null; after: string | null };
export type Change = {
  group: ChangeGroup;
  id: string;
  name: string;
  kind: 'added' | 'removed' | 'changed';
  differences: Difference[];
};

type Part = { id: string; name: string; facts: Fact[] };
type Fact = { detail: Detail; of?: string; value: string | null };

/**
 * What a new pack changes against the one before, by meaning and not by text: what is added, removed, and, of what
 * stays, every name, amount, day or sentence that differs. An order of the text that changed is no change.
 */
export function changesBetween(before: Meaning, after: Meaning): Change[] {
  return [
    ...compare('tiers', before.tiers.map(tierPart), after.tiers.map(tierPart)),
    ...compare('windows', before.windows.map(windowPart), after.windows.map(windowPart)),
    ...compare('categories', before.categories.map(categoryPart), after.categories.map(categoryPart)),
    ...compare('rules', rulesOf(before), rulesOf(after)),
    ...compare('targets', targetsOf(before), targetsOf(after)),
    ...compare('assumptions', before.assumptions.map(assumptionPart), after.assumptions.map(assumptionPart)),
    ...compare('questions', before.openQuestions.map(questionPart), after.openQuestions.map(questionPart)),
    ...compare('notice', [noticePart(before)], [noticePart(after)]),
  ];
}

function compare(group: ChangeGroup, before: readonly Part[], after: readonly Part[]): Change[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const kept = new Set(after.map((part) => part.id));
  const changes = after.flatMap((part): Change[] => {
    const was = old.get(part.id);
    if (!was)
      return [
        { group, id: part.id, name: part.name, kind: 'added', differences: differences([], part.facts) },
      ];
    const found = differences(was.facts, part.facts);
    return found.length === 0
      ? []
      : [{ group, id: part.id, name: part.name, kind: 'changed', differences: found }];
  });
  const gone = before.filter((part) => !kept.has(part.id));
  return [
    ...changes,
    ...gone.map(
      ({ id, name, facts }): Change => ({
        group,
        id,
        name,
        kind: 'removed',
        differences: differences(facts, []),
      }),
    ),
  ];
}

function differences(before: readonly Fact[], after: readonly Fact[]): Difference[] {
  const keyOf = (fact: Fact) => `${fact.detail}/${fact.of ?? ''}`;
  const was = new Map(before.map((fact) => [keyOf(fact), fact]));
  const is = new Map(after.map((fact) => [keyOf(fact), fact]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const fact = is.get(key) ?? was.get(key);
    const [old, now] = [was.get(key)?.value ?? null, is.get(key)?.value ?? null];
    return !fact || old === now
      ? []
      : [{ detail: fact.detail, of: fact.of ?? null, before: old, after: now }];
  });
}

function tierPart(tier: Meaning['tiers'][number]): Part {
  const parts = tier.components.map(
    ({ name, premiumFen }): Fact => ({ detail: 'component', of: name, value: formatMoney(premiumFen) }),
  );
  return {
    id: tier.id,
    name: tier.name,
    facts: [
      { detail: 'name', value: tier.name },
      { detail: 'premium', value: formatMoney(tier.premiumFen) },
      ...parts,
    ],
  };
}

function categoryPart(category: Category): Part {
  const many = category.amounts.length > 1;
  const amounts = category.amounts.flatMap((amount): Fact[] => {
    const of = category.tierNames[category.tiers.indexOf(amount.tier)] ?? amount.tier;
    const within = many ? { of } : {};
    return [
      {
        detail: 'subsidy',
        ...within,
        value: amount.subsidyFen === null ? null : formatMoney(amount.subsidyFen),
      },
      {
        detail: 'selfPay',
        ...within,
        value: amount.selfPayFen === null ? null : formatMoney(amount.selfPayFen),
      },
    ];
  });
  return {
    id: category.id,
    name: category.name,
    facts: [
      { detail: 'name', value: category.name },
      { detail: 'tiers', value: category.tierNames.join('、') },
      { detail: 'pays', value: category.pays },
      ...amounts,
      {
        detail: 'funders',
        value: category.funders.map(({ funder, share }) => `${funder.name} ${share}`).join('，'),
      },
      { detail: 'certifiedBy', value: category.certifiedBy?.name ?? null },
    ],
  };
}

function windowPart(window: Meaning['windows'][number]): Part {
  return {
    id: window.id,
    name: window.who ?? '',
    facts: [
      { detail: 'who', value: window.who },
      { detail: 'from', value: window.from },
      { detail: 'to', value: window.to },
    ],
  };
}

function rulesOf({ waysIn, lateRules, householdRule, chooseRule }: Meaning): Part[] {
  const part =
    (kind: string) =>
    (rule: Rule): Part => ({
      id: `${kind}/${rule.id}`,
      name: rule.words,
      facts: [{ detail: 'words', value: rule.words }],
    });
  return [
    ...waysIn.map(part('in')),
    ...lateRules.map(part('late')),
    ...(householdRule ? [part('household')(householdRule)] : []),
    ...(chooseRule ? [part('choose')(chooseRule)] : []),
  ];
}

function targetsOf({ targets }: Meaning): Part[] {
  if (!targets) return [];
  const percent = (value: number | null) => (value === null ? null : `${value}%`);
  const whole: Part = {
    id: '',
    name: '',
    facts: [
      { detail: 'rate', value: percent(targets.overallRatePercent) },
      { detail: 'rate', of: 'groups', value: percent(targets.groupRatePercent) },
      { detail: 'people', value: targets.total === null ? null : formatCount(targets.total) },
      { detail: 'words', value: targets.words },
    ],
  };
  const rows = targets.townships.map(
    ({ name, people }): Part => ({
      id: name,
      name,
      facts: [{ detail: 'people', value: formatCount(people) }],
    }),
  );
  return [whole, ...rows];
}

function assumptionPart({ id, says, because }: Meaning['assumptions'][number]): Part {
  return {
    id,
    name: says,
    facts: [
      { detail: 'words', value: says },
      { detail: 'because', value: because },
    ],
  };
}

function questionPart({ id, says }: Meaning['openQuestions'][number]): Part {
  return { id, name: says, facts: [{ detail: 'words', value: says }] };
}

function noticePart({ noticeTitle, noticeNumber }: Meaning): Part {
  return {
    id: '',
    name: noticeTitle,
    facts: [
      { detail: 'name', value: noticeTitle },
      { detail: 'words', value: noticeNumber },
    ],
  };
}
