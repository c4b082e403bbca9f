import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { assessLines } from './assess-lines.ts';
import { Output } from './output.ts';

const echo = (line: string) => {
  try {
    return JSON.stringify({ id: (JSON.parse(line) as { id: string }).id, decision: 'accepted' });
  } catch {
    return JSON.stringify({ id: null, message: 'not JSON', decision: 'invalid' });
  }
};

function collector(highWaterMark: number) {
  const pieces: string[] = [];
  const stream = new Writable({
    highWaterMark,
    write(piece, _, done) {
      pieces.push(String(piece));
      setImmediate(done);
    },
  });
  return { pieces, stream };
}

describe('assessing lines', () => {
  it('counts what was invalid and answers all the others in their order', async () => {
    async function* people() {
      yield Buffer.from('{"id":"1"}\nnonsense\n');
      yield Buffer.concat([Buffer.from([0xff]), Buffer.from('\n{"id":"\\"decision\\":\\"invalid\\""}')]);
    }
    const { pieces, stream } = collector(1);
    expect(await assessLines(people(), echo, new Output(stream))).toEqual({ lines: 4, invalid: 2 });
    const answers = pieces
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ decision }) => decision)).toEqual(['accepted', 'invalid', 'invalid', 'accepted']);
    expect(answers[2].message).toBe('这一行不是 UTF-8 文本 / this line is not UTF-8 text');
  });

  it('waits for a slow reader instead of piling up', async () => {
    const { stream } = collector(1024);
    let most = 0;
    async function* people() {
      for (let block = 0; block < 50; block += 1) {
        most = Math.max(most, stream.writableLength);
        yield Buffer.from('{"id":"1"}\n'.repeat(5000));
      }
    }
    const { lines } = await assessLines(people(), echo, new Output(stream));
    expect(lines).toBe(250_000);
    expect(most).toBe(0);
  });
});
