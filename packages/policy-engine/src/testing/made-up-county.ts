/** A made-up county for tests: two tiers, a newborn rule, an age, a delegated amount, an unknown late rule. */
export const madeUpNotice = `云溪县2030年度居民医保通知
一、本县户籍居民可以参保。在本县就读的外地学生参加低档。
二、高档400元，低档300元。财政补助700元。
三、缴费时间为2029年10月1日至2029年12月31日。
四、新生儿出生60日内缴费的，自出生之日起享受待遇，双亲参保的免缴。
五、低保对象资助一半，由县、乡各担一半；孤儿在低档全额资助；70岁以上老人资助100元；残疾人资助标准由市里规定。只享受一种。
六、参保率达到95%。甲镇1000人，乙乡500人，合计1500人。
七、已参加职工医保的不再参保。
`;

export const madeUpPack = `pack: 1
county: "990001"
countyName: 云溪县
planYear: 2030
notice: { title: 云溪县2030年度居民医保通知, sha256: 2e957961ef4bdc53ed67cf89ca122362e2fe297c3f2d51ba66bad45701007cda }
clauses:
  scope: 本县户籍居民可以参保。
  pupil: 在本县就读的外地学生参加低档。
  price: 高档400元，低档300元。
  fiscal: 财政补助700元。
  window: 缴费时间为2029年10月1日至2029年12月31日。
  newborn: 新生儿出生60日内缴费的，自出生之日起享受待遇，双亲参保的免缴。
  dibao: 低保对象资助一半，由县、乡各担一半
  orphan: 孤儿在低档全额资助
  elderly: 70岁以上老人资助100元
  disabled: 残疾人资助标准由市里规定
  one: 只享受一种。
  goal: 参保率达到95%。
  employees: 已参加职工医保的不再参保。
assumptions:
  age-day: { says: 年龄按1月1日计算, because: 通知未写明 }
  order: { says: 金额相同取所列在前的, because: 通知未写明 }
agencies: { civil-affairs: 县民政局, disabled: 县残联 }
funders: { county: 县财政, town: 乡镇财政 }
fiscal: { amount: 700, cites: fiscal }
tiers:
  - { id: high, name: 高档, components: { basic: 300, extra: 100 }, cites: price }
  - { id: low, name: 低档, components: { basic: 300 }, cites: price }
exclusions:
  - { id: employees, reason: employee-insured, when: { employeeInsured: true }, cites: employees }
waysIn:
  - { id: local, when: { hukou: local }, cites: scope }
  - { id: pupil, when: { hukou: other, school: any }, tiers: [low], cites: pupil }
phases:
  - { id: before, when: { payDate: { under: 2029-10-01 } }, refuse: window-not-open, cites: window }
  - { id: window, when: { payDate: { from: 2029-10-01, to: 2029-12-31 } }, coverFrom: { later: [planYearStart, payDate] }, cites: window }
  - { id: late, when: { payDate: { over: 2029-12-31 } }, unknown: { ask: 县医保局 }, cites: window }
  - id: newborn
    exceptionTo: [late]
    when: { birthDate: { from: planYearStart, to: planYearEnd }, ageInDays: { to: 60, on: payDate } }
    coverFrom: birthDate
    waive: { when: { parentsBothInsured: true }, cites: newborn }
    cites: newborn
subsidies:
  choose: most-for-the-person
  cites: one
  equal: { take: first-listed, cites: [one, order] }
  categories:
    - { id: dibao, name: 低保对象, pays: 50%, funders: [{ funder: county, share: 50% }, { funder: town, share: rest }], certifiedBy: civil-affairs, cites: dibao }
    - { id: orphan, name: 孤儿, tiers: [low], pays: all, funder: county, certifiedBy: civil-affairs, cites: orphan }
    - { id: age-70-plus, name: 70岁以上老人, when: { age: { from: 70, on: planYearStart } }, pays: 100, funder: county, certifiedBy: none, cites: [elderly, age-day] }
    - { id: disabled, name: 残疾人, pays: { delegated: { to: 市医保局 } }, funder: county, certifiedBy: disabled, cites: disabled }
targets: { overall: 95%, townships: { 甲镇: 1000, 乙乡: 500 }, total: 1500, cites: goal }
examples:
  - { person: { birthDate: 1990-01-01, hukou: local, tier: high, payDate: 2029-10-01 }, expect: { premium: 400, selfPay: 400, coverFrom: 2030-01-01 } }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2029-12-31 }, expect: { selfPay: 300, category: null } }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2029-09-30 }, expect: window-not-open }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2030-01-01 }, expect: late-rule-missing }
  - { person: { birthDate: 2015-01-01, hukou: other, school: primary, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 300 } }
  - { person: { birthDate: 2015-01-01, hukou: other, school: primary, tier: high, payDate: 2029-10-01 }, expect: tier-not-allowed }
  - { person: { birthDate: 1990-01-01, hukou: other, tier: low, payDate: 2029-10-01 }, expect: out-of-scope }
  - { person: { birthDate: 1990-01-01, hukou: local, payDate: 2029-10-01 }, expect: tier-required }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: third, payDate: 2029-10-01 }, expect: tier-unknown }
  - { person: { birthDate: 1990-01-01, hukou: local, employeeInsured: true, tier: low, payDate: 2029-10-01 }, expect: employee-insured }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, certifications: [dibao], payDate: 2029-10-01 }, expect: { selfPay: 150, category: dibao, funding: { county: 75, town: 75 } } }
  - { person: { birthDate: 2015-01-01, hukou: local, tier: low, certifications: [orphan], payDate: 2029-10-01 }, expect: { selfPay: 0, category: orphan } }
  - { person: { birthDate: 1960-01-01, hukou: local, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 200, category: age-70-plus } }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, certifications: [disabled], payDate: 2029-10-01 }, expect: delegated-amount-missing }
  - { person: { birthDate: 2030-05-01, hukou: local, tier: low, parentsBothInsured: true, payDate: 2030-06-30 }, expect: { waived: 300, selfPay: 0, coverFrom: 2030-05-01 } }
  - { person: { birthDate: 1955-01-01, hukou: local, tier: high, certifications: [dibao], payDate: 2029-10-01 }, expect: { selfPay: 200, category: dibao } }
`;
