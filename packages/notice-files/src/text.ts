import { TextDecoder } from 'node:util';
import { FileRefusal } from './fault.ts';

/** A text file's words: byte order mark, else strict UTF-8, else GB18030. Throws FileRefusal `bad-encoding` with its line. */
export function readText(bytes: Uint8Array): string {
  const encoding = markOf(bytes);
  if (encoding) return decode(bytes, encoding) ?? broken(bytes, [encoding]);
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  return text ?? broken(bytes, ['utf-8', 'gb18030']);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line at which the encoding that goes furthest goes no further. */
function broken(bytes: Uint8Array, encodings: string[]): never {
  const line = Math.max(...encodings.map((encoding) => linesOf(bytes, encoding)));
  throw new FileRefusal('bad-encoding', { line });
}

function linesOf(bytes: Uint8Array, encoding: string): number {
  let line = 1;
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    if (decode(bytes.subarray(from, end), encoding) === null) break;
    line += 1;
    from = end + 1;
  }
  return line;
}
