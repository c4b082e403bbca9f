import { counted, defineWords } from '../../../ui/index.ts';

export const consentWords = defineWords({
  title: {
    zh: (g: { n: number }) => `修订 ${g.n}：改动的例子`,
    en: (g: { n: number }) => `Revision ${g.n}: changed examples`,
  },
  back: { zh: '回到这一稿', en: 'Back to the revision' },
  intro: {
    zh: (g: { n: number; m: number }) =>
      `在用的修订 ${g.m} 的例子是定下来的。这一稿有 ${g.n} 个与它不同，要写明理由，由另一位县管理员或督查人员同意后才能启用。`,
    en: (g: { n: number; m: number }) =>
      `The examples of the active revision ${g.m} stand. This one has ${g.n} of them otherwise: that needs a reason, and the consent of another county administrator or a supervisor before it is activated.`,
  },
  none: { zh: '没有改动在用一稿的例子', en: 'No example of the active revision is changed' },
  noneDo: { zh: '不用提请同意，可以直接启用。', en: 'No consent is needed; it can be activated.' },
  OUTCOME: { zh: '结果变了', en: 'Another outcome' },
  PERSON: { zh: '换了人', en: 'Another person' },
  REMOVED: { zh: '删去了', en: 'Removed' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '这一稿', en: 'Now' },
  gone: { zh: '没有这个例子', en: 'no such example' },
  state: { zh: '同意', en: 'Consent' },
  ASKED: { zh: '等待第二个人', en: 'Waits for a second person' },
  APPROVED: { zh: '已同意', en: 'Agreed' },
  DECLINED: { zh: '没有同意', en: 'Refused' },
  NONE: { zh: '还没有提请', en: 'Not asked yet' },
  asked: {
    zh: (g: { who: string; when: string; why: string }) => `${g.who} ${g.when} 提请：${g.why}`,
    en: (g: { who: string; when: string; why: string }) => `${g.who} asked on ${g.when}: ${g.why}`,
  },
  decided: {
    zh: (g: { who: string; when: string; why: string }) => `${g.who} ${g.when}：${g.why}`,
    en: (g: { who: string; when: string; why: string }) => `${g.who} on ${g.when}: ${g.why}`,
  },
  reason: { zh: '为什么改这些例子', en: 'Why these examples change' },
  note: { zh: '意见', en: 'Your word' },
  ask: { zh: '提请同意', en: 'Ask for consent' },
  agree: { zh: '同意改动', en: 'Agree' },
  decline: { zh: '不同意', en: 'Refuse' },
  askedDone: { zh: '已提请，等另一位同意', en: 'Asked; another person decides' },
  agreedDone: { zh: '已同意', en: 'Agreed' },
  declinedDone: { zh: '已回复不同意', en: 'Refused' },
  failed: { zh: '没有办成', en: 'Nothing was done' },
  waits: {
    zh: (g: { n: number }) => `修订 ${g.n} 改动了在用一稿的例子，等您同意或不同意`,
    en: (g: { n: number }) => `Revision ${g.n} changes examples of the active one and waits for your word`,
  },
  look: { zh: '去看', en: 'Look' },
  blocks: {
    zh: (g: { n: number }) => `改动了在用一稿的 ${g.n} 个例子`,
    en: (g: { n: number }) => `It changes ${counted(g.n, 'example', 'examples')} of the active revision`,
  },
  blocksDo: {
    zh: '写明理由、另一个人同意后才能启用。',
    en: 'It needs a reason and a second person’s consent before it is activated.',
  },
  toConsent: { zh: '看改动，提请同意', en: 'See them and ask' },
  own: {
    zh: '提请人自己不能同意。',
    en: 'Who asked can’t agree.',
  },
});
