import type { Text } from '../../platform/text.ts';
import type { AgeBand, Channel } from '../enrollments/index.ts';

/** How money came, in words. */
export const channelWords: Readonly<Record<Channel, Text>> = {
  'window-cash': { zh: '窗口现金', en: 'cash at the window' },
  'window-card': { zh: '窗口刷卡', en: 'card at the window' },
  'bank-code': { zh: '银行缴费码', en: 'bank payment code' },
  'bank-counter': { zh: '银行柜面', en: 'bank counter' },
  online: { zh: '线上', en: 'online' },
  school: { zh: '学校代收', en: 'collected by a school' },
  'village-cash': { zh: '村（社区）代收', en: 'collected in the village' },
};

/** Years that somebody reaches in the year that is insured. */
export const ageWords = (band: AgeBand): Text =>
  band === '80+'
    ? { zh: '80 岁及以上', en: '80 and older' }
    : { zh: `${band.replace('-', '–')} 岁`, en: band.replace('-', '–') };

/** Whoever is in none of a breakdown's parts. */
export const noneWords = {
  tier: { zh: '档次待定', en: 'no tier yet' },
  category: { zh: '普通居民（没有资助）', en: 'no subsidy' },
  channel: { zh: '无需缴费或尚未缴费', en: 'nothing to pay, or not paid yet' },
  school: { zh: '不在校', en: 'at no school' },
  age: { zh: '年龄不详', en: 'age not known' },
} satisfies Record<string, Text>;
