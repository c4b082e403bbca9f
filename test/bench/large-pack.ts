import { noticeDigest } from '@canbao/policy-engine';

/** A pack of so many lines, with its notice: certified categories, bands of age, towns with prices of their own, examples. */
export function largePack(lines: number): { text: string; notice: string } {
  const categories = Math.floor((lines - 56) / 4);
  const ids = Array.from({ length: categories }, (_, i) => `kind-${i + 1}`);
  const bands = [60, 65, 70, 75, 80, 85];
  const quote = (i: number) => `第${i + 1}类对象资助${10 + (i % 300)}元。`;
  const notice = [
    '示例县2031年度居民医保通知',
    '本县户籍居民可以参保。',
    '个人缴费每人400元，60周岁以上每人380元。',
    '缴费时间为2030年10月1日至2030年12月31日。',
    '只享受一种。',
    '已参加职工医保的不再参保。',
    ...ids.map((_, i) => quote(i)),
  ].join('\n');
  const person = (more: string) => `{ birthDate: 1990-01-01, hukou: local, payDate: 2030-10-20${more} }`;
  const example = (who: string, expected: string) => `  - { person: ${who}, expect: ${expected} }`;
  const rows = [
    'pack: 1',
    'county: "990003"',
    'countyName: 示例县',
    'planYear: 2031',
    `notice: { title: 示例县2031年度居民医保通知, sha256: ${noticeDigest(notice)} }`,
    'clauses:',
    '  scope: 本县户籍居民可以参保。',
    '  price: 个人缴费每人400元，60周岁以上每人380元。',
    '  window: 缴费时间为2030年10月1日至2030年12月31日。',
    '  one: 只享受一种。',
    '  employees: 已参加职工医保的不再参保。',
    ...ids.map((id, i) => `  ${id}: ${quote(i)}`),
    'assumptions:',
    '  day: { says: 年龄按1月1日计算；年满一段减一元, because: 通知未写明 }',
    'agencies: { office: 县民政局 }',
    'funders: { county: 县财政 }',
    'tiers:',
    '  - id: standard',
    '    name: 居民医保',
    '    components: { basic: 400 }',
    '    prices:',
    ...bands
      .toReversed()
      .map(
        (age, i) =>
          `      - { id: from-${age}, when: { age: { from: ${age}, on: planYearStart } }, components: { basic: ${380 - i} }, cites: [price, day] }`,
      ),
    '    cites: price',
    'exclusions:',
    '  - { id: employees, reason: employee-insured, when: { employeeInsured: true }, cites: employees }',
    'waysIn:',
    '  - { id: local, when: { hukou: local }, cites: scope }',
    'phases:',
    '  - { id: before, when: { payDate: { under: 2030-10-01 } }, refuse: window-not-open, cites: window }',
    '  - { id: window, when: { payDate: { from: 2030-10-01, to: 2030-12-31 } }, coverFrom: planYearStart, cites: window }',
    '  - { id: late, when: { payDate: { over: 2030-12-31 } }, unknown: { ask: 县医保局 }, cites: window }',
    'subsidies:',
    '  choose: most-for-the-person',
    '  cites: one',
    '  equal: { take: first-listed, cites: one }',
    '  categories:',
    ...ids.map(
      (id, i) =>
        `    - { id: ${id}, name: 第${i + 1}类, pays: ${10 + (i % 300)}, funder: county, certifiedBy: office, cites: ${id} }`,
    ),
    'examples:',
    example(person(', certifications: [kind-1, kind-2]'), '{ category: kind-2 }'),
    example(person(', employeeInsured: true'), 'employee-insured'),
    example(person(', tier: high'), 'tier-unknown'),
    example('{ birthDate: 1990-01-01, hukou: other, payDate: 2030-10-20 }', 'out-of-scope'),
    example('{ birthDate: 1990-01-01, hukou: local, payDate: 2030-09-30 }', 'window-not-open'),
    example('{ birthDate: 1990-01-01, hukou: local, payDate: 2031-01-01 }', 'late-rule-missing'),
    example(person(''), '{ selfPay: 400, category: null }'),
    ...bands.map((age, i) =>
      example(
        `{ birthDate: ${2031 - age}-01-01, hukou: local, payDate: 2030-10-20 }`,
        `{ selfPay: ${375 + i} }`,
      ),
    ),
    ...ids.map((id, i) =>
      example(person(`, certifications: [${id}]`), `{ subsidy: ${10 + (i % 300)}, category: ${id} }`),
    ),
  ];
  const more = ids.map((id) =>
    example(person(`, certifications: [${id}], sex: male`), `{ category: ${id} }`),
  );
  const left = Math.max(0, lines - rows.length);
  return { text: `${[...rows, ...more.slice(0, left)].join('\n')}\n`, notice };
}
