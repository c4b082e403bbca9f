import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { RosterRefusal } from './fault.ts';
import { sniffLength } from './sniff.ts';

/** A roster file: its path, its bytes, or its bytes as they arrive. */
export type RosterSource = string | Uint8Array | AsyncIterable<Uint8Array>;

/** The beginning of a source together with a source that still holds everything. */
export interface Peeked {
  prefix: Uint8Array;
  source: RosterSource;
}

/** Looks at the first bytes of a source without losing them. Throws RosterRefusal `file-missing`. */
export async function peek(source: RosterSource): Promise<Peeked> {
  if (typeof source === 'string') return { prefix: await prefixOfFile(source), source };
  if (source instanceof Uint8Array) return { prefix: source.subarray(0, sniffLength), source };
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < sniffLength) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  return { prefix: Buffer.concat(held).subarray(0, sniffLength), source: resume(held, iterator) };
}

async function prefixOfFile(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw new RosterRefusal('file-missing');
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sniffLength), 0, sniffLength, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw new RosterRefusal('file-missing');
  } finally {
    await file.close();
  }
}

async function* resume(held: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    held.length = 0;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The bytes of a source in order, at most `limit` of them. Throws RosterRefusal `file-too-large`. */
export async function* bytesOf(source: RosterSource, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  const chunks =
    typeof source === 'string' ? createReadStream(source) : source instanceof Uint8Array ? [source] : source;
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > limit) throw new RosterRefusal('file-too-large');
    yield chunk;
  }
}

/** All bytes of a source at once. Throws RosterRefusal `file-too-large`. */
export async function collect(source: RosterSource, limit: number): Promise<Buffer> {
  if (source instanceof Uint8Array && source.length <= limit)
    return Buffer.from(source.buffer, source.byteOffset, source.length);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(source, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
