import type { CountyRows, EnrollmentRow } from './rows.ts';

/** What a county decided: rates in hundredths of a percent, null where it draws no line. */
export type Rules = {
  rankBy: 'RATE' | 'GAP';
  smallBelow: number;
  commendFrom?: number | null;
  commendPlaces?: number | null;
  warnBelow?: number | null;
  explainBelow?: number | null;
};
/** The coverage that the notice asks for, in percent; exceed: more than that (超过). */
export type Goal = { percent: number; exceed: boolean };
export type Line = {
  name: string;
  target: number | null;
  enrolled: number;
  rate: number | null;
  gap: number | null;
  lastSevenDays: number;
  place: number | null;
  apart: boolean;
  verdict: 'COMMENDED' | 'WARNED' | 'EXPLAIN' | null;
  change: { enrolled: number; rate: number | null } | null;
};
export type Report = { whole: Line; townships: Line[]; inspection: Inspected | null };
export type Inspected = {
  sampled: number;
  checked: number;
  errors: number;
  rate: string;
  low: string;
  high: string;
};

/** Whether somebody counts as enrolled, and since which day; null where not. */
export function countsSince(enrollment: EnrollmentRow, countsAs: string): string | null {
  const { state, registeredOn, paidOn, confirmedOn } = enrollment;
  if (state === 'withdrawn') return null;
  if (countsAs === 'registered') return registeredOn;
  if (countsAs === 'confirmed') return state === 'county-confirmed' ? confirmedOn : null;
  return state === 'paid' || state === 'township-checked' || state === 'county-confirmed' ? paidOn : null;
}

/** So many days before a day. */
export function daysEarlier(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The county's targets by township as they count on a day, and their sum: assessed ones before provisional, of each the newest. */
export function targetsOn(
  rows: CountyRows,
  today: string,
): { total: number | null; by: Map<string, number> } {
  const newest = (basis: string) => {
    let found: { id: string; total: number } | null = null;
    for (const set of rows.targetSets) {
      if (set.townshipId !== null || set.basis !== basis) continue;
      if (set.countsFrom === null || set.countsFrom <= today) found = set;
    }
    // A set without anybody takes the targets away.
    return found && found.total > 0 ? found : null;
  };
  const chosen = newest('assessed') ?? newest('provisional');
  const by = new Map<string, number>();
  for (const row of rows.targetRows) if (row.setId === chosen?.id) by.set(row.townshipId, row.people);
  return { total: chosen?.total ?? null, by };
}

/** Wilson's interval of a share among so many, as a document writes it. */
function written(share: number, checked: number): { rate: string; low: string; high: string } {
  const z = 1.959963984540054;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * checked)) / checked);
  const scale = 1 + (z * z) / checked;
  const as = (value: number) => `${(Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 100).toFixed(2)}%`;
  const middle = share + (z * z) / (2 * checked);
  return { rate: as(share), low: as((middle - spread) / scale), high: as((middle + spread) / scale) };
}

/** What the last inspection found that was closed by a day and that no earlier report has stated. */
function inspectedBy(rows: CountyRows, today: string, statedBefore: number): Inspected | null {
  let last = statedBefore;
  for (const { inspection, closedOn } of rows.findings)
    if (closedOn !== null && closedOn <= today && inspection > last) last = inspection;
  const items = rows.findings.filter(({ inspection }) => inspection === last);
  if (last === statedBefore || items.length === 0) return null;
  let checked = 0;
  let errors = 0;
  const strata = new Map<number, { people: number; checked: number; errors: number }>();
  for (const { stratum, people, outcome } of items) {
    const part = strata.get(stratum) ?? { people, checked: 0, errors: 0 };
    strata.set(stratum, part);
    if (outcome !== 'correct' && outcome !== 'error') continue;
    checked += 1;
    part.checked += 1;
    if (outcome === 'error') {
      errors += 1;
      part.errors += 1;
    }
  }
  if (checked === 0) return null;
  let weight = 0;
  let wrong = 0;
  for (const part of strata.values()) {
    if (part.checked === 0) continue;
    weight += part.people;
    wrong += (part.people * part.errors) / part.checked;
  }
  return { sampled: items.length, checked, errors, ...written(wrong / weight, checked) };
}

