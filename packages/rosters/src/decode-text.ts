import { TextDecoder } from 'node:util';
import { RosterRefusal } from './fault.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Where the decoder tells which encoding it settled on; ASCII alone stays `utf-8`. */
export interface Decided {
  encoding: Encoding;
}

/** From the first byte that is not ASCII, so many are looked at before the encoding is decided. */
const evidence = 512;

/**
 * Decodes a text file as it streams: byte order mark, else strict UTF-8, else GB18030, decided at the
 * first bytes that are not ASCII. Throws RosterRefusal `bad-encoding` with the line.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  decided: Decided = { encoding: 'utf-8' },
): AsyncGenerator<string> {
  const lines = new LineCounter();
  let decoder: TextDecoder | null = null;
  let held: Uint8Array = new Uint8Array(0);
  const decide = (bytes: Uint8Array) => {
    decided.encoding = markOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
    return new TextDecoder(decided.encoding, { fatal: true });
  };
  for await (const chunk of chunks) {
    if (decoder) {
      yield lines.count(decode(decoder, chunk, lines));
      continue;
    }
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const foreign = firstForeign(bytes);
    if (bytes.length - foreign < evidence) {
      yield lines.count(Buffer.from(bytes.subarray(0, foreign)).toString('latin1'));
      held = bytes.subarray(foreign);
    } else {
      decoder = decide(bytes);
      yield lines.count(decode(decoder, bytes, lines));
    }
  }
  if (!decoder && held.length > 0) {
    decoder = decide(held);
    yield lines.count(decode(decoder, held, lines));
  }
  if (decoder) yield decode(decoder, null, lines);
}

class LineCounter {
  line = 1;
  count(text: string): string {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line += 1;
    return text;
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null, lines: LineCounter): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    const before = bytes ? linesBeforeFault(bytes, decoder.encoding) : 0;
    throw new RosterRefusal('bad-encoding', { line: lines.line + before });
  }
}

function linesBeforeFault(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  try {
    for (let start = 0, end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      decoder.decode(bytes.subarray(start, end + 1), { stream: true });
      start = end + 1;
      lines += 1;
    }
  } catch {
    return lines;
  }
  return lines;
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function firstForeign(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  return at < 0 ? bytes.length : at;
}

/** True where the bytes are UTF-8 up to a character that they may cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
