import { defineWords } from '../../ui/index.ts';

export const moreWords = defineWords({
  covered: {
    zh: (g: { from: string; to: string }) => `待遇自 ${g.from} 至 ${g.to}`,
    en: (g: { from: string; to: string }) => `Covered from ${g.from} to ${g.to}`,
  },
  benefitOf: {
    zh: (g: { tier: string }) => `享受${g.tier}的待遇`,
    en: (g: { tier: string }) => `Has the benefit of ${g.tier}`,
  },
  categories: {
    zh: (g: { list: string }) => `资助：${g.list}`,
    en: (g: { list: string }) => `Subsidies: ${g.list}`,
  },
  repair: {
    zh: (g: { sum: string }) => `另补缴断保年份 ${g.sum}`,
    en: (g: { sum: string }) => `${g.sum} for lapsed years besides`,
  },
  refund: {
    zh: (g: { sum: string }) => `先缴后退：其中 ${g.sum} 由本人先缴，以后退还`,
    en: (g: { sum: string }) => `Paid first, refunded later: ${g.sum} of it`,
  },
  fiscal: {
    zh: (g: { sum: string; list: string }) => `财政补助 ${g.sum}${g.list === '' ? '' : `（${g.list}）`}`,
    en: (g: { sum: string; list: string }) => `Fiscal part ${g.sum}${g.list === '' ? '' : ` (${g.list})`}`,
  },
  total: {
    zh: (g: { sum: string }) => `筹资合计 ${g.sum}`,
    en: (g: { sum: string }) => `Whole fund ${g.sum}`,
  },
});
