import { expect, test } from 'vitest';
import { axisFrom, outlookOf, paceOf } from './outlook.ts';

test('says nothing where there is no target', () => {
  expect(outlookOf({ gap: null, lastSevenDays: 700, neededADay: null })).toBeNull();
});

test('compares the pace with the pace that is needed', () => {
  const at = (lastSevenDays: number) => outlookOf({ gap: 1000, lastSevenDays, neededADay: 100 });
  expect([at(0), at(629), at(630), at(769), at(770)]).toEqual(['late', 'late', 'close', 'close', 'onTrack']);
  expect(outlookOf({ gap: 0, lastSevenDays: 0, neededADay: 0 })).toBe('reached');
});

test('cuts the pace to whole people', () => {
  expect(paceOf({ lastSevenDays: 6 })).toBe(0);
  expect(paceOf({ lastSevenDays: 62993 })).toBe(8999);
});

test('begins the axis before the township that lies lowest', () => {
  expect([axisFrom([8390, 9840]), axisFrom([7900, 9000]), axisFrom([1200, 9000]), axisFrom([])]).toEqual([
    7500, 5000, 0, 7500,
  ]);
});
