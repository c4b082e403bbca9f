import { defineWords } from '../../../ui/index.ts';

export const valuesWords = defineWords({
  lead: {
    zh: '改这里，正文里只动那一个值，注解和排版都不变。按 Enter 或离开一格时写入。',
    en: 'A change here moves that one value of the text; comments and layout stay. Enter, or leaving the field, writes it.',
  },
  none: { zh: '正文里还没有能填的值', en: 'The text has no values to set yet' },
  head: { zh: '县和通知', en: 'County and notice' },
  phases: { zh: '缴费时段', en: 'Payment phases' },
  tiers: { zh: '档次的构成（元）', en: 'Prices of the tiers (yuan)' },
  categories: { zh: '资助类别', en: 'Subsidised categories' },
  targets: { zh: '任务', en: 'Targets' },
  wider: { zh: '这里写的是一组规则，到正文里改', en: 'Rules stand here: change them in the text' },
  county: { zh: '写六位代码，如 512002', en: 'Six digits, such as 512002' },
  year: { zh: '写四位年份，如 2031', en: 'A year of four digits, such as 2031' },
  text: { zh: '不能为空', en: 'It must not be empty' },
  day: { zh: '没有这一天，写成 2030-10-01 这样', en: 'No such day: write it as 2030-10-01' },
  yuan: {
    zh: '写元，最多两位小数，如 380 或 380.50',
    en: 'Yuan with two decimals at most, such as 380 or 380.50',
  },
  amount: {
    zh: '写元、百分比或 all（全额），如 200、50%',
    en: 'Yuan, a percentage or all, such as 200 or 50%',
  },
  share: { zh: '写百分比、元或 rest（其余），如 50%', en: 'A percentage, yuan or rest, such as 50%' },
  rate: { zh: '写百分比，如 95%', en: 'A percentage, such as 95%' },
  moved: {
    zh: '正文刚变了，没有写入。再按一次 Enter。',
    en: 'The text has just changed, so nothing was written. Press Enter again.',
  },
});
