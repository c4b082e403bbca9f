import { expect, test } from 'vitest';
import type { Meaning } from '../fragments.ts';
import { changesBetween } from './changes.ts';

const basis = { __typename: 'Basis' as const, clauses: [], assumptions: [] };
const third: Meaning['tiers'][number] = {
  __typename: 'TierMeaning',
  id: 'third',
  name: '第三档次',
  premiumFen: 75000,
  components: [
    { __typename: 'ComponentMeaning', id: 'basic', name: '基本医疗保险', premiumFen: 38000 },
    { __typename: 'ComponentMeaning', id: 'supplementary', name: '补充医疗保险', premiumFen: 37000 },
  ],
  basis,
};
const dibao: Meaning['categories'][number] = {
  __typename: 'CategoryMeaning',
  id: 'urban-dibao',
  name: '城镇低保',
  tiers: ['third'],
  tierNames: ['第三档次'],
  pays: '个人缴525元，其余资助',
  amounts: [{ __typename: 'CategoryAmount', tier: 'third', subsidyFen: 22500, selfPayFen: 52500 }],
  funders: [
    {
      __typename: 'FunderShare',
      share: '全部',
      funder: { __typename: 'Funder', id: 'government', name: '政府' },
    },
  ],
  certifiedBy: { __typename: 'Agency', id: 'civil-affairs', name: '区民政局' },
  openAmount: false,
  basis,
};
const pack: Meaning = {
  __typename: 'PackMeaning',
  countyCode: '512002',
  countyName: '资阳市雁江区',
  planYear: 2021,
  noticeTitle: '通知',
  noticeNumber: null,
  tiers: [third],
  categories: [dibao],
  windows: [
    {
      __typename: 'WindowMeaning',
      id: 'window',
      from: '2020-09-21',
      to: '2020-12-31',
      name: null,
      who: null,
      basis,
    },
  ],
  waysIn: [],
  lateRules: [],
  householdRule: null,
  chooseRule: null,
  targets: {
    __typename: 'TargetsMeaning',
    overallRatePercent: 98,
    groupRatePercent: 100,
    total: 1068562,
    words: null,
    townships: [{ __typename: 'TownshipTarget', name: '丹山镇', divisionCode: null, people: 120789 }],
    basis,
  },
  assumptions: [],
  clauses: [],
  openQuestions: [],
  agencies: [],
  funders: [],
};

test('the same rules in another order, and other clauses, change nothing', () => {
  expect(
    changesBetween(pack, { ...pack, clauses: [{ __typename: 'Clause', id: 'x', quote: 'x', at: null }] }),
  ).toEqual([]);
  const two = { ...dibao, id: 'orphan', name: '城镇孤儿' };
  expect(
    changesBetween({ ...pack, categories: [dibao, two] }, { ...pack, categories: [two, dibao] }),
  ).toEqual([]);
});

test('a dearer component changes the tier, and says the part and the whole', () => {
  const dearer = {
    ...third,
    premiumFen: 76000,
    components: third.components.map((one) => (one.id === 'basic' ? { ...one, premiumFen: 39000 } : one)),
  };
  expect(changesBetween(pack, { ...pack, tiers: [dearer] })).toEqual([
    {
      group: 'tiers',
      id: 'third',
      name: '第三档次',
      kind: 'changed',
      differences: [
        { detail: 'premium', of: null, before: '¥750.00', after: '¥760.00' },
        { detail: 'component', of: '基本医疗保险', before: '¥380.00', after: '¥390.00' },
      ],
    },
  ]);
});

test('a category that goes and one that comes are told apart from one that changes', () => {
  const orphan = { ...dibao, id: 'urban-orphan', name: '城镇孤儿' };
  const kinds = changesBetween({ ...pack, categories: [dibao] }, { ...pack, categories: [orphan] });
  expect(kinds.map(({ kind, name }) => [kind, name])).toEqual([
    ['added', '城镇孤儿'],
    ['removed', '城镇低保'],
  ]);
  const open = {
    ...dibao,
    openAmount: true,
    amounts: [
      {
        ...dibao.amounts[0],
        tier: 'third',
        __typename: 'CategoryAmount' as const,
        subsidyFen: null,
        selfPayFen: null,
      },
    ],
  };
  expect(changesBetween(pack, { ...pack, categories: [open] })[0]?.differences).toEqual([
    { detail: 'subsidy', of: null, before: '¥225.00', after: null },
    { detail: 'selfPay', of: null, before: '¥525.00', after: null },
  ]);
});

test('a window that closes earlier and a township with other people are named with both values', () => {
  const later = {
    ...pack,
    windows: pack.windows.map((window) => ({ ...window, to: '2020-12-25' })),
    targets: pack.targets && {
      ...pack.targets,
      townships: pack.targets.townships.map((one) => ({ ...one, people: 120780 })),
    },
  };
  expect(
    changesBetween(pack, later).map(({ group, differences }) => [
      group,
      differences[0]?.before,
      differences[0]?.after,
    ]),
  ).toEqual([
    ['windows', '2020-12-31', '2020-12-25'],
    ['targets', '120,789', '120,780'],
  ]);
});

test('a pack that loses its targets shows them as removed', () => {
  expect(changesBetween(pack, { ...pack, targets: null }).map(({ kind, name }) => [kind, name])).toEqual([
    ['removed', ''],
    ['removed', '丹山镇'],
  ]);
});
