import { basename, dirname, join } from 'node:path';
import {
  type BasePack,
  type Fault,
  type Layers,
  type Pack,
  packFiles,
  readPack,
} from '@canbao/policy-engine';
import { FileFault, readTextFile } from './files.ts';
import type { Text } from './say.ts';

/** A pack as it was found: its faults, file faults among them, and what should be known about the check. */
export interface LoadedPack {
  file: string;
  pack: Pack | null;
  faults: Fault[];
  notes: Text[];
  layers: Layers | null;
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
    return { file, pack: null, faults: [fault], notes: [], layers: null };
  }
  const notice = await noticeOf(file, source, noticeFile);
  const bases = await basesBeside(file, packFiles(source).base);
  return { file, ...readPack(source, { notice, bases }) };
}

/** The texts of a pack and its notice as they are; the notice is null where none was named and none lies beside it. Throws FileFault. */
export async function packTexts(
  file: string,
  noticeFile?: string,
): Promise<{ text: string; notice: string | null }> {
  const text = await readTextFile(file);
  return { text, notice: await noticeOf(file, text, noticeFile) };
}

function noticeOf(file: string, source: string, noticeFile: string | undefined): Promise<string | null> {
  return noticeFile === undefined ? textBeside(file, packFiles(source).notice) : readTextFile(noticeFile);
}

/** Packs stand on each other at most so many deep. */
const DEEPEST = 6;

/** The packs below this one, each lying beside it under the name that the one above gives, with its notice. */
async function basesBeside(file: string, first: string | null): Promise<BasePack[]> {
  const bases: BasePack[] = [];
  let name = first;
  while (name !== null && bases.length < DEEPEST) {
    const text = await textBeside(file, name);
    if (text === null) break;
    const below = packFiles(text);
    bases.push({ text, notice: await textBeside(file, below.notice) });
    name = below.base;
  }
  return bases;
}

/** A pack names a file, never a path: it reads nothing but what lies beside it. Null where there is none. */
async function textBeside(file: string, name: string | null): Promise<string | null> {
  if (name === null || name !== basename(name)) return null;
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
