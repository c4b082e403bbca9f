import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { form, leadOf, markSize, titleLines } from '../form.ts';
import type { DocumentBlock, OfficialDocument } from '../official-document.ts';
import { chartOf } from './chart.ts';
import { officeFonts, withFontTable } from './fonts.ts';
import { bodyLine, empty, line, run, twips } from './pieces.ts';
import { tableOf } from './table.ts';

/** The document as .docx, in the form of GB/T 9704-2012 and the typefaces that offices have. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { page } = form;
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: officeFonts.body,
            size: form.size.body * 2,
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              footer: twips(page.bottom - form.pageNumberDrop - 5),
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...headOf(document), ...document.blocks.flatMap(blockOf), ...footOf(document)],
      },
    ],
  });
  return withFontTable(await Packer.toBuffer(file));
}

/** — 3 — on the outer side, one character in (7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = officeFonts.pageNumber;
  const indent = { [side]: form.size.pageNumber * 20 };
  const look = { size: form.size.pageNumber * 2, font: { ascii: font, hAnsi: font, eastAsia: font } };
  const children = ['— ', PageNumber.CURRENT, ' —'].map((text) => new TextRun({ children: [text], ...look }));
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType[side === 'left' ? 'LEFT' : 'RIGHT'], indent, children }),
    ],
  });
}

function headOf(document: OfficialDocument): FileChild[] {
  const size = markSize(document.mark);
  const red = {
    style: BorderStyle.SINGLE,
    size: 16,
    color: form.red,
    space: Math.round((form.ruleGap / 25.4) * 72),
  };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        before: twips(document.standing === '' ? form.markDrop : form.markDrop - 10),
        line: size * 24,
      },
      children: [run(document.mark, 'title', size, { color: form.red })],
    }),
    empty(),
    line([run(document.number || document.standing, 'body', form.size.body)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: red },
    }),
    empty(),
    ...titleLines(document.title).map((text) =>
      line([run(text, 'title', form.size.title)], {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700 },
      }),
    ),
    empty(),
    line([run(document.recipients, 'body', form.size.body)], { alignment: AlignmentType.BOTH }),
  ];
}

function blockOf(block: DocumentBlock): FileChild[] {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'bars') return chartOf(block);
  const text = block.runs.map((piece) => piece.text).join('');
  const size = form.size.body;
  if (block.kind === 'heading') return [bodyLine([run(text, 'heading', size)], { keepNext: true })];
  if (block.kind === 'paragraph') return [bodyLine([run(text, 'body', size)])];
  const { lead, rest } = leadOf(text);
  return [bodyLine([run(lead, 'subheading', size), ...(rest === '' ? [] : [run(rest, 'body', size)])])];
}

/** Who signs and when: the day four characters from the right, the office centred over it (7.3.5). */
function footOf({ issuer, date, copies }: OfficialDocument): FileChild[] {
  const size = form.size.body;
  const over = ([...date].length - [...issuer].length) / 2;
  const right = (characters: number) => ({ right: Math.max(0, Math.round(characters * size * 20)) });
  const day = over < -4 ? 2 - over : 4;
  return [
    empty(),
    empty(),
    line([run(issuer, 'body', size)], {
      alignment: AlignmentType.RIGHT,
      indent: right(day + over),
      keepNext: true,
    }),
    line([run(date, 'body', size)], { alignment: AlignmentType.RIGHT, indent: right(day) }),
    ...(copies === ''
      ? []
      : [
          empty(),
          line([run(`抄送：${copies}`, 'body', form.size.pageNumber)], {
            indent: { left: 280, right: 280 },
            border: {
              top: { style: BorderStyle.SINGLE, size: 8, space: 4 },
              bottom: { style: BorderStyle.SINGLE, size: 8, space: 4 },
            },
          }),
        ]),
  ];
}
