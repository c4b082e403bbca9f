import { counted, defineWords } from '../../ui/index.ts';

type N = { n: number };

export const overviewWords = defineWords({
  title: { zh: '概览', en: 'Overview' },
  year: {
    zh: (g: { from: number; to: number }) =>
      g.from === g.to ? `${g.from} 年度` : `各县当前年度（${g.from}–${g.to}）`,
    en: (g: { from: number; to: number }) =>
      g.from === g.to ? `Plan year ${g.from}` : `Each county's current year (${g.from}–${g.to})`,
  },
  counties: { zh: (g: N) => `${g.n} 个县（市、区）`, en: (g: N) => counted(g.n, 'county', 'counties') },
  asOf: { zh: (g: { at: string }) => `截至 ${g.at}`, en: (g: { at: string }) => `as of ${g.at}` },
  copy: { zh: '复制本页网址', en: 'Copy this address' },
  copied: {
    zh: '网址已复制，发给有权限的人可看到同一页',
    en: 'Copied: whoever may see it sees the same page',
  },
  copyFailed: {
    zh: '浏览器不许复制。请从地址栏复制。',
    en: 'The browser refused. Copy it from the address bar.',
  },
  enrolled: { zh: '已参保', en: 'Enrolled' },
  people: { zh: '人', en: 'people' },
  rate: { zh: '参保率', en: 'Coverage' },
  rateBy: {
    zh: (g: { with: number; without: number }) =>
      g.without === 0 ? `按 ${g.with} 县` : `按 ${g.with} 县，另 ${g.without} 县没有参保率`,
    en: (g: { with: number; without: number }) =>
      g.without === 0 ? `over ${g.with}` : `over ${g.with}, ${g.without} without a rate`,
  },
  activePacks: { zh: '政策包已启用', en: 'Packs active' },
  of: { zh: (g: N) => `/ ${g.n}`, en: (g: N) => `/ ${g.n}` },
  lateFigure: { zh: '还没启用', en: 'Not active yet' },
  stillFigure: { zh: '停滞 5 天以上', en: 'Still for 5 days' },
  openFigure: { zh: '有未定事项', en: 'Open questions' },
  legend: { zh: '参保率 %', en: 'Coverage %' },
  below80: { zh: '不足 80', en: 'below 80' },
  from80: { zh: '80–89', en: '80–89' },
  from90: { zh: '90–94', en: '90–94' },
  from95: { zh: '95–97', en: '95–97' },
  from98: { zh: '98 以上', en: '98 or more' },
  noRate: { zh: '无', en: 'none' },
  attention: { zh: '要过问', en: 'Need attention' },
  late: { zh: '未启用', en: 'Not active' },
  still: { zh: '停滞', en: 'Standing still' },
  open: { zh: '未定', en: 'Open' },
  all: { zh: '全部', en: 'All' },
  lateMark: { zh: '未', en: '!' },
  lateSay: { zh: '政策包未启用', en: 'No active pack' },
  lateDraft: { zh: '政策包还是草稿', en: 'The pack is a draft' },
  stillSay: {
    zh: (g: N) => `${g.n} 天没有新登记`,
    en: (g: N) => `${counted(g.n, 'day', 'days')} without a registration`,
  },
  openSay: { zh: (g: N) => `${g.n} 项未定`, en: (g: N) => counted(g.n, 'open question', 'open questions') },
  fine: { zh: '正常', en: 'On its way' },
  lateLegend: { zh: '未启用：政策包还没有启用', en: 'Not active: the county has no active pack' },
  stillLegend: { zh: '停滞：5 天以上没有新登记', en: 'Still: no registration for 5 days or more' },
  openLegend: { zh: '未定：通知或上级没有定', en: 'Open: the notice or a higher authority is silent' },
  county: { zh: '县（市、区）', en: 'County' },
  undetermined: { zh: '待定人数', en: 'Undetermined' },
  state: { zh: '状态', en: 'State' },
  why: { zh: '事由', en: 'Why' },
  none: { zh: '没有这样的县', en: 'No such county' },
  noneSay: { zh: '每个县都在正常进行。', en: 'Every county is on its way.' },
  empty: { zh: '还没有县接入', en: 'No county yet' },
  emptySay: { zh: '县（市、区）接入后出现在这里。', en: 'Counties appear here once they join.' },
  suppressed: { zh: '少于 5 人写作 <5', en: 'Fewer than 5 reads <5' },
  map: { zh: '各县参保率', en: 'Coverage by county' },
});
