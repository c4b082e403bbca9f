import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from './lines.ts';

async function linesIn(bytes: Buffer | string, size = 64 * 1024): Promise<Line[]> {
  const whole = Buffer.from(bytes);
  async function* chunks() {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  }
  const lines: Line[] = [];
  for await (const some of linesOf(chunks())) lines.push(...some);
  return lines;
}

describe('lines', () => {
  it('that are no text or have no end are told apart from their neighbours', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"好"}\n{"b":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"c":1}\n'),
    ]);
    for (const size of [1, 2, 7, 64])
      expect(await linesIn(bytes, size)).toEqual(['{"a":"好"}', { unreadable: 'not-utf-8' }, '{"c":1}']);
    const endless = `1\n${'x'.repeat(3 * 1024 * 1024)}\n2\n`;
    expect(await linesIn(endless)).toEqual(['1', { unreadable: 'too-long' }, '2']);
    expect(await linesIn('x'.repeat(3 * 1024 * 1024))).toEqual([{ unreadable: 'too-long' }]);
  });

  it('come whole whatever the chunks: mark, CRLF, blank lines, a last line without end', async () => {
    const text = '\ufeff{"id":"一"}\r\n\r\n  \n{"id":"二"}\n\n{"id":"三"}';
    for (const size of [1, 2, 3, 5, 1000])
      expect((await linesIn(text, size)).map((line) => (line as string).trimEnd())).toEqual([
        '{"id":"一"}',
        '{"id":"二"}',
        '{"id":"三"}',
      ]);
  });

  it('are none in an empty file', async () => {
    expect(await linesIn('')).toEqual([]);
    expect(await linesIn('\ufeff')).toEqual([]);
    expect(await linesIn('\n\n')).toEqual([]);
    expect(await linesIn('1')).toEqual(['1']);
  });
});
