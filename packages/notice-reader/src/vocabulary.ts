/** Identities that notices name, in the words that they use; a word of this list is no rule. The first that fits counts. */
const IDENTITIES: readonly (readonly [term: string, words: RegExp])[] = [
  ['no-caregiver', /事实无人抚养/],
  ['child-in-hardship', /困境儿童/],
  ['orphan', /孤儿/],
  ['five-guarantees', /五保/],
  ['three-nos', /三无/],
  ['land-requisitioned', /失地|被征地/],
  ['family-planning', /独生子女|一女户|计划生育|计生|绝育/],
  ['entitled', /优抚|抚恤|烈属|烈士|伤残军人/],
  ['monitored', /返贫|致贫|监测对象|脱贫不稳定/],
  ['registered-poor', /建档立卡|贫困人口|贫困户|贫困人员/],
  ['lifted-from-poverty', /脱贫/],
  ['dibao', /最低生活保障|低保/],
  ['destitute', /特困/],
  ['severe-disability', /重度[^，。]{0,8}残|重残|[一二12]级?[、和至—]?[一二两12]?级[^，。]{0,6}残/],
  ['disability', /残疾|伤残/],
  ['elderly', /老年|老人|岁[^，。]{0,8}以上/],
  ['retired-workers', /精减退休/],
  ['hero', /见义勇为|劳动模范/],
  ['low-income', /低收入/],
  ['hardship', /困难(?:人员|职工|群众|家庭|学生)|特殊救助|特定困难/],
];

/** An identity's word of the vocabulary, with where its words stand; null where the text names none. */
export function identityIn(text: string): { term: string; index: number; length: number } | null {
  for (const [term, words] of IDENTITIES) {
    const found = words.exec(text);
    if (found) return { term, index: found.index, length: found[0].length };
  }
  return null;
}

/** Offices, by what packs call them; those that certify nobody are named too. */
export const OFFICES: readonly (readonly [term: string, words: string])[] = [
  ['poverty-alleviation', '扶贫办|扶贫开发局|扶贫开发|乡村振兴局|扶贫'],
  ['civil-affairs', '民政局|(?<!人)民政'],
  ['health-commission', '卫生健康局|卫健局|卫健委|卫健'],
  ['disabled-federation', '残疾人联合会|残联'],
  ['veterans-affairs', '退役军人事务管理局|退役军人事务局|退役军人事务管理|退役军人'],
  ['education', '教育和体育局|教育体育局|教育局|教体局'],
  ['medical-insurance', '医疗保障局|医保局'],
  ['tax', '税务局'],
  ['finance', '财政局'],
];
