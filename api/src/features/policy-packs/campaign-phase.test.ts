import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { phaseOn, type Window } from './campaign-phase.ts';

const subsidised = { zh: '政府资助对象', en: 'people subsidised' };
const windows: Window[] = [
  { from: dayOf('2020-11-01'), to: dayOf('2020-12-20'), who: null },
  { from: dayOf('2020-11-01'), to: dayOf('2021-01-20'), who: subsidised },
];
const on = (day: string) => phaseOn(windows, dayOf(day));

describe('where a campaign stands on a day', () => {
  it('is nowhere when the pack has no window', () => {
    expect(phaseOn([], dayOf('2020-11-01'))).toBeNull();
  });

  it('counts the first day as day 1 and the last day as 0 left', () => {
    expect(on('2020-11-01')).toMatchObject({ label: { zh: '集中缴费期' }, dayNumber: 1, daysLeft: 49 });
    expect(on('2020-12-20')).toMatchObject({ label: { zh: '集中缴费期' }, dayNumber: 50, daysLeft: 0 });
  });

  it("names whose the window is when everybody's is over", () => {
    expect(on('2020-12-21')).toMatchObject({
      label: { zh: '延长期（政府资助对象）', en: 'Extended window (people subsidised)' },
      to: '2021-01-20',
      daysLeft: 30,
    });
  });

  it('has no day number before and after', () => {
    expect(on('2020-10-31')).toMatchObject({ label: { zh: '集中缴费期未开始' }, dayNumber: null });
    expect(on('2021-01-21')).toMatchObject({
      label: { zh: '集中缴费期已结束' },
      to: '2021-01-20',
      daysLeft: null,
    });
  });
});
