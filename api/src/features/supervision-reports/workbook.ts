import type { SheetCell, SheetData } from '@canbao/documents';
import { wholeWord } from './drafting.ts';
import type { ReportFigures, ReportRow } from './figures.ts';
import { basisWords, writtenDay } from './references.ts';
import { rankingRule, thresholdRules } from './rules.ts';
import type { Report } from './supervision-reports.rows.ts';

const FIRST = 5;
const verdicts = { commended: '表扬', warned: '批评', explain: '书面说明' };

/** The report's figures as sheets: the numbers of people stand there, rates, gaps and places are computed from them. */
export function workbookOf({ head, figures }: Report): SheetData[] {
  const { townships, whole, rules } = figures;
  const last = FIRST + townships.length - 1;
  const heads = [
    '名次',
    '单位',
    '目标任务（人）',
    '已参保（人）',
    '参保率',
    '还差人数',
    '近七天参保',
    '较上期增加',
    '备注',
  ];
  return [
    {
      name: '排名表',
      widths: [8, 22, 16, 14, 12, 12, 14, 14, 12],
      heads: [3],
      rows: [
        [head.title],
        ['截至', writtenDay(figures.asOf), '口径', figures.countsAs.zh],
        ['目标（万分之）', figures.goal ?? 10_000, '须超过', figures.goalExceed ? 1 : 0],
        heads,
        ...townships.map((row, at) => rowOf(row, FIRST + at, last, figures)),
        [
          null,
          wholeWord(figures.countyName),
          sum(
            'C',
            last,
            whole.target,
            townships.map(({ target }) => target),
          ),
          sum(
            'D',
            last,
            whole.enrolled,
            townships.map(({ enrolled }) => enrolled),
          ),
          rate(last + 1, whole.rate),
          gap(last + 1, whole.gap),
          sum(
            'G',
            last,
            whole.lastSevenDays,
            townships.map(({ lastSevenDays }) => lastSevenDays),
          ),
          whole.change?.enrolled ?? null,
        ],
      ],
    },
    ...partsSheet(figures),
    {
      name: '说明',
      widths: [100],
      heads: [],
      rows: [
        [`排名规则：${rankingRule(rules).zh}。`],
        ...thresholdRules(rules).map(({ zh }) => [`${zh}。`]),
        ...(figures.basis === null ? [] : [[`${basisWords(figures)}。`]]),
        [
          '参保率 = 已参保 ÷ 目标任务，取到万分位，不四舍五入；还差人数按目标参保率计算，不超过目标任务人数。',
        ],
      ],
    },
  ];
}

/** The former parts of townships that were merged or renamed, with the sums that say that they add up; no sheet where none was. */
function partsSheet({ townships }: ReportFigures): SheetData[] {
  const rows: SheetCell[][] = [];
  for (const row of townships.filter(({ parts }) => parts?.length)) {
    const first = rows.length + 2;
    const parts = row.parts ?? [];
    for (const part of parts) {
      const at = rows.length + 2;
      rows.push([row.name, part.name, part.target, part.enrolled, partRate(at, part.rate)]);
    }
    const end = rows.length + 1;
    const total = (letter: string, whole: number | null, of: readonly (number | null)[]): SheetCell =>
      whole !== null && of.reduce<number>((all, one) => all + (one ?? 0), 0) === whole
        ? { formula: `SUM(${letter}${first}:${letter}${end})`, result: whole }
        : whole;
    rows.push([
      row.name,
      '合计',
      total(
        'C',
        row.target,
        parts.map(({ target }) => target),
      ),
      total(
        'D',
        row.enrolled,
        parts.map(({ enrolled }) => enrolled),
      ),
      partRate(rows.length + 2, row.rate),
    ]);
  }
  if (rows.length === 0) return [];
  const heads = ['现单位', '通知中的单位', '目标任务（人）', '已参保（人）', '参保率'];
  return [{ name: '原乡镇', widths: [22, 22, 16, 14, 12], heads: [0], rows: [heads, ...rows] }];
}

const partRate = (at: number, result: number | null): SheetCell =>
  result === null
    ? null
    : { formula: `INT(D${at}*10000/C${at})/10000`, result: result / 10_000, percent: true };

function rowOf(row: ReportRow, at: number, last: number, figures: ReportFigures): SheetCell[] {
  return [
    place(row, at, last, figures),
    row.name,
    row.target,
    row.enrolled,
    rate(at, row.rate),
    gap(at, row.gap),
    row.lastSevenDays,
    row.change?.enrolled ?? null,
    row.verdict ? verdicts[row.verdict] : row.apart ? '单列' : null,
  ];
}

/** One more than how many are better, among those that are placed. */
function place(
  { place: result }: ReportRow,
  at: number,
  last: number,
  { rules, townships }: ReportFigures,
): SheetCell {
  if (result === null) return null;
  const ranked = townships.filter((row) => row.place !== null).length;
  const end = Math.min(last, FIRST + ranked - 1);
  const [letter, sign] = rules.rankBy === 'rate' ? ['E', '>'] : ['F', '<'];
  return { formula: `COUNTIF($${letter}$${FIRST}:$${letter}$${end},"${sign}"&${letter}${at})+1`, result };
}

const rate = (at: number, result: number | null): SheetCell =>
  result === null
    ? null
    : { formula: `INT(D${at}*10000/C${at})/10000`, result: result / 10_000, percent: true };

const gap = (at: number, result: number | null): SheetCell =>
  result === null
    ? null
    : {
        formula: `MAX(0,MIN(C${at},IF($D$3=1,INT(C${at}*$B$3/10000)+1,ROUNDUP(C${at}*$B$3/10000,0)))-D${at})`,
        result,
      };

/** A sum where the rows do add up to the whole; the notice's printed total stands as it is. */
function sum(
  letter: string,
  last: number,
  whole: number | null,
  parts: readonly (number | null)[],
): SheetCell {
  if (whole === null || parts.reduce<number>((total, part) => total + (part ?? 0), 0) !== whole) return whole;
  return { formula: `SUM(${letter}${FIRST}:${letter}${last})`, result: whole };
}
