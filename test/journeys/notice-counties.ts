import { packFiles } from '../support/packs.ts';
import { madeUpId, type Row } from './sixth-people.ts';

/** A county of a notice with a target table, as its notice reads. */
export type NoticeCounty = {
  pack: string;
  code: number;
  name: string;
  planYear: number;
  /** How many townships the table has, and the people of all. */
  rows: number;
  people: number;
  goal: { percent: number; exceed: boolean };
  /** Days of the window on which reports are drawn up, a week apart. */
  days: [string, string];
  /** What the roster says of a tier, whom the notice frees of paying, and what others pay (fen). */
  tier: string;
  free: string;
  premium: number;
  /** How the county's documents call the whole, and number themselves. */
  whole: string;
  rankBy: 'RATE' | 'GAP';
  number: string;
  issuer: string;
};

export const noticeCounties: readonly NoticeCounty[] = [
  {
    pack: 'kaijiang-2020',
    code: 511723,
    name: '开江县',
    planYear: 2020,
    rows: 20,
    people: 513_080,
    goal: { percent: 98, exceed: false },
    days: ['2019-10-25', '2019-11-01'],
    tier: '',
    free: '特困人员',
    premium: 250_00,
    whole: '全县',
    rankBy: 'RATE',
    number: '开医保发〔2019〕12号',
    issuer: '开江县医疗保障局',
  },
  {
    pack: 'tengzhou-2021',
    code: 370481,
    name: '滕州市',
    planYear: 2021,
    rows: 21,
    people: 1_487_341,
    goal: { percent: 98, exceed: true },
    days: ['2020-11-20', '2020-11-27'],
    tier: '',
    free: '特困人员',
    premium: 280_00,
    whole: '全市',
    rankBy: 'GAP',
    number: '滕医保发〔2020〕31号',
    issuer: '滕州市医疗保障局',
  },
  {
    pack: 'yanjiang-2021',
    code: 512002,
    name: '雁江区',
    planYear: 2021,
    rows: 22,
    people: 1_068_562,
    goal: { percent: 98, exceed: false },
    days: ['2020-11-02', '2020-11-09'],
    tier: '第四档次',
    free: '农村低保',
    premium: 335_00,
    whole: '全区',
    rankBy: 'RATE',
    number: '雁医保发〔2020〕12号',
    issuer: '资阳市雁江区医疗保障局',
  },
];

export type Target = { name: string; people: number };

/** The target table as the county's pack copies it from its notice, in the notice's order. */
export function targetTable({ pack }: NoticeCounty): Target[] {
  const [, table = ''] = /\n {2}townships:\n((?: {4}\S+: \d+\n)+)/.exec(packFiles(pack).text) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', people] = line.trim().split(': ');
      return { name, people: Number(people) };
    });
}

export const villages = ['示例一村', '示例二村'];

/** A made-up person of a county's roster, and whether the notice frees them of paying. */
export type NoticePerson = { township: string; free: boolean; row: Row };

/**
 * The county's made-up people: few and many by turns, and nobody in the last two townships of its table, so that rates
 * differ and some places are shared.
 */
export function peopleOf(county: NoticeCounty): NoticePerson[] {
  const table = targetTable(county);
  const people: NoticePerson[] = [];
  for (const [at, { name }] of table.slice(0, -2).entries()) {
    const count = [24, 3, 9, 2, 16, 5][at % 6]!;
    for (let i = 0; i < count; i++) people.push(person(county, people.length, name, i % 5 === 4));
  }
  return people;
}

function person(county: NoticeCounty, number: number, township: string, free: boolean): NoticePerson {
  const birthDate = `${1971 + (number % 20)}-0${1 + (number % 9)}-1${number % 10}`;
  const id = madeUpId(number, birthDate);
  return {
    township,
    free,
    row: {
      序号: String(number + 1),
      姓名: `通${'甲乙丙丁戊己庚辛壬癸'[number % 10]}${'一二三四五六七八九十'[Math.floor(number / 10) % 10]}·示例`,
      证件类型: '居民身份证',
      公民身份号码: id,
      性别: Number(id[16]) % 2 === 1 ? '男' : '女',
      出生日期: birthDate,
      户籍: '本地',
      乡镇: township,
      '村（社区）': villages[number % 2]!,
      组: '一组',
      户号: '',
      与户主关系: '户主',
      联系电话: '',
      参保档次: county.tier,
      在校: '',
      资助身份: free ? county.free : '',
      居住证: '',
      职工医保: '',
      外地参保: '',
      补缴原因: '',
    },
  };
}
