import { basename, dirname, join } from 'node:path';
import { type Fault, type Pack, readPack } from '@canbao/policy-engine';
import { FileFault, readTextFile } from './files.ts';
import type { Text } from './say.ts';

/** A pack as it was found: its faults, file faults among them, and what should be known about the check. */
export interface LoadedPack {
  file: string;
  pack: Pack | null;
  faults: Fault[];
  notes: Text[];
}

/**
 * Reads a pack with the text of its notice: the one named, or the one that lies beside the pack under the name
 * that the pack gives. Every failure comes back as a fault at its place.
 * Throws FileFault where the notice that was named cannot be read.
 */
export async function loadPack(file: string, noticeFile?: string): Promise<LoadedPack> {
  let source: string;
  try {
    source = await readTextFile(file);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const fault = { line: 1, column: 1, code: error.code, message: error.text };
    return { file, pack: null, faults: [fault], notes: [] };
  }
  const notice = noticeFile === undefined ? null : await readTextFile(noticeFile);
  const alone = readPack(source, { notice });
  const beside = notice === null ? await noticeBeside(file, alone.pack) : null;
  return { file, ...(beside === null ? alone : readPack(source, { notice: beside })) };
}

/** A pack names a file, never a path: it reads nothing but what lies beside it. */
async function noticeBeside(file: string, pack: Pack | null): Promise<string | null> {
  const name = pack?.notice.text;
  if (!name || name !== basename(name)) return null;
  try {
    return await readTextFile(join(dirname(file), name));
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}

/** `FILE:LINE:COLUMN: CODE: message`. */
export function faultLine(file: string, { line, column, code, message }: Fault): string {
  return `${file}:${line}:${column}: ${code}: ${message.zh} / ${message.en}`;
}
