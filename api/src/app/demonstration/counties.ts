import { type Day, dayOf } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import type { MadeUpProvince } from './made-up-counties.ts';

/**
 * A demonstration county: its pack, and the fixed day on which its campaign stands inside its window.
 * lastYear: whether people were enrolled there the year before, too.
 */
export type DemonstrationCounty = {
  code: number;
  name: string;
  pack: string;
  today: Day;
  lastYear?: true;
};

/** The five counties whose notices are of past years; each stands on a day of its own notice's window. */
export const demonstrationCounties: readonly DemonstrationCounty[] = [
  { code: 512002, name: '雁江区', pack: 'yanjiang-2021', today: dayOf('2020-11-02'), lastYear: true },
  { code: 511723, name: '开江县', pack: 'kaijiang-2020', today: dayOf('2019-11-06') },
  { code: 532301, name: '楚雄市', pack: 'chuxiong-2021', today: dayOf('2020-12-15') },
  { code: 370481, name: '滕州市', pack: 'tengzhou-2021', today: dayOf('2020-11-25') },
  { code: 512022, name: '乐至县', pack: 'lezhi-2024', today: dayOf('2023-12-11') },
];

/** The made-up counties that stand beside them in one province, so that its overview is of a province's size. */
export const madeUpProvince: MadeUpProvince = {
  province: '51',
  counties: 150,
  residents: 61_000_000,
  planYear: 2021,
  today: dayOf('2020-11-02'),
};

/** The provinces and prefectures that look at them from above. */
export const demonstrationDivisions = [
  {
    username: 'sichuan',
    division: '51',
    office: '四川省医保局（示例）',
    displayName: '蒋三·示例',
    place: { zh: '四川省', en: 'Sichuan' },
  },
  {
    username: 'ziyang',
    division: '5120',
    office: '资阳市医保局（示例）',
    displayName: '沈四·示例',
    place: { zh: '资阳市', en: 'Ziyang' },
  },
  {
    username: 'yunnan',
    division: '53',
    office: '云南省医保局（示例）',
    displayName: '韩五·示例',
    place: { zh: '云南省', en: 'Yunnan' },
  },
  {
    username: 'shandong',
    division: '37',
    office: '山东省医保局（示例）',
    displayName: '杨六·示例',
    place: { zh: '山东省', en: 'Shandong' },
  },
] as const;

/** Where a demonstration account sits: its county and the year that is insured there, or what it looks at. */
export function placeOf(account: { countyId: number | null; division: string | null }): Text {
  const county = demonstrationCounties.find(({ code }) => code === account.countyId);
  const year = county?.pack.split('-').at(-1);
  if (county) return { zh: `${county.name} · ${year} 年度`, en: `${county.name} · plan year ${year}` };
  const above = demonstrationDivisions.find(({ division }) => division === account.division);
  return above?.place ?? { zh: '', en: '' };
}

/** The password of every demonstration account; a real installation has none of them. */
export const DEMONSTRATION_PASSWORD = 'canbao-demo';
