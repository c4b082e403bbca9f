import { isUtf8 } from 'node:buffer';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Text } from './say.ts';

export type FileFaultCode =
  | 'file-missing'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'too-large'
  | 'not-utf-8';

const texts: Record<FileFaultCode, Text> = {
  'file-missing': { zh: '没有这个文件，请检查路径', en: 'there is no such file; check the path' },
  'file-is-directory': { zh: '这是文件夹，请给出其中的文件', en: 'this is a directory; name a file in it' },
  'file-unreadable': {
    zh: '无法读取，请检查权限',
    en: 'it cannot be read; check its permissions',
  },
  'too-large': {
    zh: '文件超过 1 MB，政策包不会这么大，请确认选对了文件',
    en: 'it is larger than 1 MB and no policy pack is; make sure that it is the right file',
  },
  'not-utf-8': { zh: '不是 UTF-8 文本，请另存为 UTF-8', en: 'it is not UTF-8 text; save it as UTF-8' },
};

/** Why a file could not be used; `text` says what to do. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly text: Text;
  constructor(code: FileFaultCode) {
    super(code);
    this.code = code;
    this.text = texts[code];
  }
}

/** Nothing that is read whole (a pack, a notice) may be larger. */
export const mostBytes = 1024 * 1024;

/**
 * Reads a text file whole, but never more of it than so many bytes, and takes a byte order mark off.
 * Throws FileFault.
 */
export async function readTextFile(path: string, most = mostBytes): Promise<string> {
  let file: FileHandle | null = null;
  try {
    await assertReadable(path);
    file = await open(path);
    const buffer = Buffer.allocUnsafe(most + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    const bytes = buffer.subarray(0, length);
    if (length > most) throw new FileFault('too-large');
    if (!isUtf8(bytes)) throw new FileFault('not-utf-8');
    return bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw fileFault(error);
  } finally {
    await file?.close();
  }
}

/** Throws FileFault where there is no file to read. */
export async function assertReadable(path: string): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) throw new FileFault('file-is-directory');
  } catch (error) {
    throw fileFault(error);
  }
}

/** Names what the operating system said; anything else is thrown again. */
export function fileFault(error: unknown): FileFault {
  if (error instanceof FileFault) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FileFault('file-missing');
  if (code === 'EISDIR') return new FileFault('file-is-directory');
  if (typeof code === 'string' && (error as NodeJS.ErrnoException).syscall)
    return new FileFault('file-unreadable');
  throw error;
}
