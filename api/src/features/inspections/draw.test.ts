import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, drawSample, frameDigest, frameLine, paddedKeys, readFrame } from './draw.ts';

const idOf = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const frameOf = (...people: number[]) =>
  people.flatMap((count, stratum) =>
    Array.from({ length: count }, (_, n) => ({ stratum: stratum + 1, id: idOf(1000 * stratum + n) })),
  );

describe('drawing a sample', () => {
  it('gives the people that are published for this frame, seed and size', () => {
    const drawn = drawSample(frameOf(20), '2020-11-02 示例', 5);
    expect(drawn.map(({ id }) => Number.parseInt(id.slice(-12), 16))).toEqual([8, 5, 13, 14, 16]);
    expect(drawn.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(frameDigest(frameOf(2, 1))).toBe(
      'e996f70acb29957b92d19392cc786cd064204d27bd43ecd58ef00f70fb7ea8e7',
    );
  });

  it('goes in the order of HMAC-SHA256 as Node.js computes it, for seeds of any length', () => {
    const seeds = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 30 }), (seed, size) => {
        const frame = frameOf(30);
        const rank = (id: string) => createHmac('sha256', seed).update(id).digest('hex');
        const expected = frame.map(({ id }) => id).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
        expect(drawSample(frame, seed, size).map(({ id }) => id)).toEqual(expected.slice(0, size));
      }),
    );
  });

  it('pads the key as RFC 4231 has it in its second case', () => {
    const { inner, outer } = paddedKeys('Jefe');
    expect(inner.subarray(0, 5).toString('hex')).toBe('7c53505336');
    expect(outer.subarray(0, 5).toString('hex')).toBe('16393a395c');
    expect([inner.length, outer.length]).toEqual([64, 64]);
  });

  it('gives every stratum with people one at least, nobody twice, and as many as asked for', () => {
    const strata = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(strata, fc.double({ min: 0, max: 1, noNaN: true }), (people, share) => {
        const all = people.reduce((sum, n) => sum + n, 0);
        const some = people.filter((n) => n > 0).length;
        fc.pre(all > 0);
        const size = some + Math.floor(share * (all - some));
        const sizes = allocate(people, size);
        expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(size);
        for (const [at, n] of sizes.entries()) {
          expect(n).toBeGreaterThanOrEqual(Math.min(1, people[at]!));
          expect(n).toBeLessThanOrEqual(people[at]!);
        }
      }),
    );
    expect(allocate([600, 300, 99, 1, 0], 100)).toEqual([59, 30, 10, 1, 0]);
  });

  it('reads the file that it writes, in any order of its lines, and names the line that is none', () => {
    const frame = frameOf(3, 2);
    const file = frame.toReversed().map(frameLine).join('');
    const read = readFrame(file);
    expect('frame' in read && frameDigest(read.frame)).toBe(frameDigest(frame));
    expect(readFrame(`${frameLine(frame[0]!)}1\tnobody\n`)).toEqual({ wrongLine: 2 });
  });
});
