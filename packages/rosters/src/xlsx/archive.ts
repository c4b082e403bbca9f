import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { RosterRefusal } from '../fault.ts';
import type { Limits } from '../limits.ts';

/** The parts of a workbook, by lower-case name, read under a budget. */
export interface Archive {
  has(name: string): boolean;
  /** Streams one part. Throws RosterRefusal `workbook-broken`. */
  part(name: string): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

/**
 * Opens a zip file and judges it by its directory alone, before a byte is unpacked.
 * Throws RosterRefusal: zip-bomb, encrypted, workbook-broken.
 */
export async function openArchive(file: string | Buffer, limits: Limits): Promise<Archive> {
  const zip = await openZip(file);
  try {
    const entries = await readDirectory(zip, limits);
    let budget = limits.inflatedBytes;
    return {
      has: (name) => entries.has(name.toLowerCase()),
      part: async (name) => {
        const entry = entries.get(name.toLowerCase());
        if (!entry) throw new RosterRefusal('workbook-broken');
        return counted(await openEntry(zip, entry), (bytes) => {
          budget -= bytes;
          if (budget < 0) throw new RosterRefusal('zip-bomb');
        });
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function openZip(file: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile) =>
      error || !zip ? reject(new RosterRefusal('workbook-broken')) : resolve(zip);
    if (typeof file === 'string') open(file, options, done);
    else fromBuffer(file, options, done);
  });
}

function readDirectory(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new RosterRefusal('workbook-broken')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      const steep = entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio;
      const name = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) reject(new RosterRefusal('encrypted'));
      else if (declared > limits.inflatedBytes || steep || entries.size >= limits.parts)
        reject(new RosterRefusal('zip-bomb'));
      else if (entries.has(name)) reject(new RosterRefusal('workbook-broken'));
      else {
        entries.set(name, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new RosterRefusal('workbook-broken')) : resolve(stream),
    );
  });
}

async function* counted(stream: Readable, spend: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      spend(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof RosterRefusal ? error : new RosterRefusal('workbook-broken');
  } finally {
    stream.destroy();
  }
}
