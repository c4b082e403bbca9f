import { defineWords } from '../../ui/index.ts';

type N = { n: string };

/** What is done with enrollments that are paid, one by one or a whole place. */
export const checkWords = defineWords({
  TOWNSHIP_CHECK: { zh: '镇审核', en: 'Check' },
  COUNTY_CONFIRM: { zh: '县确认', en: 'Confirm' },
  SEND_BACK: { zh: '退回', en: 'Send back' },
  chosen: { zh: (g: N) => `已选 ${g.n} 人`, en: (g: N) => `${g.n} chosen` },
  TOWNSHIP_CHECKChosen: { zh: '审核所选', en: 'Check those chosen' },
  COUNTY_CONFIRMChosen: { zh: '确认所选', en: 'Confirm those chosen' },
  SEND_BACKChosen: { zh: '退回所选', en: 'Send back those chosen' },
  TOWNSHIP_CHECKAll: { zh: (g: N) => `审核全部 ${g.n} 人`, en: (g: N) => `Check all ${g.n}` },
  COUNTY_CONFIRMAll: { zh: (g: N) => `确认全部 ${g.n} 人`, en: (g: N) => `Confirm all ${g.n}` },
  TOWNSHIP_CHECKDone: { zh: (g: N) => `已审核 ${g.n} 人`, en: (g: N) => `${g.n} checked` },
  COUNTY_CONFIRMDone: { zh: (g: N) => `已确认 ${g.n} 人`, en: (g: N) => `${g.n} confirmed` },
  SEND_BACKDone: { zh: (g: N) => `已退回 ${g.n} 人`, en: (g: N) => `${g.n} sent back` },
  whyNobody: { zh: '先在名册里勾选', en: 'Choose people in the list first' },
  whyMany: { zh: '一次最多 200 人', en: '200 at most at once' },
  whyPlace: { zh: '先选一个乡镇或村', en: 'Choose a township or a village first' },
  whyFilter: {
    zh: '整批只按乡镇、村办理：先清除其他筛选，或逐个勾选',
    en: 'A whole place is taken by township or village: clear the other filters, or choose one by one',
  },
  TOWNSHIP_CHECKSay: {
    zh: (g: { place: string; n: string }) => `${g.place}已缴费的 ${g.n} 人将成为“镇已核”，由县确认。`,
    en: (g: { place: string; n: string }) =>
      `${g.n} paid people of ${g.place} will be checked, for the county to confirm.`,
  },
  COUNTY_CONFIRMSay: {
    zh: (g: { place: string; n: string }) => `${g.place}镇已核的 ${g.n} 人将成为“县已确认”。`,
    en: (g: { place: string; n: string }) => `${g.n} checked people of ${g.place} will be confirmed.`,
  },
  each: {
    zh: '每次一千人；中途停下或断网，已办的保留，可以接着办。',
    en: 'A thousand at a time; where it stops, what was done stays and it can go on.',
  },
  stop: { zh: '停下', en: 'Stop' },
  back: { zh: '返回', en: 'Back' },
  progress: {
    zh: (g: { n: string; of: string }) => `已办 ${g.n} / ${g.of} 人`,
    en: (g: { n: string; of: string }) => `${g.n} of ${g.of} done`,
  },
  backTitle: { zh: (g: N) => `退回 ${g.n} 人`, en: (g: N) => `Send ${g.n} back` },
  backHint: {
    zh: '回到“已缴费”，更正后须重新审核、确认；原因会记入经过。',
    en: 'Back to paid; once corrected, to be checked and confirmed again. The reason is kept in the history.',
  },
  here: { zh: '本镇（街道）', en: 'the township' },
  village: { zh: '所选村（社区）', en: 'the chosen village' },
  township: { zh: '所选乡镇（街道）', en: 'the chosen township' },
  again: {
    zh: '已审核或确认的登记，更正后回到“已缴费”，须重新审核、确认。',
    en: 'It was checked or confirmed: once corrected it is paid again, to be checked and confirmed anew.',
  },
});
