import { RosterRefusal } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** The texts that cells point to, kept as bytes in one buffer: a tenth of what strings would take. */
export class SharedStrings {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #ends = new Uint32Array(1024);
  #used = 0;
  #count = 0;
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  add(text: string): void {
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) {
      if (most > this.#limits.sharedStringBytes) throw new RosterRefusal('zip-bomb');
      const grown = Buffer.allocUnsafe(
        Math.min(Math.max(most, this.#bytes.length * 2), this.#limits.sharedStringBytes),
      );
      this.#bytes.copy(grown, 0, 0, this.#used);
      this.#bytes = grown;
    }
    if (this.#count === this.#ends.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    this.#used += this.#bytes.write(text, this.#used);
    this.#ends[this.#count] = this.#used;
    this.#count += 1;
  }

  /** The text of an index, null where there is none. */
  get(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    return this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
  }
}

/** Reads the shared texts: rich text as its plain text, phonetic guides left out. Throws RosterRefusal. */
export async function readSharedStrings(
  archive: Archive,
  part: string | null,
  limits: Limits,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits);
  if (!part) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  await readXml(await archive.part(part), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.add(unescapeCell(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (!inText) return;
      current += text;
      if (current.length > limits.cellText) throw new RosterRefusal('cell-too-long');
    },
  });
  return strings;
}

/** `_x000D_` and its like are how a workbook writes characters that XML cannot hold. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
