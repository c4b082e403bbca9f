import { defineWords } from '../../ui/index.ts';

export const countingWords = defineWords({
  title: { zh: '什么算参保', en: 'What counts as enrolled' },
  hint: {
    zh: '选定后，任务进度、名册、资助类别、首页、通报和省市概览的数字都按它算，数字旁边都会写明。',
    en: 'Progress, lists, categories, the home page, reports and the overview above all count by it, and say so beside their numbers.',
  },
  registered: { zh: '登记了就算', en: 'Registered' },
  registeredSay: {
    zh: '已登记的都算，不论是否缴费；已退出的不算',
    en: 'Everybody registered, paid or not; not who has withdrawn',
  },
  paid: { zh: '缴费了才算', en: 'Paid' },
  paidSay: { zh: '已缴费的，和无需个人缴费的', en: 'Who has paid, or has nothing to pay' },
  confirmed: { zh: '县里确认了才算', en: 'Confirmed by the county' },
  confirmedSay: {
    zh: '已缴费、乡镇核对、县里确认',
    en: 'Paid, checked by the township and confirmed by the county',
  },
  reason: { zh: '为什么改', en: 'Why it changes' },
  reasonHint: {
    zh: '会记入审计，并写在口径的经过里',
    en: 'Kept in the audit, and in the history of what counts',
  },
  choose: { zh: '按这个算', en: 'Count so' },
  cancel: { zh: '返回', en: 'Back' },
  done: { zh: '口径已选定，所有数字已按它重算', en: 'Chosen; every figure counts by it now' },
  history: { zh: '口径的经过', en: 'What counted so far' },
});
