import { SaxesParser } from 'saxes';
import { FileRefusal } from './fault.ts';
import type { Limits } from './limits.ts';
import { openZip } from './zip.ts';

const DOCUMENT = 'word/document.xml';
/** What is not part of the text as it reads now: what was struck out, field codes, and the copy for old readers. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:pPr', 'w:rPr']);

/**
 * The words of a .docx: a line a paragraph, a line a row of a table with its cells parted by tabs.
 * Numbers that the program makes by itself (automatic lists) are not part of the text. Throws FileRefusal.
 */
export async function readDocx(bytes: Buffer, limits: Limits): Promise<string> {
  const zip = await openZip(bytes, limits);
  try {
    const words = new Words(limits.text);
    const parser = new SaxesParser({ xmlns: false, position: false });
    const refuse = () => {
      throw new FileRefusal('file-broken');
    };
    parser.on('error', refuse);
    parser.on('doctype', refuse);
    parser.on('opentag', ({ name }) => words.open(name));
    parser.on('closetag', ({ name }) => words.close(name));
    parser.on('text', (text) => words.say(text));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of zip.part(DOCUMENT)) parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
    return words.text();
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('file-broken');
  } finally {
    zip.close();
  }
}

class Words {
  private readonly lines: string[] = [];
  private line = '';
  private length = 0;
  private skipping = 0;
  private inText = false;
  private cells = 0;
  private readonly most: number;
  constructor(most: number) {
    this.most = most;
  }

  open(name: string): void {
    if (SKIPPED.has(name)) this.skipping += 1;
    if (this.skipping > 0) return;
    this.inText = name === 'w:t';
    if (name === 'w:tc') {
      if (this.cells > 0 && this.line !== '' && !this.line.endsWith('\t')) this.add('\t');
      this.cells += 1;
    }
    if (name === 'w:tab') this.add('\t');
    if (name === 'w:noBreakHyphen') this.add('-');
    if ((name === 'w:br' || name === 'w:cr') && this.cells === 0) this.end();
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.skipping -= 1;
    this.inText = false;
    if (name === 'w:tc') {
      this.cells -= 1;
      if (this.cells === 0) this.add('\t');
    }
    if (name === 'w:p' && this.cells === 0) this.end();
    if (name === 'w:tr' && this.cells === 0) this.end();
  }

  say(text: string): void {
    if (this.inText && this.skipping === 0) this.add(text);
  }

  text(): string {
    this.end();
    return this.lines.join('\n');
  }

  private add(text: string): void {
    this.length += text.length;
    if (this.length > this.most * 2) throw new FileRefusal('text-too-long');
    this.line += text;
  }

  private end(): void {
    this.lines.push(this.line.replace(/\t+$/, ''));
    this.line = '';
  }
}
