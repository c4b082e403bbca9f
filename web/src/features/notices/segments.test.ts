import { describe, expect, it } from 'vitest';
import { markOf, segmentsOf } from './segments.ts';

const at = (number: number, offset: number, length: number) => ({ number, place: { offset, length } });

describe('a text with proposals', () => {
  const text = '60岁以上老年人，每人280元。';
  const proposals = [at(2, 0, 5), at(1, 0, 8), at(3, 11, 4)];
  const segments = segmentsOf(text, proposals);

  it('is cut where they stand, and put together is itself', () => {
    expect(segments.map((one) => [one.text, one.at?.number ?? null])).toEqual([
      ['60岁以上老年人', 1],
      ['，每人', null],
      ['280元', 3],
      ['。', null],
    ]);
    expect(segments.map((one) => one.text).join('')).toBe(text);
  });

  it('marks one that stands within another by the other', () => {
    expect(proposals.map((one) => markOf(segments, one))).toEqual([1, 1, 3]);
    expect(markOf(segments, at(4, 9, 2))).toBeNull();
  });

  it('has none where there is nothing', () => {
    expect(segmentsOf('', [])).toEqual([]);
    expect(segmentsOf('一', [])).toEqual([{ text: '一', at: null }]);
  });
});
