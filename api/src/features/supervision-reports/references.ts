import type { Day } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import {
  type Change,
  type InspectedFigures,
  judged,
  type LiveRow,
  type ReportFigures,
  type ReportRow,
  reached,
} from './figures.ts';
import { rankingRule, thresholdRules, writtenRate } from './rules.ts';

/** A figure that a text may name: its key as written in braces, what it is, and how it is written; null where there is none. */
export type Reference = { key: string; label: Text; value: string | null };

/** What stands in a text on a line of its own, and becomes a table or a chart. */
export const drawings = {
  'table.ranking': { zh: '排名表', en: 'table of the ranking' },
  'chart.rate': { zh: '参保率图', en: 'chart of the coverage' },
} as const satisfies Record<string, Text>;
export type Drawing = keyof typeof drawings;
export const isDrawing = (key: string): key is Drawing => Object.hasOwn(drawings, key);

const people = (count: number | null) => (count === null ? null : String(count));
const rate = (hundredths: number | null) => (hundredths === null ? null : writtenRate(hundredths));
const names = (rows: readonly ReportRow[]) =>
  rows.length === 0 ? null : rows.map(({ name }) => name).join('、');

/** Townships that share a place: all of a few, of many the first three and how many they are. */
const sharing = (rows: readonly ReportRow[], place: number | null | undefined) => {
  const same = rows.filter((row) => row.place !== null && row.place === place);
  return same.length <= 5 ? names(same) : `${names(same.slice(0, 3))}等${same.length}个`;
};

/** 2020-11-02 as an official document writes it: 2020年11月2日 (GB/T 9704, no leading zeros). */
export function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** More or fewer people, in words: 增加12人, 减少12人, 持平. */
export function writtenChange(change: Change | null): string | null {
  if (change === null) return null;
  if (change.enrolled === 0) return '持平';
  return `${change.enrolled > 0 ? '增加' : '减少'}${Math.abs(change.enrolled)}人`;
}

/** A higher or lower rate, in words: 提高0.12个百分点. */
export function writtenRateChange(change: Change | null): string | null {
  const points = change?.rate ?? null;
  if (points === null) return null;
  if (points === 0) return '持平';
  return `${points > 0 ? '提高' : '下降'}${writtenRate(Math.abs(points)).slice(0, -1)}个百分点`;
}

/** Every figure that a text over these figures may name, in the order in which an editor offers them. */
export function referencesOf(figures: ReportFigures): Reference[] {
  const { whole, townships, rules, previous } = figures;
  const placed = townships.filter(({ place }) => place !== null);
  const [first, last] = [placed.at(0), placed.at(-1)];
  const of = (key: string, zh: string, en: string, value: string | null): Reference => ({
    key,
    label: { zh, en },
    value,
  });
  return [
    of('asOf', '截至日期', 'day of the figures', writtenDay(figures.asOf)),
    of('countsAs', '参保口径', 'what counts as enrolled', figures.countsAs.zh),
    of('basis', '目标口径', 'basis of the targets', basisWords(figures)),
    ...rowReferences('county', '全辖', 'whole county: ', whole, whole.change),
    of('county.neededADay', '全辖每天还需', 'whole county: needed a day', people(figures.neededADay)),
    of('goal.rate', '目标参保率', 'goal', rate(figures.goal)),
    of('townships.count', '乡镇个数', 'number of townships', String(townships.length)),
    of(
      'reached.count',
      '达到目标的个数',
      'how many reached the goal',
      whole.target === null ? null : String(reached(figures).length),
    ),
    of('reached.names', '达到目标的乡镇', 'who reached the goal', names(reached(figures))),
    of(
      'commended.count',
      '表扬的个数',
      'how many are commended',
      String(judged(figures, 'commended').length),
    ),
    of('commended.names', '表扬的乡镇', 'who is commended', names(judged(figures, 'commended'))),
    of('warned.count', '批评的个数', 'how many are warned', String(judged(figures, 'warned').length)),
    of('warned.names', '批评的乡镇', 'who is warned', names(judged(figures, 'warned'))),
    of('explain.count', '须作说明的个数', 'how many must explain', String(judged(figures, 'explain').length)),
    of('explain.names', '须作说明的乡镇', 'who must explain', names(judged(figures, 'explain'))),
    of('first.name', '第一名', 'first place', sharing(townships, first?.place)),
    of('first.rate', '第一名参保率', 'coverage of the first place', rate(first?.rate ?? null)),
    of('last.name', '末名', 'last place', sharing(townships, last?.place)),
    of('last.rate', '末名参保率', 'coverage of the last place', rate(last?.rate ?? null)),
    of('rules.ranking', '排名规则', 'rule of the ranking', rankingRule(rules).zh),
    of(
      'rules.thresholds',
      '表扬批评的标准',
      'thresholds',
      thresholdRules(rules)
        .map(({ zh }) => zh)
        .join('；') || null,
    ),
    ...inspectionReferences(figures.inspection),
    of('previous.number', '上期期号', 'number of the report before', previous && String(previous.number)),
    of('previous.asOf', '上期截至日期', 'day of the report before', previous && writtenDay(previous.asOf)),
    ...townships.flatMap((row) => [
      ...rowReferences(row.name, row.name, `${row.name}: `, row, row.change),
      of(`${row.name}.place`, `${row.name}名次`, `${row.name}: place`, people(row.place)),
    ]),
  ];
}

