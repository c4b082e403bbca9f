import { chineseNumber } from '@canbao/divisions';
import { addDays, type Day, dayOf } from '@canbao/values';
import { newId } from '../../platform/ids.ts';
import { madeUpPack } from './made-up-pack.ts';
import { randomFrom } from './people.ts';

/** So many counties fit below one province: nine made-up prefectures of at most 99. */
export const MOST_COUNTIES = 891;

/** residents: in all of them together; today: the fixed day on which their campaigns stand. */
export type MadeUpProvince = {
  province: string;
  counties: number;
  residents: number;
  planYear: number;
  today: Day;
};
export type MadeUpTownship = {
  id: string;
  villageId: string;
  name: string;
  residents: number;
  target: number | null;
  enrolled: number;
};
/** A made-up county: tallies and a pack, and nobody. pack: null where none is active yet. */
export type MadeUpCounty = {
  id: number;
  name: string;
  campaignId: string;
  packId: string;
  /** What it counts as enrolled: most who has paid, some everybody registered. */
  countsAs: 'registered' | 'paid';
  pack: ReturnType<typeof madeUpPack> | null;
  from: Day;
  lastDay: Day | null;
  townships: MadeUpTownship[];
};

/** Shares a whole number by weights, to the last one. */
function shared(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let [passed, given] = [0, 0];
  return weights.map((weight) => {
    passed += weight;
    const upTo = Math.round((whole * passed) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/**
 * Makes up counties of a province, the same for the same wish: most are on their way, some have no active pack, stand
 * still, have an open question or no target, and some have a township with fewer than five people enrolled.
 */
export function madeUpCounties({
  province,
  counties,
  residents,
  planYear,
  today,
}: MadeUpProvince): MadeUpCounty[] {
  const random = randomFrom(Number(province) + counties);
  const shares = shared(
    residents,
    Array.from({ length: counties }, () => 0.4 + random() * 1.2),
  );
  const prefectures = Math.min(9, Math.ceil(counties / 2));
  const inEach = Math.ceil(counties / prefectures);
  return shares.map((people, i) => {
    const prefecture = 91 + Math.floor(i / inEach);
    const id = Number(`${province}${prefecture}${String((i % inEach) + 1).padStart(2, '0')}`);
    const name = `示例${chineseNumber(i + 1)}县`;
    const active = i % 25 !== 7;
    const low = 280 + 10 * Math.floor(random() * 9);
    const from = addDays(dayOf(`${planYear - 1}-09-01`), Math.floor(random() * 25));
    const pack = madeUpPack({
      code: id,
      name,
      planYear,
      low,
      high: random() < 0.4 ? low + 100 + 50 * Math.floor(random() * 5) : null,
      dibao: Math.round(low * (0.4 + 0.1 * Math.floor(random() * 5))),
      disabled: i % 12 === 3 ? null : 60 + 20 * Math.floor(random() * 5),
      from,
      to: dayOf(`${planYear - 1}-12-31`),
    });
    const rate = 0.76 + random() * 0.23;
    return {
      id,
      name,
      campaignId: newId(),
      packId: newId(),
      countsAs: i % 8 === 2 ? 'registered' : 'paid',
      pack: active ? pack : null,
      from,
      lastDay: active ? addDays(today, i % 21 === 5 ? -6 - Math.floor(random() * 6) : 0) : null,
      townships: townshipsOf(
        people,
        { rate: active ? rate : 0, targets: active && i % 40 !== 11, few: i % 23 === 1 },
        random,
      ),
    };
  });
}

type Habits = { rate: number; targets: boolean; few: boolean };

function townshipsOf(
  residents: number,
  { rate, targets, few }: Habits,
  random: () => number,
): MadeUpTownship[] {
  const count = 8 + Math.floor(random() * 13);
  return shared(
    residents,
    Array.from({ length: count }, () => 0.3 + random()),
  ).map((people, i) => {
    const target = Math.max(1, Math.floor(people * 0.97));
    const reached = rate === 0 ? 0 : rate - 0.04 + random() * 0.06;
    const enrolled = Math.min(people, Math.floor(target * reached));
    return {
      id: newId(),
      villageId: newId(),
      name: `示例${chineseNumber(i + 1)}${i % 5 === 0 ? '镇' : '乡'}`,
      residents: people,
      target: targets ? target : null,
      enrolled:
        few && rate > 0 && i === count - 1 ? Math.min(people, 1 + Math.floor(random() * 4)) : enrolled,
    };
  });
}

/** How those enrolled in a township fall into states, tiers and categories: parts of the whole. */
export function partsOf(enrolled: number, tiers: readonly string[]) {
  const [paid, checked, confirmed] = shared(enrolled, [50, 25, 25]);
  return {
    paid: paid!,
    checked: checked!,
    confirmed: confirmed!,
    tiers: shared(
      enrolled,
      tiers.map((_tier, i) => (i === 0 ? 1 : 3)),
    ).map((people, i) => ({ key: tiers[i]!, people })),
    categories: [
      { key: 'special-poverty', people: Math.floor(enrolled * 0.012) },
      { key: 'dibao', people: Math.floor(enrolled * 0.041) },
      { key: 'severe-disability', people: Math.floor(enrolled * 0.015) },
    ],
  };
}
