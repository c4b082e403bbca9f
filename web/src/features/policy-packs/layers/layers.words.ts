import { counted, defineWords } from '../../../ui/index.ts';

export const layerWords = defineWords({
  title: { zh: '层次', en: 'Layers' },
  packs: { zh: '由哪几层合成', en: 'The packs it is made of' },
  none: { zh: '这个政策包不在别的政策包之上', en: 'This pack stands on no other' },
  noneDo: {
    zh: '市和区合用一个政策包时，区里写 extends，只写不同之处。',
    en: 'Where a city and its district share a pack, the district’s names it under extends and writes what differs.',
  },
  number: { zh: '层', en: 'Layer' },
  whose: { zh: '谁的规定', en: 'Whose rules' },
  notice: { zh: '通知', en: 'Notice' },
  date: { zh: '日期', en: 'Day' },
  noDate: { zh: '未写', en: 'not said' },
  this: { zh: '本包', en: 'this pack' },
  differences: { zh: '不一致之处', en: 'Where they disagree' },
  differencesN: {
    zh: (g: { n: number }) => `${g.n} 处`,
    en: (g: { n: number }) => counted(g.n, 'place', 'places'),
  },
  agree: { zh: '各层没有不一致。', en: 'The layers disagree nowhere.' },
  applies: { zh: '以此为准', en: 'applies' },
  removed: { zh: '删去', en: 'taken out' },
  because: { zh: (g: { why: string }) => `因为：${g.why}`, en: (g: { why: string }) => `Because: ${g.why}` },
  values: { zh: '每个值从哪里来', en: 'Where each value comes from' },
  place: { zh: '哪里', en: 'Where' },
  value: { zh: '值', en: 'Value' },
  source: { zh: '来源', en: 'From' },
});
