import { divisionName } from '@canbao/divisions';
import type { ReportFigures } from './figures.ts';

/** What stands above and below the text. recipients ends with a colon; issuer is the office that signs. */
export type ReportHead = {
  title: string;
  documentNumber: string;
  issuer: string;
  recipients: string;
  copies: string;
};

/** How a county's own notices call it: 全县, 全区, 全市. */
export const wholeWord = (countyName: string): string => `全${/[区市]$/.exec(countyName)?.[0] ?? '县'}`;

/** The office in full: a district is named with its prefecture, as its notices do. */
export function officeOf(countyId: number, countyName: string): string {
  const prefecture = divisionName(String(countyId).slice(0, 4)) ?? '';
  const place =
    countyName.endsWith('区') && !countyName.startsWith(prefecture)
      ? `${prefecture}${countyName}`
      : countyName;
  return `${place}医疗保障局`;
}

/** How the townships are called together: 乡镇, 镇（街道）, 乡镇（街道）. */
export function townshipWord(names: readonly string[]): string {
  const streets = names.some((name) => /(街道|办事处)$/.test(name));
  const rural = names.some((name) => name.endsWith('乡'));
  return `${rural ? '乡镇' : '镇'}${streets ? '（街道）' : ''}`;
}

/** The addressees as they stand above the text: with the colon that GB/T 9704-2012 (7.3.2) sets after the last. */
export const addressed = (recipients: string): string => `${recipients.trim().replace(/[:：]$/, '')}：`;

/** To whom a report goes where the county's rules say nothing. */
export function recipientsOf(countyName: string, names: readonly string[]): string {
  const government = names.some((name) => name.endsWith('乡')) ? '各乡镇人民政府' : '各镇人民政府';
  const streets = names.some((name) => /(街道|办事处)$/.test(name)) ? '、街道办事处' : '';
  return `${government}${streets}，${wholeWord(countyName).slice(1)}级有关部门：`;
}

/** The head of a new report. */
export function headOf(countyId: number, figures: ReportFigures): ReportHead {
  const { countyName, planYear, rules, townships } = figures;
  return {
    title: `关于${planYear}年度城乡居民基本医疗保险参保缴费工作进展情况的通报`,
    documentNumber: '',
    issuer: rules.issuer || officeOf(countyId, countyName),
    recipients: addressed(
      rules.recipients ||
        recipientsOf(
          countyName,
          townships.map(({ name }) => name),
        ),
    ),
    copies: '',
  };
}

/** The text of a new report, as an office would begin it; every number in it is a reference. */
export function firstText(figures: ReportFigures): string {
  const { countyName, planYear, whole, previous, townships } = figures;
  const all = wholeWord(countyName);
  const unit = townshipWord(townships.map(({ name }) => name));
  const hasTarget = whole.target !== null;
  const by = (verdict: string) => townships.some((row) => row.verdict === verdict);
  return [
    `为扎实做好${planYear}年度城乡居民基本医疗保险参保缴费工作，压实工作责任，现将截至{asOf}的进展情况通报如下。`,
    '一、总体情况',
    hasTarget
      ? `截至{asOf}，${all}目标任务{county.target}人，已参保{county.enrolled}人，参保率{county.rate}${whole.gap === 0 ? '，已达到目标' : `，距目标还差{county.gap}人`}。近七天参保{county.lastSevenDays}人${figures.neededADay ? '，按期完成每天还需{county.neededADay}人' : ''}。`
      : `截至{asOf}，${all}已参保{county.enrolled}人，近七天参保{county.lastSevenDays}人。通知没有下达目标任务人数，不计算参保率。`,
    ...(previous
      ? [
          `与第{previous.number}期通报（截至{previous.asOf}）相比，${all}参保人数{county.change}${hasTarget ? '，参保率{county.rateChange}' : ''}。`,
        ]
      : []),
    `以上数字的口径：{countsAs}${figures.basis === null ? '' : '；{basis}'}。`,
    `二、各${unit}进展情况`,
    ...(hasTarget && townships.some(({ place }) => place !== null)
      ? [
          `各${unit}中，{first.name}参保率{first.rate}，居第一位；{last.name}参保率{last.rate}，居末位。排名规则：{rules.ranking}。`,
        ]
      : []),
    '{table.ranking}',
    ...(hasTarget ? ['{chart.rate}'] : []),
    ...(figures.inspection
      ? [
          '经随机抽查，抽取{inspection.sampled}人，核实{inspection.checked}人，其中信息有误{inspection.errors}人，差错率{inspection.rate}（九成五置信区间为{inspection.low}至{inspection.high}）。',
        ]
      : []),
    ...verdicts(figures, by),
    `${by('commended') || by('warned') || by('explain') ? '四' : '三'}、下一步工作要求`,
    `（一）强化责任落实。各${unit}要承担征缴工作主体责任，对照目标任务逐村（社区）摸清未参保人员底数，落实专人包干，确保应保尽保。`,
    '（二）突出重点人群。特困人员、低保对象、重度残疾人等政府资助参保的人员要逐人核对，确保不漏一人。',
    '（三）严明工作纪律。不得搭车收费，不得截留挪用代收资金，严禁虚报参保人数；代收的现金要按规定及时缴存。',
  ].join('\n');
}

function verdicts(figures: ReportFigures, by: (verdict: string) => boolean): string[] {
  if (!by('commended') && !by('warned') && !by('explain')) return [];
  const lines = ['三、通报表扬和批评', '本期通报的标准：{rules.thresholds}。'];
  const numbered = [
    by('commended') && `对工作推进有力的{commended.names}予以通报表扬。`,
    by('warned') && `对进展缓慢的{warned.names}予以通报批评。`,
    by('explain') &&
      `责成{explain.names}在收到本通报后向${wholeWord(figures.countyName).slice(1)}医疗保障局作出书面说明，提出整改措施和完成时限。`,
  ].filter((line) => line !== false);
  const ordinals = ['一', '二', '三'];
  return [
    ...lines,
    ...numbered.map((line, index) => (numbered.length === 1 ? line : `（${ordinals[index]}）${line}`)),
  ];
}
