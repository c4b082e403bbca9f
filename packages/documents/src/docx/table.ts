import {
  AlignmentType,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { form, typeWidth } from '../form.ts';
import type { DocumentTable } from '../official-document.ts';
import { line, run, twips } from './pieces.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A table as wide as the type area; its head is repeated on each page and no row is cut. */
export function tableOf(table: DocumentTable): FileChild[] {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => Math.floor((twips(typeWidth) * share) / shares));
  const row = (cells: readonly string[], head: boolean, strong: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 30, bottom: 30, left: 60, right: 60 },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                alignment: head ? AlignmentType.CENTER : alignments[table.columns[at]?.align ?? 'left'],
                spacing: { line: 300, lineRule: LineRuleType.AT_LEAST },
                // Of an empty cell the paragraph's own size says how high the row is.
                run: { size: form.size.table * 2 },
                children: [run(text, head ? 'heading' : 'body', form.size.table, { bold: strong })],
              }),
            ],
          }),
      ),
    });
  return [
    line([run(table.title, 'heading', 14)], { alignment: AlignmentType.CENTER, keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(typeWidth), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          table.columns.map(({ head }) => head),
          true,
          false,
        ),
        ...table.rows.map(({ cells, strong }) => row(cells, false, strong ?? false)),
      ],
    }),
    ...(table.note === ''
      ? []
      : [
          new Paragraph({
            spacing: { before: 80, after: 120, line: 320, lineRule: LineRuleType.AT_LEAST },
            children: [run(table.note, 'body', form.size.small)],
          }),
        ]),
  ];
}
