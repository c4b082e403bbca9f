import { madeUpPack } from './made-up-county.ts';

const LOW = '  - { id: low, name: 低档, components: { basic: 300 }, cites: price }\n';

const grouped = `  - id: low
    name: 低档
    components: { basic: 300 }
    prices:
      - { id: elder, when: { age: { from: 70, on: planYearStart } }, components: { basic: 120 }, cites: price }
      - { id: older, name: 60岁以上, when: { age: { from: 60, on: planYearStart } }, components: { basic: 200 }, cites: price }
      - { id: child, when: { age: { to: 18, on: planYearStart } }, components: { basic: 150.5 }, cites: price }
      - { id: pupil, exceptionTo: [older], when: { school: any }, components: { basic: 100 }, cites: pupil }
    cites: price
`;

const more = `  - { person: { birthDate: 1959-06-01, hukou: local, tier: low, payDate: 2029-10-01 }, expect: { premium: 120, selfPay: 20 } }
  - { person: { birthDate: 1965-01-01, hukou: local, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 200 } }
  - { person: { birthDate: 2012-01-01, hukou: local, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 150.50 } }
`;

/** The made-up county with prices by group in its low tier: two age bands, children, pupils as an exception. */
export const groupedPack = `${madeUpPack.replace(LOW, grouped)}${more}`
  .replace(
    'school: primary, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 300 }',
    'school: primary, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 100 }',
  )
  .replace(
    'expect: { selfPay: 200, category: age-70-plus }',
    'expect: { selfPay: 20, category: age-70-plus }',
  )
  .replace('expect: { waived: 300, selfPay: 0', 'expect: { waived: 150.50, selfPay: 0');
