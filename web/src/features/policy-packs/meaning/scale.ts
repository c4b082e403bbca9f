const month = 31;

export type Tick = { label: string; at: number };
export type Scale = { at: (day: string) => number; ticks: readonly Tick[]; holdsToday: boolean };

/**
 * A time line's scale over windows and today, in percent of its width; a tick every few months, at most six.
 * Today stands on it unless it lies more than a year away from every window.
 */
export function scaleOf(windows: readonly { from: string; to: string }[], today: string): Scale {
  const days = windows.flatMap((window) => [number(window.from), number(window.to)]);
  const now = number(today);
  const holdsToday = days.length > 0 && now > Math.min(...days) - 366 && now < Math.max(...days) + 366;
  const all = holdsToday || days.length === 0 ? [...days, now] : days;
  const first = monthOf(Math.min(...all) - month / 2);
  const last = monthOf(Math.max(...all) + month) + 1;
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => (last - first) / months <= 5) ?? 120;
  const from = monthStart(first);
  const width = monthStart(last) - from;
  const at = (day: number) => ((day - from) / width) * 100;
  const ticks: Tick[] = [];
  for (let index = Math.ceil(first / step) * step; index < last; index += step) {
    const label = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    ticks.push({ label, at: at(monthStart(index)) });
  }
  return { at: (day) => at(number(day)), ticks, holdsToday };
}

/** A day as a number that counts days. */
function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function monthStart(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000;
}
