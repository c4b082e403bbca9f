import { type Day, daysBetween } from '@canbao/values';
import type { Text } from '../../platform/text.ts';

/** Where a campaign stands on a day: the window concerned, and which day of it. Numbers are null outside. */
export type CampaignPhase = {
  label: Text;
  from: Day | null;
  to: Day | null;
  dayNumber: number | null;
  daysLeft: number | null;
};
/** A window as the pack means it; who is null where it is everybody's. */
export type Window = { from: Day; to: Day; who: Text | null };

const outside = { dayNumber: null, daysLeft: null };

/** The phase of a campaign with these windows; null where the pack has none. */
export function phaseOn(windows: readonly Window[], today: Day): CampaignPhase | null {
  const [first, ...others] = [...windows].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!first) return null;
  const open = windows
    .filter(({ from, to }) => from <= today && today <= to)
    .sort((a, b) => Number(a.who !== null) - Number(b.who !== null));
  const [window] = open;
  if (window) return { label: openLabel(window), from: window.from, to: window.to, ...days(window, today) };
  if (today < first.from) {
    const label = { zh: '集中缴费期未开始', en: 'The window is not open yet' };
    return { label, from: first.from, to: first.to, ...outside };
  }
  const last = others.reduce((latest, each) => (each.to > latest.to ? each : latest), first);
  const next = others.find(({ from }) => from > today);
  if (next) {
    const label = { zh: '两个缴费期之间', en: 'Between two windows' };
    return { label, from: next.from, to: next.to, ...outside };
  }
  return {
    label: { zh: '集中缴费期已结束', en: 'The window is over' },
    from: last.from,
    to: last.to,
    ...outside,
  };
}

function openLabel({ who }: Window): Text {
  if (who === null) return { zh: '集中缴费期', en: 'Window open' };
  return { zh: `延长期（${who.zh}）`, en: `Extended window (${who.en})` };
}

const days = ({ from, to }: Window, today: Day) => ({
  dayNumber: daysBetween(from, today) + 1,
  daysLeft: daysBetween(today, to),
});
