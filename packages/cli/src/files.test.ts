import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileFault, readTextFile } from './files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canbao-'));
});
afterAll(() => rm(folder, { recursive: true }));

const codeOf = (path: string) =>
  readTextFile(path).then(
    () => 'read',
    (error: unknown) => (error instanceof FileFault ? error.code : String(error)),
  );

describe('a text file', () => {
  it('is refused by name where it is missing, a directory, too large or no text', async () => {
    expect(await codeOf(join(folder, 'none.yaml'))).toBe('file-missing');
    expect(await codeOf(join(folder, 'none', 'at-all.yaml'))).toBe('file-missing');
    expect(await codeOf(folder)).toBe('file-is-directory');
    await writeFile(join(folder, 'large.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    expect(await codeOf(join(folder, 'large.yaml'))).toBe('too-large');
    expect(await codeOf('/dev/zero')).toBe('too-large');
    await writeFile(join(folder, 'gbk.yaml'), Buffer.from([0xb2, 0xce, 0xb1, 0xa3]));
    expect(await codeOf(join(folder, 'gbk.yaml'))).toBe('not-utf-8');
  });

  it('is read whole, without its byte order mark', async () => {
    await writeFile(join(folder, 'pack.yaml'), '\ufeff参保: 1\r\n');
    expect(await readTextFile(join(folder, 'pack.yaml'))).toBe('参保: 1\r\n');
  });
});
