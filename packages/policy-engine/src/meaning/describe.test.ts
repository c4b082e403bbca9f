import { expect, test } from 'vitest';
import { compile, describePack, explain, packJsonSchema, parsePerson, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

const { pack } = readPack(madeUpPack);
if (pack === null) throw new Error('the made-up pack has faults');
const meaning = describePack(pack);

test('a pack means tiers with their parts and sums', () => {
  expect(meaning.tiers[0]).toEqual({
    id: 'high',
    name: '高档',
    components: [
      { id: 'basic', name: 'basic', premiumFen: 30000, cites: ['price'] },
      { id: 'extra', name: 'extra', premiumFen: 10000, cites: ['price'] },
    ],
    premiumFen: 40000,
    groups: [],
    choose: null,
    benefitOf: null,
    cites: ['price'],
  });
});

test('a category means what it pays in each of its tiers, who pays and who certifies', () => {
  const [dibao, orphan, old, disabled] = meaning.categories;
  expect(dibao?.payFenByTier).toEqual([
    { tier: 'high', subsidyFen: 20000, selfPayFen: 20000 },
    { tier: 'low', subsidyFen: 15000, selfPayFen: 15000 },
  ]);
  expect(dibao?.funders.map((funder) => [funder.name, funder.share.zh])).toEqual([
    ['县财政', '50%'],
    ['乡镇财政', '其余'],
  ]);
  expect(orphan).toMatchObject({ tiers: ['low'], certifiedBy: { id: 'civil-affairs', name: '县民政局' } });
  expect(old).toMatchObject({ certifiedBy: null, condition: { zh: '满70周岁（按2030-01-01算）' } });
  expect(disabled).toMatchObject({ openAmount: true, ask: { zh: '市医保局' } });
  expect(disabled?.payFenByTier[0]).toEqual({ tier: 'high', subsidyFen: null, selfPayFen: null });
});

test('windows have two ends; what comes after them is the late rule', () => {
  expect(meaning.windows).toEqual([
    { id: 'window', name: null, from: '2029-10-01', to: '2029-12-31', who: null, cites: ['window'] },
  ]);
  expect(meaning.lateRule.zh).toContain('通知没有规定（问县医保局）');
});

test('targets keep what the notice prints', () => {
  expect(meaning.targets).toMatchObject({ overallRate: 0.95, groupRate: null, total: 1500, sum: 1500 });
  expect(meaning.targets?.townships[0]).toEqual({
    name: '甲镇',
    divisionCode: null,
    people: 1000,
    population: null,
  });
});

test('an assessment explains itself question by question', () => {
  const policy = compile(pack);
  const written = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'low', payDate: '2029-10-01' };
  const reading = parsePerson({ ...written, certifications: ['dibao'] }, policy);
  if ('invalid' in reading) throw new Error(reading.invalid.message.en);
  const { steps } = explain(policy, reading.person);
  expect(steps.map((step) => [step.question, step.ruleId, step.answer.zh])).toEqual([
    ['scope', 'local', '可以：本地户籍'],
    ['phase', 'window', '2029-10-01 缴费，属于：2029-10-01 至 2029-12-31 缴费'],
    ['price', 'low', '低档 ¥300.00（basic ¥300.00）'],
    ['subsidy', 'dibao', '低保对象：资助 ¥150.00，个人缴 ¥150.00'],
    ['cover', 'window', '2030-01-01 起'],
  ]);
});

test('the JSON Schema names every key of a pack and refuses others', () => {
  const schema = packJsonSchema() as { properties: object; additionalProperties: boolean };
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['tiers', 'phases', 'examples']));
  expect(schema.additionalProperties).toBe(false);
});
