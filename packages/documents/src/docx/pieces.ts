import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { form } from '../form.ts';
import { officeFonts } from './fonts.ts';

/** Twentieths of a point in a millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** An exact line of the document's grid. */
export const gridLine = { line: Math.round(form.line.height * 20), lineRule: LineRuleType.EXACT };

/** Text in one of the office's typefaces; digits and letters go with it. size: points. */
export const run = (
  text: string,
  font: keyof typeof officeFonts,
  size: number,
  more: { color?: string; bold?: boolean } = {},
): TextRun => {
  const name = officeFonts[font];
  return new TextRun({
    text,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: size * 2,
    ...more,
  });
};

/** A paragraph on the grid. */
export const line = (children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, spacing: { ...gridLine, ...options.spacing }, children });

/** An empty line of the grid. */
export const empty = (): Paragraph => line([run('', 'body', form.size.body)]);

/** A paragraph of the body: two characters in, evened out on both sides. */
export const bodyLine = (children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  line(children, {
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: form.size.body * 2 * 20 },
    ...options,
  });
