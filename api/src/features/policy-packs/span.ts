import { type Day, daysBetween } from '@canbao/values';
import type { Text } from '../../platform/text.ts';

/** From when until when everybody may enroll, and the days left of it, today included; 0 once it is over. */
export type Span = { from: Day | null; to: Day | null; daysLeft: number };

/** The span of the windows that are everybody's; of all where none is. */
export function spanOf(windows: readonly { from: Day; to: Day; who: Text | null }[], today: Day): Span {
  const everybodys = windows.filter(({ who }) => who === null);
  const each = everybodys.length > 0 ? everybodys : windows;
  const from = each.map((window) => window.from).sort()[0] ?? null;
  const to =
    each
      .map((window) => window.to)
      .sort()
      .at(-1) ?? null;
  return { from, to, daysLeft: to === null ? 0 : Math.max(0, daysBetween(today, to) + 1) };
}
