import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingOf } from '../assess/setting.ts';
import type { Category, Tier } from '../pack/definition.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';
import { nobodysAnswers } from './answers.ts';
import { divide } from './funders.ts';
import { priceScope } from './price.ts';
import { type Candidate, mostForThePerson } from './subsidy.ts';

const known = (index: number, fen: number): Candidate => ({ index, pays: { least: fen, most: fen } });
const open = (index: number, least: number, most: number): Candidate => ({ index, pays: { least, most } });

describe('of several subsidies', () => {
  test('none wins where there is none', () => {
    expect(mostForThePerson([])).toMatchObject({ winner: -1, fen: 0, decided: true, tie: false });
  });

  test('an open one alone is undecided, unless it can only be nothing', () => {
    expect(mostForThePerson([open(0, 0, 28000)]).decided).toBe(false);
    expect(mostForThePerson([open(0, 0, 0)])).toMatchObject({ winner: -1, decided: true, competing: 0 });
  });

  test('an open one that could pay more leaves it undecided', () => {
    expect(mostForThePerson([known(0, 18000), open(1, 0, 28000)]).decided).toBe(false);
  });

  test('an open one that can at most pay the same, and stands later, changes nothing', () => {
    expect(mostForThePerson([known(0, 28000), open(1, 0, 28000)])).toMatchObject({
      winner: 0,
      decided: true,
    });
    expect(mostForThePerson([open(0, 0, 28000), known(1, 28000)]).decided).toBe(false);
  });

  test('the most wins, on equal amounts the first listed', () => {
    const choice = mostForThePerson([known(3, 12000), known(1, 18000), known(2, 18000)]);
    expect(choice).toEqual({ winner: 1, fen: 18000, decided: true, competing: 3, tie: true });
  });

  test('a decided choice holds for every filling of what is open', () => {
    const candidate = fc
      .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 4 }), fc.array(fc.nat({ max: 6 })), (ranges, picks) => {
        const candidates = ranges.map(([least, most], index) => open(index, least, most));
        const choice = mostForThePerson(candidates);
        if (!choice.decided) return;
        const filled = ranges.map(([least, most], index) =>
          known(index, least + ((picks[index] ?? 0) % (most - least + 1))),
        );
        const { winner, fen } = mostForThePerson(filled);
        expect([winner, fen]).toEqual([choice.winner, choice.fen]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('shares are rounded half up and the last takes the rest', () => {
  const funders = [
    { funder: 'city', share: '33.33%' },
    { funder: 'county', share: '33.33%' },
    { funder: 'town', share: 'rest' },
  ];
  const category = { id: 'x', name: 'x', certifiedBy: 'y', cites: [], funders } as Category;
  const pack = sound(madeUpPack);
  const scope = priceScope(pack, pack.tiers[0] as Tier, null, null, nobodysAnswers(settingOf(pack).setting));
  expect(divide(category, 100, scope)).toEqual([
    { funder: 'city', fen: 33 },
    { funder: 'county', fen: 33 },
    { funder: 'town', fen: 34 },
  ]);
  expect(divide(category, 1, scope).reduce((sum, part) => sum + part.fen, 0)).toBe(1);
});
