import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { FileRefusal } from './fault.ts';
import type { Limits } from './limits.ts';

/** The parts of a zip file, read under a budget. */
export interface Zip {
  /** Streams one part. Throws FileRefusal `not-a-notice` where there is none, `zip-bomb`, `file-broken`. */
  part(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a zip file and judges it by its directory, before a byte is unpacked. Throws FileRefusal. */
export async function openZip(bytes: Buffer, limits: Limits): Promise<Zip> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    fromBuffer(bytes, options, (error, opened) =>
      error ? reject(new FileRefusal('file-broken')) : resolve(opened),
    );
  });
  const entries = await directoryOf(zip, limits);
  return {
    part: (name) => unpack(zip, entries.get(name), limits.inflatedBytes),
    close: () => zip.close(),
  };
}

function directoryOf(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    const refuse = (code: 'zip-bomb' | 'encrypted' | 'file-broken') => reject(new FileRefusal(code));
    zip.on('error', () => refuse('file-broken'));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) return refuse('encrypted');
      if (entries.size >= limits.parts) return refuse('zip-bomb');
      if (entries.has(entry.fileName)) return refuse('file-broken');
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* unpack(zip: ZipFile, entry: Entry | undefined, budget: number): AsyncGenerator<Buffer> {
  if (!entry) throw new FileRefusal('not-a-notice');
  if (entry.uncompressedSize > budget) throw new FileRefusal('zip-bomb');
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) =>
      error ? reject(new FileRefusal('file-broken')) : resolve(opened),
    );
  });
  let left = budget;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0) throw new FileRefusal('zip-bomb');
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}