function inspectionReferences(found: InspectedFigures | null): Reference[] {
  const of = (key: string, zh: string, en: string, value: string | null): Reference => ({
    key: `inspection.${key}`,
    label: { zh: `抽查${zh}`, en: `inspection: ${en}` },
    value,
  });
  return [
    of('sampled', '抽取人数', 'people drawn', people(found?.sampled ?? null)),
    of('checked', '核实人数', 'people checked', people(found?.checked ?? null)),
    of('errors', '有错人数', 'people with an error', people(found?.errors ?? null)),
    of('rate', '差错率', 'error rate', rate(found?.rate ?? null)),
    of('low', '差错率下限', 'lower end of its 95 % interval', rate(found?.low ?? null)),
    of('high', '差错率上限', 'upper end of its 95 % interval', rate(found?.high ?? null)),
  ];
}

function rowReferences(
  prefix: string,
  zh: string,
  en: string,
  row: LiveRow,
  change: Change | null,
): Reference[] {
  const of = (key: string, label: Text, value: string | null): Reference => ({
    key: `${prefix}.${key}`,
    label: { zh: `${zh}${label.zh}`, en: `${en}${label.en}` },
    value,
  });
  return [
    of('target', { zh: '目标任务人数', en: 'target' }, people(row.target)),
    of('enrolled', { zh: '已参保人数', en: 'enrolled' }, people(row.enrolled)),
    of('rate', { zh: '参保率', en: 'coverage' }, rate(row.rate)),
    of('gap', { zh: '距目标还差人数', en: 'people still missing' }, people(row.gap)),
    of('lastSevenDays', { zh: '近七天参保人数', en: 'enrolled in seven days' }, people(row.lastSevenDays)),
    of('change', { zh: '人数较上期', en: 'people since the report before' }, writtenChange(change)),
    of(
      'rateChange',
      { zh: '参保率较上期', en: 'coverage since the report before' },
      writtenRateChange(change),
    ),
  ];
}

/** On which population the targets stand, said beside the ranking. */
export function basisWords({
  basis,
  countsFrom,
}: Pick<ReportFigures, 'basis' | 'countsFrom'>): string | null {
  if (basis === null) return null;
  if (basis === 'provisional') return '目标任务为暂定口径，最终以考核口径为准';
  return countsFrom === null ? '目标任务为考核口径' : `目标任务为考核口径，自${writtenDay(countsFrom)}起执行`;
}
