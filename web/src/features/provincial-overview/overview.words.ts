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
  takenAt: {
    zh: (g: { at: string }) => `数据 ${g.at}（每小时更新）`,
    en: (g: { at: string }) => `figures of ${g.at}, taken hourly`,
  },
  notTaken: { zh: '还没有数据，一分钟内更新', en: 'no figures yet: they come within a minute' },
  madeUp: { zh: '示例', en: 'Made up' },
  madeUpSays: {
    zh: (g: N) => `其中 ${g.n} 县为示例数据（系统生成，不是真实的县）`,
    en: (g: N) => `${counted(g.n, 'county is', 'counties are')} made up: generated figures of no real county`,
  },
  hidden: { zh: '隐去', en: 'hidden' },
  hiddenSay: {
    zh: '不显示，以免推算出少于 5 人的数',
    en: 'Not shown, so that no count below 5 can be reckoned',
  },
  views: { zh: '看法', en: 'Views' },
  viewMap: { zh: '县图', en: 'Map' },
  ranking: { zh: '排名', en: 'Ranking' },
  trend: { zh: '走势', en: 'Trend' },
  spread: { zh: '分布', en: 'Spread' },
  prefecture: { zh: '市（州）', en: 'Prefecture' },
  prefectures: { zh: '各市（州）', en: 'Prefectures' },
  allPrefectures: { zh: '全部市（州）', en: 'All prefectures' },
  rank: { zh: '名次', en: 'Rank' },
  rankedBy: {
    zh: (g: { n: number; without: number }) =>
      g.without === 0
        ? `${g.n} 县按参保率排名，同率同名次。`
        : `${g.n} 县按参保率排名，同率同名次；另 ${g.without} 县没有参保率。`,
    en: (g: { n: number; without: number }) =>
      `${counted(g.n, 'county', 'counties')} by coverage, ties share a rank${g.without === 0 ? '.' : `; ${g.without} have no rate.`}`,
  },
  noneRanked: { zh: '还没有参保率', en: 'No rate yet' },
  noneRankedSay: {
    zh: '有任务数和参保人数的县才有参保率。',
    en: 'A county has a rate once it has a target and people enrolled.',
  },
  noTrend: { zh: '还没有走势', en: 'No trend yet' },
  noTrendSay: { zh: '有两天以上的数据后画在这里。', en: 'It is drawn here once there are two days.' },
  trendOf: {
    zh: (g: { year: number }) => `${g.year} 年度各县合计；每天变动不足 5 人的并入下一天`,
    en: (g: { year: number }) =>
      `Counties of plan year ${g.year} together; fewer than 5 people a day join the next day`,
  },
  trendSays: {
    zh: (g: { from: string; to: string; n: string }) => `${g.from} 至 ${g.to}，已参保 ${g.n} 人`,
    en: (g: { from: string; to: string; n: string }) => `${g.from} to ${g.to}: ${g.n} people enrolled`,
  },
  day: { zh: '日期', en: 'Day' },
  medianSays: {
    zh: (g: { rate: string }) => `一半的县在 ${g.rate} 以上`,
    en: (g: { rate: string }) => `Half of the counties lie above ${g.rate}`,
  },
  withoutRate: { zh: '没有参保率', en: 'No rate' },
  countiesShort: { zh: (g: N) => `${g.n} 县`, en: (g: N) => counted(g.n, 'county', 'counties') },
  exportTable: { zh: '导出 Excel', en: 'Export to Excel' },
  target: { zh: '任务数', en: 'Target' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  townships: { zh: '各乡镇', en: 'Townships' },
  noTownships: { zh: '还没有乡镇数据', en: 'No township yet' },
  noTownshipsSay: {
    zh: '县里建好乡镇、开始登记后显示在这里。',
    en: 'Townships appear once the county has them.',
  },
  tiers: { zh: '按档次', en: 'By tier' },
  categories: { zh: '按资助类别', en: 'By subsidy category' },
  withoutTier: { zh: '没有档次', en: 'No tier' },
  withoutCategory: { zh: '不享受资助', en: 'No subsidy' },
  questions: { zh: '政策包里的未定事项', en: 'Open questions of its pack' },
  askWhom: { zh: (g: { ask: string }) => `问：${g.ask}`, en: (g: { ask: string }) => `ask ${g.ask}` },
  noParts: { zh: '还没有人参保', en: 'Nobody is enrolled yet' },
  active: { zh: '已启用', en: 'Active' },
  stillDays: { zh: '几天没有新登记', en: 'Days without a registration' },
  compare: { zh: '比较政策', en: 'Compare policies' },
  keys: { zh: '接口密钥', en: 'API keys' },
  county1: { zh: '县（市、区）', en: 'County' },
});
