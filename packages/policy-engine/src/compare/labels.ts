import type { Text } from '../text.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

/** What the sections of a pack are called. */
export const sectionNames: Readonly<Record<string, Text>> = {
  notice: t('通知', 'The notice'),
  tiers: t('档次', 'Tiers'),
  prices: t('分人群的标准', 'Prices by group'),
  fiscal: t('人均财政补助', 'Fiscal subsidy a head'),
  exclusions: t('不予参保', 'Who is kept out'),
  waysIn: t('谁能参保', 'Who may enroll'),
  phases: t('时段', 'Phases'),
  subsidies: t('资助办法', 'How subsidies are chosen'),
  categories: t('资助类别', 'Subsidy categories'),
  household: t('以户参保', 'Households'),
  targets: t('任务数', 'Targets'),
  collection: t('收缴', 'Collection'),
  publicNotice: t('公示', 'Public posting'),
  deadlines: t('期限', 'Deadlines'),
  assumptions: t('假定', 'Assumptions'),
  open: t('未定事项', 'Open questions'),
  facts: t('另问的事实', 'Facts of its own'),
  agencies: t('认定部门', 'Agencies'),
  funders: t('出资方', 'Funders'),
};

const labels: Readonly<Record<string, Text>> = {
  name: t('名称', 'Name'),
  when: t('适用于', 'Applies to'),
  components: t('构成', 'Part'),
  tiers: t('档次', 'Tiers'),
  pays: t('资助', 'Pays'),
  selfPay: t('个人缴', 'The person pays'),
  premium: t('缴费额', 'Premium'),
  amount: t('金额', 'Amount'),
  atLeast: t('不低于', 'At least'),
  funder: t('出资方', 'Funder'),
  funders: t('出资方', 'Funders'),
  certifiedBy: t('认定部门', 'Certified by'),
  coverFrom: t('待遇起始', 'Cover from'),
  coverTo: t('待遇截止', 'Cover to'),
  refuse: t('不予办理', 'Refused'),
  unknown: t('通知未定', 'Left open'),
  waive: t('免缴', 'Waived'),
  exceptionTo: t('优先于', 'Wins over'),
  cites: t('依据', 'Rests on'),
  assumes: t('依据的假定', 'Leans on'),
  says: t('内容', 'Says'),
  because: t('原因', 'Because'),
  ask: t('问', 'Ask'),
  title: t('标题', 'Title'),
  number: t('文号', 'Number'),
  by: t('期限', 'By'),
  people: t('人数', 'People'),
  overall: t('参保率', 'Coverage'),
  groups: t('特殊群体', 'Special groups'),
  total: t('合计', 'In all'),
  basis: t('分母', 'Of whom'),
  order: t('次序', 'Place'),
  subsidies: t('资助', 'Subsidies'),
};

/** What a key is called, the key itself where it has no name yet; of a part of it, with the part. */
export function labelOf(key: string, part?: string): Text {
  const label = labels[key] ?? t(key, key);
  return part === undefined ? label : { zh: `${label.zh} ${part}`, en: `${label.en} ${part}` };
}
