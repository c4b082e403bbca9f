import { describe, expect, it } from 'vitest';
import { gapOf, goalOf, neededADay, rateOf } from './coverage.ts';

const reach = goalOf(98, false);
const exceed = goalOf(98, true);

describe('coverage', () => {
  it('has no rate and no gap without a target, rather than 0 % or 100 %', () => {
    expect(rateOf(5, null)).toBeNull();
    expect(rateOf(5, 0)).toBeNull();
    expect(gapOf(5, null, reach)).toBeNull();
    expect(neededADay(null, 10)).toBeNull();
  });

  it('cuts a rate and never rounds it up', () => {
    expect(rateOf(97_999, 100_000)).toBe(9799);
    expect(rateOf(2, 3)).toBe(6666);
    expect(rateOf(1_068_561, 1_068_562)).toBe(9999);
  });

  it('needs the first whole person who reaches the goal', () => {
    expect(gapOf(97, 100, reach)).toBe(1);
    expect(gapOf(98, 100, reach)).toBe(0);
    expect(gapOf(0, 51, reach)).toBe(50);
  });

  it('needs one more where the notice says above', () => {
    expect(gapOf(98, 100, exceed)).toBe(1);
    expect(gapOf(99, 100, exceed)).toBe(0);
    expect(gapOf(0, 51, exceed)).toBe(50);
  });

  it('asks for everybody of the target where the notice gives no figure', () => {
    expect(gapOf(0, 40, goalOf(null, false))).toBe(40);
    expect(gapOf(0, 40, goalOf(100, true))).toBe(40);
  });

  it('spreads a gap over the days left, in whole people', () => {
    expect(neededADay(100, 60)).toBe(2);
    expect(neededADay(0, 60)).toBe(0);
    expect(neededADay(100, 0)).toBeNull();
  });
});
