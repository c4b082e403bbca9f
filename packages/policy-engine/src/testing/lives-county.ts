import { madeUpPack } from './made-up-county.ts';

const CLAUSES = `  limit: 新生儿出生3个月内缴费的，自出生之日起享受待遇；6个月内的，由父母选择自出生或自申请次月起
  two-years: 3个月内缴费的，一次缴费享受到次年底
  free: 父母一方参保的新生儿免缴
  died: 出生后死亡的，待遇到死亡之日
  born-registered: 落户28日内缴费的同样办理
  freshman: 新入学大学生自入学当年9月1日起享受待遇，至次年底
  transfer: 职工医保中断90日内转入的，自缴费次日起享受待遇
  third-month: 其他人员自缴费当月起第3个月1日起享受待遇
  retroactive: 次年1月缴费的，自1月1日起享受待遇
`;

const CHOICE = `facts:
  coverChoice: { ask: { zh: 待遇从何时起, en: From when }, type: choice, values: { birth: 出生, application: 申请 } }
`;

const NEWBORN = `{ birthDate: { from: planYearStart, to: planYearEnd }, any: [{ payDate: { to: { months: 6, after: birthDate } } }, { payDate: { to: { days: 28, after: registeredOn } } }] }`;

const PHASES = `  - id: january
    when: { payDate: { over: 2029-12-31, to: 2030-01-31 } }
    coverFrom: planYearStart
    cites: [window, retroactive]
  - id: late
    when: { payDate: { over: 2030-01-31 } }
    coverFrom:
      - { when: { payDate: { to: { days: 90, after: lastEmployeeMonth } } }, from: { days: 1, after: payDate }, cites: transfer }
      - { from: { firstOfMonth: 3, after: payDate, ownMonthCounts: true }, cites: third-month }
    cites: window
  - id: freshman
    exceptionTo: [window]
    when: { school: higher, firstTime: true, payDate: { from: 2029-10-01, to: 2029-12-31 } }
    coverFrom: { months: 4, before: planYearStart }
    coverTo: planYearEnd
    cites: freshman
  - id: newborn
    exceptionTo: [window, january, late, freshman]
    when: ${NEWBORN}
    coverFrom:
      - when: { any: [{ payDate: { to: { months: 3, after: birthDate } } }, { coverChoice: birth }] }
        from: birthDate
        to: { earlier: [diedOn, { months: 12, after: planYearEnd }] }
        cites: [limit, two-years, died]
      - { from: { firstOfMonthAfter: { firstGiven: [applicationDate, payDate] } }, cites: limit }
    coverTo: { earlier: [diedOn, planYearEnd] }
    waive: { when: { parentInsured: true }, cites: free }
    cites: [newborn, born-registered]
`;

const person = (facts: string, expect: string) =>
  `  - { person: { hukou: local, tier: low, ${facts} }, expect: ${expect} }\n`;

const EXAMPLES = [
  person('birthDate: 1990-01-01, payDate: 2030-01-31', '{ coverFrom: 2030-01-01, coverTo: 2030-12-31 }'),
  person('birthDate: 1990-01-01, payDate: 2030-02-01', '{ coverFrom: 2030-04-01 }'),
  person(
    'birthDate: 1990-01-01, payDate: 2030-03-01, lastEmployeeMonth: 2029-12',
    '{ coverFrom: 2030-03-02 }',
  ),
  person(
    'birthDate: 1990-01-01, payDate: 2030-03-31, lastEmployeeMonth: 2029-12',
    '{ coverFrom: 2030-04-01 }',
  ),
  person(
    'birthDate: 1990-01-01, payDate: 2030-04-01, lastEmployeeMonth: 2029-12',
    '{ coverFrom: 2030-06-01 }',
  ),
  person(
    'birthDate: 2011-05-01, school: higher, firstTime: true, payDate: 2029-10-08',
    '{ coverFrom: 2029-09-01, coverTo: 2030-12-31 }',
  ),
  person('birthDate: 2011-05-01, school: higher, payDate: 2029-10-08', '{ coverFrom: 2030-01-01 }'),
  person('birthDate: 2030-01-31, payDate: 2030-04-30', '{ coverFrom: 2030-01-31, coverTo: 2031-12-31 }'),
  person(
    'birthDate: 2030-01-31, payDate: 2030-05-01, applicationDate: 2030-04-20',
    '{ coverFrom: 2030-05-01, coverTo: 2030-12-31 }',
  ),
  person('birthDate: 2030-01-31, payDate: 2030-05-01, coverChoice: birth', '{ coverFrom: 2030-01-31 }'),
  person('birthDate: 2030-01-31, payDate: 2030-07-31', '{ coverFrom: 2030-08-01 }'),
  person('birthDate: 2030-01-31, payDate: 2030-08-01', '{ coverFrom: 2030-10-01 }'),
  person('birthDate: 2030-01-31, payDate: 2030-08-28, registeredOn: 2030-08-01', '{ coverFrom: 2030-09-01 }'),
  person(
    'birthDate: 2030-02-01, payDate: 2030-03-01, diedOn: 2030-02-20',
    '{ coverFrom: 2030-02-01, coverTo: 2030-02-20 }',
  ),
  person('birthDate: 2030-02-01, payDate: 2030-03-01, parentInsured: true', '{ waived: 300, selfPay: 0 }'),
].join('');

/** The made-up county with covers of other lengths: newborns of several rules, freshmen, transfers, payments in January. */
export const livesPack = `${madeUpPack
  .replace('assumptions:\n', `${CLAUSES}assumptions:\n`)
  .replace('agencies:', `${CHOICE}agencies:`)
  .replace(/ {2}- \{ id: late,[\s\S]*?subsidies:\n/, `${PHASES}subsidies:\n`)
  .replace(/.*late-rule-missing.*\n/, '')
  .replace(/.*parentsBothInsured: true, payDate.*\n/, '')}${EXAMPLES}`;
