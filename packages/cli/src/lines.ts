import { isUtf8 } from 'node:buffer';

/** A line as text, or why its bytes are none. */
export type Line = string | { unreadable: 'not-utf-8' | 'too-long' };

/** A person's line is a few hundred bytes; one without an end must not fill the memory. */
const longestLine = 1024 * 1024;
const newline = 10;

/**
 * Splits bytes into lines as they come, a list a chunk: LF or CRLF, the last with or without, a byte order
 * mark taken off, blank lines left out. Memory is one chunk and one line.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let skipping = false;
  let first = true;
  for await (const whole of chunks) {
    let chunk = whole;
    if (first) {
      chunk = Buffer.concat([...held, chunk]);
      held = [chunk];
      heldBytes = chunk.length;
      if (chunk.length < 3) continue;
      chunk = withoutMark(chunk);
      held = [];
      heldBytes = 0;
      first = false;
    }
    const end = chunk.lastIndexOf(newline);
    if (end < 0) {
      if (skipping) continue;
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes <= longestLine) continue;
      skipping = true;
      held = [];
      heldBytes = 0;
      yield [{ unreadable: 'too-long' }];
      continue;
    }
    const start = skipping ? chunk.indexOf(newline) + 1 : 0;
    skipping = false;
    const block = chunk.subarray(start, end + 1);
    const lines = split(heldBytes > 0 ? Buffer.concat([...held, block]) : block);
    held = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
    heldBytes = chunk.length - end - 1;
    if (lines.length > 0) yield lines;
  }
  const last = split(first ? withoutMark(Buffer.concat(held)) : Buffer.concat(held));
  if (last.length > 0) yield last;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function split(block: Buffer): Line[] {
  const lines: Line[] = [];
  if (isUtf8(block)) {
    const text = block.toString('utf8');
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      keep(lines, text.slice(start, end));
      start = end + 1;
    }
    keep(lines, text.slice(start));
    return lines;
  }
  for (let start = 0; start < block.length; ) {
    const found = block.indexOf(newline, start);
    const end = found < 0 ? block.length : found;
    const bytes = block.subarray(start, end);
    if (isUtf8(bytes)) keep(lines, bytes.toString('utf8'));
    else lines.push({ unreadable: 'not-utf-8' });
    start = end + 1;
  }
  return lines;
}

function keep(lines: Line[], line: string): void {
  const code = line.charCodeAt(0);
  if (code === 0x7b || (code > 0x20 && code < 0x80)) lines.push(line);
  else if (line.trim() !== '') lines.push(line);
}
