import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import { form } from '../form.ts';
import { breakLines, type Face, type Line, type Piece } from './lines.ts';

const points = (millimetres: number): number => (millimetres / 25.4) * 72;
const require = createRequire(import.meta.url);
const fontFile = (weight: string): string =>
  require.resolve(`@expo-google-fonts/noto-serif-sc/${weight}.ttf`);
const faces: Record<Face, string> = {
  regular: fontFile('400Regular/NotoSerifSC_400Regular'),
  strong: fontFile('600SemiBold/NotoSerifSC_600SemiBold'),
};

/** The left edge, width, top and bottom of the type area, in points. */
export const area = {
  left: points(form.page.left),
  width: points(form.page.width - form.page.left - form.page.right),
  top: points(form.page.top),
  bottom: points(form.page.height - form.page.bottom),
};
export { points };

type Align = 'left' | 'center' | 'right';
export type LineStyle = {
  size: number;
  height?: number;
  align?: Align;
  color?: string;
  indent?: number;
  /** Kept free at the right. */
  rightIndent?: number;
  /** Spreads full lines over the whole width. */
  justify?: boolean;
};

/** Pages that are filled from above: what does not fit goes to the next. Lengths in points. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  y = area.top;

  constructor(info: { title: string; author: string }) {
    this.pdf = new PdfDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: info.title, Author: info.author },
    });
    for (const [face, file] of Object.entries(faces)) this.pdf.registerFont(face, file);
  }

  /** How wide a text is at a size. */
  width(text: string, face: Face, size: number): number {
    return this.pdf.font(face).fontSize(size).widthOfString(text);
  }

  /** Goes to a new page unless so much still fits on this one. */
  room(height: number): void {
    if (this.y + height <= area.bottom + 0.5) return;
    this.pdf.addPage();
    this.y = area.top;
  }

  /** A paragraph of pieces, broken into lines. */
  paragraph(pieces: readonly Piece[], style: LineStyle): void {
    const { size, indent = 0, height = form.line.height } = style;
    const measure = (text: string, face: Face) => this.width(text, face, size);
    const room = area.width - (style.rightIndent ?? 0);
    for (const [at, line] of breakLines(pieces, room, indent, measure).entries()) {
      this.room(height);
      this.draw(line, { ...style, height, indent: at === 0 ? indent : 0 }, room);
      this.y += height;
    }
  }

  private draw(line: Line, style: LineStyle & { height: number; indent: number }, room: number): void {
    const { size, height, indent, align = 'left', justify = false } = style;
    const free = room - indent - line.width;
    const count = line.pieces.reduce((sum, { text }) => sum + [...text].length, 0);
    const spread = justify && !line.last && count > 1 ? free / (count - 1) : 0;
    let x = area.left + indent + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
    for (const { text, face } of line.pieces) {
      this.at(text, x, this.y + height / 2, {
        size,
        face,
        ...(style.color ? { color: style.color } : {}),
        spread,
      });
      x += this.width(text, face, size) + spread * [...text].length;
    }
  }

  /** One text with its middle at a height, from a left edge. */
  at(
    text: string,
    x: number,
    middle: number,
    {
      size,
      face = 'regular',
      color = '#000',
      spread = 0,
    }: { size: number; face?: Face; color?: string; spread?: number },
  ): void {
    this.pdf
      .font(face)
      .fontSize(size)
      .fillColor(color)
      .text(text, x, middle + size * 0.36, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: spread,
      });
  }

  /** A straight line. */
  rule(
    from: [number, number],
    to: [number, number],
    style: { width: number; color?: string; dash?: number },
  ): void {
    const { pdf } = this;
    pdf
      .save()
      .lineWidth(style.width)
      .strokeColor(style.color ?? '#000');
    if (style.dash) pdf.dash(style.dash, { space: style.dash });
    pdf
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
    pdf.restore();
  }

  /** The bytes, once every page is done. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    this.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const done = new Promise<void>((resolve, reject) => this.pdf.on('end', resolve).on('error', reject));
    this.pdf.end();
    await done;
    return Buffer.concat(chunks);
  }
}
