import type { DocumentBlock, DocumentTable, OfficialDocument, TableColumn } from '@canbao/documents';
import { dayOrNull } from '../../platform/days.ts';
import { townshipWord, wholeWord } from './drafting.ts';
import type { ReportFigures, ReportRow, RowPart } from './figures.ts';
import { partName } from './live-row.ts';
import { basisWords, type Drawing, referencesOf, writtenDay } from './references.ts';
import { rankingRule, writtenRate } from './rules.ts';
import type { Report } from './supervision-reports.rows.ts';
import { writeOut } from './text.ts';

const standings = {
  draft: '草稿（未经批准）',
  approved: '送签稿（未印发）',
  published: '',
  discarded: '已作废',
};
const verdicts = { commended: '表扬', warned: '批评', explain: '书面说明' };
const DASH = '—';

/** The report as an official document; what is not published says so above its head. */
export function documentOf(report: Report): OfficialDocument {
  const { figures, head, state } = report;
  const issued = dayOrNull(report.issuedOn);
  return {
    mark: `${head.issuer}文件`,
    number: head.documentNumber,
    standing: standings[state],
    title: head.title,
    recipients: head.recipients,
    blocks: writeOut(report.text, referencesOf(figures)).flatMap((block): DocumentBlock[] =>
      block.kind === 'drawing' ? drawn(block.drawing, figures) : [{ kind: block.kind, runs: block.runs }],
    ),
    issuer: head.issuer,
    date: issued === null ? `${figures.asOf.slice(0, 4)}年　月　日` : writtenDay(issued),
    copies: head.copies,
  };
}

function drawn(drawing: Drawing, figures: ReportFigures): DocumentBlock[] {
  const unit = townshipWord(figures.townships.map(({ name }) => name));
  if (drawing === 'table.ranking') return [tableOf(figures, unit)];
  const rows = figures.townships.filter(({ rate }) => rate !== null);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: `各${unit}参保率`,
      bars: rows.map(({ name, rate }) => ({
        label: name,
        value: (rate ?? 0) / 10_000,
        text: writtenRate(rate ?? 0),
      })),
      mark:
        figures.goal === null
          ? null
          : { value: figures.goal / 10_000, text: `目标${writtenRate(figures.goal)}` },
    },
  ];
}

const column = (head: string, align: TableColumn['align'], share: number): TableColumn => ({
  head,
  align,
  share,
});
const count = (value: number | null) => (value === null ? DASH : String(value));
const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** The ranking with the whole on its last row; columns that nobody has a figure for are left out. */
function tableOf(figures: ReportFigures, unit: string): DocumentTable {
  const { whole, townships, previous } = figures;
  const rated = townships.some(({ rate }) => rate !== null);
  const judgedOnes = townships.some((row) => row.verdict !== null || row.apart);
  const cells = (row: Omit<ReportRow, 'place' | 'apart' | 'verdict'>, place: string, remark: string) => [
    ...(rated ? [place] : []),
    row.name,
    ...(rated ? [count(row.target)] : []),
    String(row.enrolled),
    ...(rated ? [row.rate === null ? DASH : writtenRate(row.rate), count(row.gap)] : []),
    ...(previous ? [row.change === null ? DASH : signed(row.change.enrolled)] : []),
    ...(judgedOnes ? [remark] : []),
  ];
  const partCells = (part: RowPart, name: string) => [
    ...(rated ? [''] : []),
    name,
    ...(rated ? [count(part.target)] : []),
    String(part.enrolled),
    ...(rated ? [part.rate === null ? DASH : writtenRate(part.rate), ''] : []),
    ...(previous ? [''] : []),
    ...(judgedOnes ? [''] : []),
  ];
  return {
    kind: 'table',
    title: `各${unit}参保进展情况${rated ? '排名' : ''}表`,
    columns: [
      ...(rated ? [column('名次', 'center', 7)] : []),
      column('单位', 'left', 20),
      ...(rated ? [column('目标任务', 'right', 13)] : []),
      column('已参保', 'right', 12),
      ...(rated ? [column('参保率', 'right', 12), column('还差人数', 'right', 12)] : []),
      ...(previous ? [column('较上期', 'right', 11)] : []),
      ...(judgedOnes ? [column('备注', 'center', 13)] : []),
    ],
    rows: [
      ...townships.flatMap((row) => [
        {
          cells: cells(row, count(row.place), row.verdict ? verdicts[row.verdict] : row.apart ? '单列' : ''),
        },
        ...(row.parts ?? []).map((part) => ({ cells: partCells(part, partName(row, part)) })),
      ]),
      { cells: cells({ ...whole, name: wholeWord(figures.countyName) }, '', ''), strong: true },
    ],
    note: noteOf(figures, rated),
  };
}

/** What the numbers of the table mean, beside it. */
function noteOf(figures: ReportFigures, rated: boolean): string {
  const lines = [
    `数据截至${writtenDay(figures.asOf)}，${figures.countsAs.zh}`,
    basisWords(figures),
    rated ? rankingRule(figures.rules).zh : figures.noRateBecause?.zh,
  ].filter((line) => line != null);
  return `说明：${lines.map((line, at) => `${at + 1}．${line}`).join('；')}。`;
}
