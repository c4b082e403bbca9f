import { madeUpPack } from './made-up-county.ts';

const WAITS = `waits:
  - id: lapse
    name: { zh: 断保等待期, en: wait after a lapse }
    fixed: 3
    perLapsedYear: { adds: 1, free: 1, cites: more }
    repair: { takes: 1, price: premium, cites: repair }
    floors: [{ when: { lapsedYears: { from: 4 } }, least: 6, cites: floor }]
    exempt: [{ when: { certifications: orphan }, cites: spared }]
    cites: wait
`;

const LATE = `  - id: late
    when: { payDate: { over: 2029-12-31 } }
    coverFrom:
      - { when: { firstTime: true }, from: { days: 1, after: payDate }, cites: first }
      - { from: { months: { wait: lapse }, after: payDate } }
    coverTo: planYearEnd
    cites: window
`;

const CLAUSES = `  wait: 期外缴费的等待3个月
  more: 每多断保1年增加1个月
  repair: 补缴1年减少1个月
  floor: 断保4年以上的合计不少于6个月
  spared: 孤儿不设等待期
  first: 首次参保的自缴费次日起享受待遇
  next: 断保的次年标准另定
`;

const CONSEQUENCES = `consequences:
  - { id: dearer, when: { lapsedYears: { over: 0 } }, says: { zh: 次年标准另定, en: another price next year }, year: 2031, cites: next }
`;

const plain = 'birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2030-03-10';
const late = (more: string, expect: string) => `  - { person: { ${plain}${more} }, expect: ${expect} }\n`;

const EXAMPLES = [
  late('', '{ selfPay: 300, coverFrom: 2030-06-10, coverTo: 2030-12-31, wait: 3, notes: [] }'),
  late(', lapsedYears: 1', '{ coverFrom: 2030-06-10, wait: 3, notes: [dearer] }'),
  late(', lapsedYears: 2', '{ coverFrom: 2030-07-10, wait: 4, repair: 0 }'),
  late(', lapsedYears: 2, repairedYears: 1', '{ coverFrom: 2030-06-10, wait: 3, repair: 300 }'),
  late(', lapsedYears: 5, repairedYears: 5', '{ coverFrom: 2030-09-10, wait: 6, repair: 1500 }'),
  late(', certifications: [orphan], lapsedYears: 5', '{ coverFrom: 2030-03-10, wait: 0 }'),
  late(', firstTime: true', '{ coverFrom: 2030-03-11, wait: 0 }'),
].join('');

/** The made-up county with a wait for late payers: fixed, by lapsed years, repaired, with a floor and an exempt group. */
export const waitingPack = `${madeUpPack
  .replace('phases:\n', `${WAITS}${CONSEQUENCES}phases:\n`)
  .replace(
    '  - { id: late, when: { payDate: { over: 2029-12-31 } }, unknown: { ask: 县医保局 }, cites: window }\n',
    LATE,
  )
  .replace('assumptions:\n', `${CLAUSES}assumptions:\n`)
  .replace(/.*late-rule-missing.*\n/, '')}${EXAMPLES}`;

/** The same, read in two ways that the county has not settled. */
export const twoReadingsPack = waitingPack.replace(
  '    perLapsedYear: { adds: 1, free: 1, cites: more }\n',
  `    ask: 市医保局
    readings:
      - { id: first-free, says: 首个断保年不计, perLapsedYear: { adds: 1, free: 1 }, cites: more }
      - { id: first-counts, says: 首个断保年也计, perLapsedYear: { adds: 1 }, cites: more }
`,
);
