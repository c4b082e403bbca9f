import type { Text } from '../../platform/text.ts';
import type { CountsAs } from '../counties/index.ts';

/** What a choice of what counts as enrolled means, in a sentence that stands beside the numbers. */
export const countsAsWords: Readonly<Record<CountsAs, Text>> = {
  registered: {
    zh: '已登记的都算参保，不论是否缴费；已退出的不算',
    en: 'Everybody registered counts, paid or not; who has withdrawn does not',
  },
  paid: {
    zh: '已缴费的（含无需个人缴费的）算参保；只登记、待核定、待缴费和已退出的不算',
    en: 'Whoever has paid (or has nothing to pay) counts; registered, undetermined, unpaid and withdrawn people do not',
  },
  confirmed: {
    zh: '县里确认的算参保；已缴费但还没有确认的、已退出的不算',
    en: 'Whoever the county has confirmed counts; who has paid and is not confirmed yet, or has withdrawn, does not',
  },
};
