import { residentIdFrom } from '@canbao/values';

/** What the county's notice says of one kind of person, reckoned here by hand from its text. */
export type Kind = {
  tier: '一档' | '二档';
  category: '特困人员' | '低保对象' | '重度残疾人' | '重点优抚对象' | null;
  /** By age alone, without anybody's certification. */
  elder: boolean;
  hukou: '本地' | '外地';
  permit: boolean;
  pupil: boolean;
  premium: number;
  subsidy: number;
  medicalAid: number;
  countyFinance: number;
  undetermined: boolean;
};

const plain: Kind = {
  tier: '一档',
  category: null,
  elder: false,
  hukou: '本地',
  permit: false,
  pupil: false,
  premium: 400_00,
  subsidy: 0,
  medicalAid: 0,
  countyFinance: 0,
  undetermined: false,
};
const second = { ...plain, tier: '二档', premium: 720_50 } as const;

/** Every twentieth person is of the same kind. Fen; the shares are those of the notice, part four. */
const kinds: readonly Kind[] = [
  { ...plain, category: '特困人员', subsidy: 400_00, medicalAid: 400_00 },
  { ...second, category: '低保对象', subsidy: 260_00, medicalAid: 156_00, countyFinance: 104_00 },
  { ...plain, category: '低保对象', subsidy: 260_00, medicalAid: 156_00, countyFinance: 104_00 },
  { ...plain, category: '重度残疾人', subsidy: 300_50, countyFinance: 300_50 },
  { ...plain, elder: true, subsidy: 50_00, countyFinance: 50_00 },
  { ...plain, category: '重点优抚对象', undetermined: true },
  { ...second, hukou: '外地', permit: true },
  { ...plain, hukou: '外地', pupil: true },
  ...Array.from({ length: 6 }, () => second),
  ...Array.from({ length: 6 }, () => plain),
];

/** The places of the county: 380, 340 and 280 of the thousand live in its townships. */
export const townships = [
  { name: '示例东镇', villages: ['东一村', '东二村'], people: 380, target: 400 },
  { name: '示例西镇', villages: ['西一村', '西二村'], people: 340, target: 350 },
  { name: '示例南乡', villages: ['南一村', '南二村'], people: 280, target: 300 },
] as const;

export const titles = [
  '序号',
  '姓名',
  '证件类型',
  '公民身份号码',
  '性别',
  '出生日期',
  '户籍',
  '乡镇',
  '村（社区）',
  '组',
  '户号',
  '与户主关系',
  '联系电话',
  '参保档次',
  '在校',
  '资助身份',
  '居住证',
  '职工医保',
  '外地参保',
  '补缴原因',
] as const;
export type Title = (typeof titles)[number];
/** One person as their row of the roster tells it, every cell text; blank where there is nothing to say. */
export type Row = Record<Title, string>;
export type SixthPerson = { number: number; township: string; village: string; kind: Kind; row: Row };

const given = '一二三四五六七八九十';

/** The ID number of a made-up person: 99 is no place of GB/T 2260. */
export function madeUpId(number: number, birthDate: string): string {
  return residentIdFrom(
    `990101${birthDate.replaceAll('-', '')}${String(100 + (number % 800)).padStart(3, '0')}`,
  );
}

function birthDateOf(number: number, kind: Kind): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const month = String(1 + (number % 12)).padStart(2, '0');
  const year = kind.elder ? 1930 + (number % 15) : kind.pupil ? 2012 : 1960 + (number % 45);
  return `${year}-${month}-${day}`;
}

/** Person number 1 to 1,000: the same each time; nobody can be one of them. */
function person(number: number): SixthPerson {
  const kind = kinds[(number - 1) % kinds.length]!;
  const place = townships.find((_, i) => {
    const until = townships.slice(0, i + 1).reduce((sum, { people }) => sum + people, 0);
    return number <= until;
  })!;
  const household = Math.ceil(number / 4);
  const village = place.villages[household % 2]!;
  const birthDate = birthDateOf(number, kind);
  const id = madeUpId(number, birthDate);
  return {
    number,
    township: place.name,
    village,
    kind,
    row: {
      序号: String(number),
      姓名: `示${given[number % 10]}${given[Math.floor(number / 10) % 10]}·示例`,
      证件类型: '居民身份证',
      公民身份号码: id,
      性别: Number(id[16]) % 2 === 1 ? '男' : '女',
      出生日期: birthDate,
      户籍: kind.hukou,
      乡镇: place.name,
      '村（社区）': village,
      组: `${1 + (household % 5)}组`,
      户号: String(household).padStart(4, '0'),
      与户主关系: ['户主', '配偶', '子女', '子女'][(number - 1) % 4]!,
      联系电话: '',
      参保档次: kind.tier,
      在校: kind.pupil ? '小学' : '',
      资助身份: kind.category ?? '',
      居住证: kind.permit ? '是' : '',
      职工医保: '',
      外地参保: '',
      补缴原因: '',
    },
  };
}

/** The thousand of the roster. */
export const thePeople: readonly SixthPerson[] = Array.from({ length: 1000 }, (_, i) => person(i + 1));

/** What a person of this kind pays. */
export const selfPayOf = (kind: Kind): number => kind.premium - kind.subsidy;
