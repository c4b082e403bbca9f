import { counted, defineWords } from '../../../ui/index.ts';

export const personWords = defineWords({
  form: { zh: '试算的人', en: 'The person to try' },
  about: {
    zh: '编一个人，看怎样核定。只问这一稿用得到、还会改变结果的。不保存，不登记。',
    en: 'Make somebody up and see the decision. Only what this revision asks, and what can still change the outcome, is asked. Nothing is saved.',
  },
  notAnswered: { zh: '还没有答', en: 'Not answered yet' },
  takenBack: { zh: '不答', en: 'No answer' },
  noneOf: { zh: '都没有', en: 'None of these' },
  restart: { zh: '换一个人', en: 'Somebody else' },
  badDAY: { zh: '读不出这一天。写成 2020-09-21', en: 'No such day. Write 2020-09-21' },
  badMONTH: { zh: '读不出这个月。写成 2024-11', en: 'No such month. Write 2024-11' },
  badNUMBER: { zh: '应为整数', en: 'Write a whole number' },
  badTEXT: { zh: '最多 60 个字', en: 'At most 60 characters' },
  leftN: {
    zh: (g: { n: number }) => `还有 ${g.n} 项没有答，答了结果可能不同`,
    en: (g: { n: number }) =>
      `${counted(g.n, 'answer', 'answers')} still missing; they may change the outcome`,
  },
  packOpen: { zh: '这一稿还有未定的事', en: 'What this revision leaves open' },
  openAsk: {
    zh: (g: { says: string; who: string }) => `${g.says}（问：${g.who}）`,
    en: (g: { says: string; who: string }) => `${g.says} (ask: ${g.who})`,
  },
  result: { zh: '核定结果', en: 'Decision' },
  ACCEPTED: { zh: '可以参保', en: 'Accepted' },
  REFUSED: { zh: '不予参保', en: 'Refused' },
  UNDETERMINED: { zh: '待定', en: 'Undetermined' },
  INVALID: { zh: '资料有误', en: 'Not valid' },
  whatIf: { zh: '改一处，结果就不同', en: 'One answer changed, and what then comes out' },
  why: { zh: '为什么', en: 'Why' },
  premium: { zh: '应缴', en: 'Premium' },
  subsidy: { zh: '政府资助', en: 'Subsidy' },
  waived: { zh: '免缴', en: 'Waived' },
  selfPay: { zh: '个人缴', en: 'To pay' },
  from: { zh: '享受待遇自', en: 'Cover from' },
  reading: { zh: '试算结果', en: 'The decision' },
  notSaved: { zh: '存为草稿后才能试算', en: 'Save it as a draft to try a person' },
  notSavedDo: {
    zh: '试算由服务器按存下的一稿核定，结果和窗口上的一样。',
    en: 'The server assesses by the saved revision, exactly as at the window.',
  },
  notFit: { zh: '改好问题后才能试算', en: 'Mend the faults to try a person' },
  notFitDo: {
    zh: '规则不全时算出来的不能当真。',
    en: 'Incomplete rules would give answers that mean nothing.',
  },
});
