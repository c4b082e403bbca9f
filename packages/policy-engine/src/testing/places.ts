/** What three cities of other kinds say in their notices, made up: the heads of their packs are the same. */
function head(name: string, clauses: string): string {
  return `pack: 1
county: "990101"
countyName: ${name}
planYear: 2030
notice: { title: ${name}2030年度居民医保通知, sha256: ${'a'.repeat(64)} }
clauses:
  scope: 本市户籍居民和在校学生可以参保。
  price: 缴费标准见下表。
  window: 集中参保期为2029年10月1日至12月31日。
  money: 财政补助和资助由各级财政分担。
${clauses}
agencies: { civil-affairs: 市民政局, disabled: 市残联 }
funders: { central: 中央财政, province: 省财政, city: 市财政, district: 区财政, village: 村集体, later: { name: 出资方未定, unknown: { ask: 市民政局 } } }
`;
}

const entry = `waysIn:
  - { id: student, when: { school: any }, defaultTier: basic, cites: scope }
  - { id: local, when: { hukou: local }, cites: scope }
phases:
  - { id: before, when: { payDate: { under: 2029-10-01 } }, refuse: window-not-open, cites: window }
  - { id: window, when: { payDate: { from: 2029-10-01, to: 2029-12-31 } }, coverFrom: planYearStart, cites: window }
  - id: late
    when: { payDate: { from: 2030-01-01 } }
    premium: { prorate: tier, months: { from: payDate, first: next }, round: { to: 1, how: up } }
    subsidies: [dibao]
    fiscal: 0
    coverFrom: { firstOfMonthAfter: payDate }
    cites: window
examples: []
`;

/** Two tiers; the poor pay the lower one and have the higher one's benefit; districts share differently; a village pays on top, by age. */
export const twoTierCity = `${head('甲市', '  village: 村集体再补助。')}
fiscal:
  amount: { cases: [{ when: { school: any }, amount: 640 }, { amount: 700 }] }
  funders:
    - { when: { district: [东区, 西区] }, shares: [{ funder: central, share: 300 }, { funder: city, share: 50% }, { funder: district, share: rest }] }
    - { shares: [{ funder: central, share: 60% }, { funder: city, share: rest }] }
  onTop: [{ funder: province, amount: 30, cites: money }]
  cites: money
tiers:
  - { id: basic, name: 低档, components: { basic: 400 }, cites: price }
  - { id: high, name: 高档, components: { basic: { greater: [{ base: 50000, rate: 1.1% }, 520] } }, cites: price }
subsidies:
  choose: most-for-the-person
  cites: money
  equal: { take: first-listed, cites: money }
  rounds: [{ id: village, order: after, of: rest, choose: add-up, cites: village }]
  categories:
    - { id: dibao, name: 低保对象, tiers: [basic], pays: all, benefitOf: high, funders: [{ funder: city, share: 50% }, { funder: district, share: rest }], certifiedBy: civil-affairs, cites: money }
    - { id: disabled, name: 残疾人, when: { any: [{ disabilityGrade: { to: 2 } }, { disabilityGrade: 3 to 3, disabilityKind: [intellectual, mental] }] }, pays: 200, funder: city, certifiedBy: disabled, cites: money }
    - { id: villager, name: 村民, round: village, when: { residence: rural }, pays: { cases: [{ when: { age: { from: 60, on: planYearStart } }, amount: rest }, { when: { age: { under: 18, on: planYearStart } }, amount: 50 }, { amount: 50% }] }, funder: village, certifiedBy: none, cites: village }
${entry}`.replace('disabilityGrade: 3 to 3', 'disabilityGrade: { from: 3, to: 3 }');

/** The whole fund by age, the fiscal part its rest; adult and child amounts; identities among which the notice does not choose; recognised late: by month, or refunded. */
export const fundCity = `${head('乙市', '  late: 参保后认定的，自认定次月起资助，先缴后退。')}
fiscal:
  total: { rounded: { cases: [{ when: { age: { from: 60, on: planYearStart } }, amount: { base: 60000, rate: 3.33% } }, { amount: 1500.4 }] }, to: 1, how: half-up }
  cites: money
tiers:
  - id: basic
    name: 居民医保
    components: { basic: 500 }
    choose: lowest
    prices:
      - { id: elder, when: { age: { from: 60, on: planYearStart } }, components: { basic: 450 }, cites: price }
      - { id: pupil, when: { school: any }, components: { basic: 300 }, cites: price }
    cites: price
subsidies:
  choose: { unknown: { ask: 市民政局 } }
  cites: money
  categories:
    - id: dibao
      name: 低保对象
      pays: { cases: [{ when: { recognitionDate: { from: planYearStart } }, amount: { prorate: all, months: { from: recognitionDate, first: next } } }, { when: { age: { under: 18, on: planYearStart } }, amount: 300 }, { amount: 350 }] }
      funder: city
      refund: { when: { recognitionDate: { from: planYearStart } }, cites: late }
      certifiedBy: civil-affairs
      cites: money
    - { id: marginal, name: 低保边缘家庭的病人, when: { identityHolder: self }, pays: 60%, funder: later, certifiedBy: civil-affairs, cites: money }
${entry}`;

/** A base times rates; identities add up; a household's subsidy by heads; a supplement whose price is not known yet. */
export const rateCity = `${head('丙市', '  more: 多种身份可以累加。')}
tiers:
  - { id: basic, name: 基本, components: { basic: { base: 86388, rate: 0.6%, round: { to: 1, how: down } } }, cites: price }
  - { id: plus, name: 加补充, components: { basic: 518, supplement: { unknown: { ask: 市医保局, atLeast: 30, atMost: 60 } } }, cites: price }
subsidies:
  choose: add-up
  cites: more
  categories:
    - { id: dibao, name: 低保对象, pays: { greater: [60%, 300] }, funder: city, certifiedBy: civil-affairs, cites: money }
    - { id: disabled, name: 残疾人, pays: 150, funder: district, certifiedBy: disabled, cites: money }
    - { id: household, name: 计生家庭, pays: { split: 400, among: householdMembers, how: down }, funder: district, certifiedBy: civil-affairs, cites: money }
${entry}`;
