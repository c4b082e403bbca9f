import { counted, defineWords } from '../../ui/index.ts';

/** What counties count as enrolled: the short word stands beside a number, the sentence explains it. */
export const countingsWords = defineWords({
  REGISTERED: { zh: '按登记', en: 'registered' },
  PAID: { zh: '按缴费', en: 'paid' },
  CONFIRMED: { zh: '按确认', en: 'confirmed' },
  REGISTERED_SAY: { zh: '该县登记了就算参保', en: 'This county counts everybody registered' },
  PAID_SAY: {
    zh: '该县缴了费（或无需个人缴费）才算参保',
    en: 'This county counts who has paid, or has nothing to pay',
  },
  CONFIRMED_SAY: { zh: '该县县里确认了才算参保', en: 'This county counts whom it has confirmed' },
  share: {
    zh: (g: { counting: string; n: number }) => `${g.counting} ${g.n} 县`,
    en: (g: { counting: string; n: number }) => `${g.counting}: ${counted(g.n, 'county', 'counties')}`,
  },
  mixed: {
    zh: (g: { shares: string }) => `各县口径不同，合计是不同口径的数相加：${g.shares}`,
    en: (g: { shares: string }) => `Counties count differently; the sum adds unlike numbers (${g.shares})`,
  },
  alike: {
    zh: (g: { shares: string }) => `口径：${g.shares}`,
    en: (g: { shares: string }) => `Counted as: ${g.shares}`,
  },
  between: { zh: '、', en: ', ' },
  countsAs: { zh: '参保口径', en: 'Counts as enrolled' },
});