/**
 * What a supervision report must say on a day, counted from the county's people one by one.
 *
 * @param previous what the published report before it says
 * @param statedBefore the number of the last inspection that a report has stated; 0 for none
 */
export function recountReport(
  rows: CountyRows,
  asked: { today: string; goal: Goal; rules: Rules; previous: Report | null; statedBefore?: number },
): Report {
  const { today, goal, rules, previous } = asked;
  const targets = targetsOn(rows, today);
  const line = (name: string, target: number | null, of: (enrollment: EnrollmentRow) => boolean): Line => {
    let enrolled = 0;
    let lastSevenDays = 0;
    for (const enrollment of rows.enrollments) {
      const since = of(enrollment) ? countsSince(enrollment, rows.countsAs) : null;
      if (since === null) continue;
      enrolled += 1;
      if (since <= today && since > daysEarlier(today, 7)) lastSevenDays += 1;
    }
    const rate = target === null ? null : Math.floor((enrolled * 10_000) / target);
    return {
      ...{ name, target, enrolled, rate, gap: target === null ? null : missing(enrolled, target, goal) },
      ...{ lastSevenDays, place: null, apart: false, verdict: null, change: null },
    };
  };
  const whole = line('', targets.total, () => true);
  const townships = rows.townships.map(({ id, name }) =>
    line(name, targets.by.get(id) ?? null, ({ townshipId }) => townshipId === id),
  );
  for (const row of townships) {
    row.apart = row.target !== null && row.target < rules.smallBelow;
    row.place = placeOf(row, townships, rules);
    row.verdict = verdictOf(row, rules);
    row.change = changeOf(
      row,
      previous?.townships.find(({ name }) => name === row.name),
    );
  }
  whole.change = changeOf(whole, previous?.whole);
  return { whole, townships, inspection: inspectedBy(rows, today, asked.statedBefore ?? 0) };
}

/** The fewest people more with whom the goal is reached, or exceeded where it asks for more; the whole target at most. */
export function missing(enrolled: number, target: number, { percent, exceed }: Goal): number {
  for (let more = Math.max(0, Math.floor((target * percent) / 100) - enrolled - 2); ; more++) {
    const people = enrolled + more;
    const share = people * 100 * 100;
    const asked = target * Math.round(percent * 100);
    if (people >= target || (exceed ? share > asked : share >= asked)) return more;
  }
}

/** One more than those who are better; none without a target, or apart from the others. */
function placeOf(row: Line, all: readonly Line[], { rankBy, smallBelow }: Rules): number | null {
  if (row.target === null || row.target < smallBelow) return null;
  let place = 1;
  for (const other of all) {
    if (other.target === null || other.target < smallBelow) continue;
    const better = rankBy === 'RATE' ? other.rate! > row.rate! : other.gap! < row.gap!;
    if (better) place += 1;
  }
  return place;
}

function verdictOf({ rate, place }: Line, rules: Rules): Line['verdict'] {
  const { commendFrom, commendPlaces, warnBelow, explainBelow } = rules;
  if (rate === null) return null;
  if (explainBelow != null && rate < explainBelow) return 'EXPLAIN';
  if (warnBelow != null && rate < warnBelow) return 'WARNED';
  if (commendFrom == null || rate < commendFrom) return null;
  if (commendPlaces == null) return 'COMMENDED';
  return place !== null && place <= commendPlaces ? 'COMMENDED' : null;
}

function changeOf(now: Line, before: Line | undefined): Line['change'] {
  if (!before) return null;
  const rate = now.rate === null || before.rate === null ? null : now.rate - before.rate;
  return { enrolled: now.enrolled - before.enrolled, rate };
}
