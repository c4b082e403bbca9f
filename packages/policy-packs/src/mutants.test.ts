import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedPacks } from './index.ts';
import { drawing, fateOf, mutant } from './mutants.ts';

describe.each(shippedPacks)('a slip of the pen in the pack of $name', ({ pack }) => {
  const text = readFileSync(pack, 'utf8');

  test('is nothing where there is none: the pack is accepted', () => {
    expect(fateOf(text, drawing(1))).toMatchObject({ accepted: true });
  });

  test('is refused with its place, or the money still adds up; nothing hangs', () => {
    const draw = drawing(20_261_124);
    const fates = Array.from({ length: 40 }, () => fateOf(mutant(text, draw), draw));
    const refused = fates.filter(({ accepted }) => !accepted).length;
    expect(refused).toBeGreaterThan(20);
    expect(Math.max(...fates.map(({ milliseconds }) => milliseconds))).toBeLessThan(5_000);
  }, 120_000);
});
