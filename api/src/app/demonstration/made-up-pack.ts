import { createHash } from 'node:crypto';
import type { Day } from '@canbao/values';

/** What differs from one made-up county's rules to the next; amounts in yuan. */
export type MadeUpRules = {
  code: number;
  name: string;
  planYear: number;
  low: number;
  /** Null where the county has one tier alone. */
  high: number | null;
  /** What a recipient of the minimum living allowance is given. */
  dibao: number;
  /** Null where the notice leaves it to a higher authority: an open question. */
  disabled: number | null;
  from: Day;
  to: Day;
};

const spelt = (day: Day) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** A made-up county's notice with the pack that was made of it: sound, and quoting the notice verbatim. */
export function madeUpPack(rules: MadeUpRules): { source: string; notice: string; openQuestions: number } {
  const { code, name, planYear, low, high, dibao, disabled, from, to } = rules;
  const price = high === null ? `个人缴费标准为${low}元。` : `高档${high}元，低档${low}元。`;
  const window = `缴费时间为${spelt(from)}至${spelt(to)}。`;
  const disabledSays = disabled === null ? '重度残疾人资助标准由市里规定' : `重度残疾人每人资助${disabled}元`;
  const dibaoSays = `低保对象每人资助${dibao}元`;
  const notice = `${name}${planYear}年度城乡居民医保参保通知（示例，系统生成）
一、本县户籍居民、持居住证的外地居民和在本县就读的学生可以参保。
二、${price}
三、${window}
四、特困人员全额资助；${dibaoSays}；${disabledSays}。只享受一种。
`;
  const tiers =
    high === null
      ? `  - { id: standard, name: 统一档次, components: { basic: ${low} }, cites: price }`
      : `  - { id: high, name: 高档, components: { basic: ${low}, extra: ${high - low} }, cites: price }\n  - { id: low, name: 低档, components: { basic: ${low} }, cites: price }`;
  const tier = high === null ? 'standard' : 'low';
  const pays = disabled === null ? '{ delegated: { to: 市医保局 } }' : String(disabled);
  const sha256 = createHash('sha256').update(notice).digest('hex');
  const person = `birthDate: 1990-01-01, hukou: local, tier: ${tier}, payDate: ${from}`;
  const open =
    disabled === null
      ? `open:\n  disabled-amount: { says: { zh: 重度残疾人资助多少？通知写“由市里规定”, en: How much is paid for severe disability? The notice leaves it to the city }, ask: 市医保局 }\n`
      : '';
  const examples = [
    `{ name: 本地居民, person: { ${person} }, expect: { premium: ${low}, selfPay: ${low}, category: null } }`,
    `{ name: 低保对象, person: { ${person}, certifications: [dibao] }, expect: { selfPay: ${low - dibao}, category: dibao } }`,
    `{ name: 特困人员, person: { ${person}, certifications: [special-poverty] }, expect: { selfPay: 0, category: special-poverty } }`,
    `{ name: 重度残疾人, person: { ${person}, certifications: [severe-disability] }, expect: ${disabled === null ? 'delegated-amount-missing' : `{ selfPay: ${low - disabled} }`} }`,
    `{ name: 外地学生, person: { birthDate: 2010-01-01, hukou: other, school: primary, tier: ${tier}, payDate: ${from} }, expect: { selfPay: ${low} } }`,
    `{ name: 持居住证的外地居民, person: { birthDate: 1990-01-01, hukou: other, residencePermit: true, tier: ${tier}, payDate: ${from} }, expect: { selfPay: ${low} } }`,
    `{ name: 外地居民, person: { birthDate: 1990-01-01, hukou: other, tier: ${tier}, payDate: ${from} }, expect: out-of-scope }`,
    `{ name: 没有这个档次, person: { birthDate: 1990-01-01, hukou: local, tier: third, payDate: ${from} }, expect: tier-unknown }`,
    `{ name: 早于缴费时间, person: { birthDate: 1990-01-01, hukou: local, tier: ${tier}, payDate: ${planYear - 1}-01-01 }, expect: window-not-open }`,
    `{ name: 晚于缴费时间, person: { birthDate: 1990-01-01, hukou: local, tier: ${tier}, payDate: ${planYear}-12-31 }, expect: window-closed }`,
    `{ name: 缴费最后一天, person: { birthDate: 1990-01-01, hukou: local, tier: ${tier}, payDate: ${to} }, expect: { selfPay: ${low} } }`,
    `{ name: 老年人, person: { birthDate: 1940-01-01, hukou: local, tier: ${tier}, payDate: ${to} }, expect: { selfPay: ${low} } }`,
    `{ name: 本地学生, person: { birthDate: 2010-01-01, hukou: local, school: primary, tier: ${tier}, payDate: ${to} }, expect: { selfPay: ${low} } }`,
    `{ name: 低保兼特困取多的, person: { ${person}, certifications: [dibao, special-poverty] }, expect: { selfPay: 0, category: special-poverty } }`,
    `{ name: 最后一天的低保对象, person: { birthDate: 1990-01-01, hukou: local, tier: ${tier}, payDate: ${to}, certifications: [dibao] }, expect: { selfPay: ${low - dibao} } }`,
    ...(high === null
      ? []
      : [
          `{ name: 没有选档次, person: { birthDate: 1990-01-01, hukou: local, payDate: ${from} }, expect: tier-required }`,
          `{ name: 高档, person: { birthDate: 1990-01-01, hukou: local, tier: high, payDate: ${to} }, expect: { premium: ${high}, selfPay: ${high} } }`,
        ]),
  ];
  const source = `pack: 1
county: "${code}"
countyName: ${name}
planYear: ${planYear}
notice: { title: ${name}${planYear}年度城乡居民医保参保通知（示例，系统生成）, sha256: ${sha256} }
clauses:
  scope: 本县户籍居民、持居住证的外地居民和在本县就读的学生可以参保。
  price: ${price}
  window: ${window}
  special-poverty: 特困人员全额资助
  dibao: ${dibaoSays}
  disabled: ${disabledSays}
  one: 只享受一种。
assumptions:
  order: { says: 金额相同取所列在前的, because: 通知未写明 }
  certified: { says: 资格由民政局和残联认定, because: 通知未写明 }
${open}agencies: { civil-affairs: { name: 县民政局, cites: certified }, disabled-federation: { name: 县残联, cites: certified } }
funders: { county: 县财政 }
tiers:
${tiers}
waysIn:
  - { id: local, when: { hukou: local }, cites: scope }
  - { id: pupil, when: { hukou: other, school: any }, cites: scope }
  - { id: permit, when: { hukou: other, residencePermit: true }, cites: scope }
phases:
  - { id: before, when: { payDate: { under: ${from} } }, refuse: window-not-open, cites: window }
  - { id: window, name: { zh: 集中缴费期, en: Payment window }, when: { payDate: { from: ${from}, to: ${to} } }, coverFrom: planYearStart, cites: window }
  - { id: closed, when: { payDate: { over: ${to} } }, refuse: window-closed, cites: window }
subsidies:
  choose: most-for-the-person
  cites: one
  equal: { take: first-listed, cites: [one, order] }
  categories:
    - { id: special-poverty, name: 特困人员, pays: all, funder: county, certifiedBy: civil-affairs, cites: special-poverty }
    - { id: dibao, name: 低保对象, pays: ${dibao}, funder: county, certifiedBy: civil-affairs, cites: dibao }
    - { id: severe-disability, name: 重度残疾人, pays: ${pays}, funder: county, certifiedBy: disabled-federation, cites: disabled }
examples:
${examples.map((example) => `  - ${example}`).join('\n')}
`;
  return { source, notice, openQuestions: disabled === null ? 1 : 0 };
}
