import type { AssessmentReason } from '../assess/assessment.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { Path } from '../pack/fault.ts';
import type { Name, Names } from './names.ts';

const only = (id: string): Name => ({ id, says: null });

/** Every reason for which somebody is refused or left undetermined, as an example may expect it. */
const reasons: Record<Exclude<AssessmentReason, 'invalid-line'>, true> = {
  'employee-insured': true,
  'insured-elsewhere': true,
  'out-of-scope': true,
  'tier-required': true,
  'tier-unknown': true,
  'tier-not-allowed': true,
  'window-not-open': true,
  'late-reason-required': true,
  'window-closed': true,
  'late-rule-missing': true,
  'delegated-amount-missing': true,
  'cover-day-missing': true,
  'price-missing': true,
  'choice-missing': true,
  'scope-missing': true,
};

const none: Name = { id: 'none', says: { zh: '无', en: 'none' } };
const days: readonly Name[] = [
  { id: 'planYearStart', says: { zh: '参保年度第一天', en: 'first day of the plan year' } },
  { id: 'planYearEnd', says: { zh: '参保年度最后一天', en: 'last day of the plan year' } },
  { id: 'payDate', says: { zh: '缴费之日', en: 'the day of payment' } },
  { id: 'birthDate', says: { zh: '出生之日', en: 'the day of birth' } },
];
const amounts: readonly Name[] = [
  { id: 'all', says: { zh: '全额', en: 'all of it' } },
  { id: 'rest', says: { zh: '其余', en: 'what is left' } },
  { id: 'tier', says: { zh: '该档次的标准', en: 'what the tier costs' } },
];

type Meant = (names: Names) => readonly Name[];

/** What a key's value names, by the key: of what the pack itself has given a name. */
const byKey: Readonly<Record<string, Meant>> = {
  cites: ({ citations }) => citations,
  cite: ({ citations }) => citations,
  assumes: ({ citations }) => citations,
  assumptions: ({ citations }) => citations,
  certifiedBy: ({ agencies }) => [...agencies, none],
  funder: ({ funders }) => funders,
  share: () => [{ id: 'rest', says: { zh: '其余', en: 'what is left' } }],
  tier: ({ tiers }) => tiers,
  tiers: ({ tiers }) => tiers,
  defaultTier: ({ tiers }) => tiers,
  benefitOf: ({ tiers }) => tiers,
  benefitTier: ({ tiers }) => tiers,
  exceptionTo: ({ phases, prices }) => [...phases, ...prices],
  round: ({ rounds }) => rounds,
  category: ({ categories }) => [...categories, only('null')],
  certifications: ({ categories }) => categories,
  subsidies: ({ categories }) => [...categories, none],
  component: ({ components }) => components,
  wait: ({ waits }) => waits,
  on: () => days,
  coverFrom: () => [...days, none],
  pays: () => amounts,
  selfPay: () => [],
  expect: () => Object.keys(reasons).map(only),
};

/** The words that mean something at this value's place: names of the pack, days, a fact's values. */
export function wordsAt(path: Path, names: Names, forms: ReadonlySet<string>): readonly Name[] {
  const key = path.findLast((step): step is string => typeof step === 'string') ?? '';
  const fact = names.facts.find(({ name }) => name === key);
  if (fact !== undefined && (isWithin(path, 'person') || isWithin(path, 'when'))) {
    return valuesOf(fact, names, isWithin(path, 'when'));
  }
  return byKey[key]?.(names) ?? (forms.has('Day') ? days : forms.has('Amount') ? amounts : []);
}

/** The keys that mean something in this mapping beside those of the format. */
export function ownKeysAt(path: Path, names: Names): readonly Name[] {
  const key = path.at(-1);
  const facts = () => names.facts.map(({ name, ask }): Name => ({ id: name, says: ask }));
  if (key === 'person') return facts();
  if (key === 'when' || key === 'not') return facts();
  if (key === 'components') return names.components;
  if (path.includes('expect') && (key === 'funding' || key === 'fiscalFunding')) return names.funders;
  if (path.includes('expect') && key === 'categories') return names.categories;
  return [];
}

const isWithin = (path: Path, section: string) => path.slice(0, -1).includes(section);

function valuesOf(fact: FactDefinition, names: Names, asked: boolean): readonly Name[] {
  if (fact.name === 'certifications') return names.categories;
  if (fact.type === 'boolean') return [only('true'), only('false')];
  if (fact.name === 'tier') return names.tiers;
  const values = Object.entries(fact.values ?? {}).map(([id, says]): Name => ({ id, says }));
  return asked && fact.any !== undefined ? [...values, { id: 'any', says: fact.any }] : values;
}
