import { countsSince, daysEarlier, type Goal, missing, targetsOn } from './report.ts';
import type { CountyRows, EnrollmentRow } from './rows.ts';

export type Counted = {
  registered: number;
  paid: number;
  confirmed: number;
  enrolled: number;
  undetermined: number;
};
export type Money = { selfPayFen: number; subsidyFen: number };
type Of = (enrollment: EnrollmentRow) => boolean;

/** People in each state that may count, whom the pack leaves undetermined, and those who count. */
export function countPeople(rows: CountyRows, of: Of): Counted {
  const counted = { registered: 0, paid: 0, confirmed: 0, enrolled: 0, undetermined: 0 };
  for (const enrollment of rows.enrollments) {
    if (!of(enrollment)) continue;
    if (countsSince(enrollment, 'registered') !== null) counted.registered += 1;
    if (countsSince(enrollment, 'paid') !== null) counted.paid += 1;
    if (countsSince(enrollment, 'confirmed') !== null) counted.confirmed += 1;
    if (countsSince(enrollment, rows.countsAs) !== null) counted.enrolled += 1;
    if (enrollment.state !== 'withdrawn' && enrollment.decision === 'undetermined') counted.undetermined += 1;
  }
  return counted;
}

/** How many came to count on each day on which somebody did. */
export function countDays(rows: CountyRows, of: Of): Map<string, number> {
  const days = new Map<string, number>();
  for (const enrollment of rows.enrollments) {
    const since = of(enrollment) ? countsSince(enrollment, rows.countsAs) : null;
    if (since !== null) days.set(since, (days.get(since) ?? 0) + 1);
  }
  return days;
}

/** How many of last year counted by the same day of that year, counted as this year's are. */
export function countLastYear(last: CountyRows, countsAs: string, today: string, of: Of): number {
  const day = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  let counted = 0;
  for (const enrollment of last.enrollments) {
    const since = of(enrollment) ? countsSince(enrollment, countsAs) : null;
    if (since !== null && since <= day) counted += 1;
  }
  return counted;
}

/** The window that is everybody's: its first and its last day. */
export type Window = { from: string; to: string };
export type Row = Counted & {
  target: number | null;
  rate: number | null;
  gap: number | null;
  today: number;
  lastSevenDays: number;
  neededADay: number | null;
  forecast: { low: number; expected: number; high: number; days: number } | null;
};

/** A row of the progress, of the whole county (no township) or of one. */
export function countRow(
  rows: CountyRows,
  asked: { today: string; goal: Goal; window: Window; townshipId?: string },
): Row {
  const { today, goal, window, townshipId } = asked;
  const of: Of = (enrollment) => townshipId === undefined || enrollment.townshipId === townshipId;
  const targets = targetsOn(rows, today);
  const target = townshipId === undefined ? targets.total : (targets.by.get(townshipId) ?? null);
  const counted = countPeople(rows, of);
  const days = countDays(rows, of);
  let lastSevenDays = 0;
  for (let back = 0; back < 7; back++) lastSevenDays += days.get(daysEarlier(today, back)) ?? 0;
  let daysLeft = 0;
  for (let day = window.to; day >= today; day = daysEarlier(day, 1)) daysLeft += 1;
  const gap = target === null ? null : missing(counted.enrolled, target, goal);
  return {
    ...counted,
    target,
    rate: target === null ? null : Math.floor((counted.enrolled * 10_000) / target),
    gap,
    today: days.get(today) ?? 0,
    lastSevenDays,
    neededADay: gap === null || daysLeft === 0 ? null : Math.ceil(gap / daysLeft),
    forecast: forecast(counted.enrolled, days, { today, window, daysLeft }),
  };
}

/** As the last whole days went, two weeks at most: their mean for each day left, and the 80 % interval of such a sum. */
function forecast(
  enrolled: number,
  days: ReadonlyMap<string, number>,
  { today, window, daysLeft }: { today: string; window: Window; daysLeft: number },
): Row['forecast'] {
  const each: number[] = [];
  for (let back = 1; back <= 14; back++) {
    const day = daysEarlier(today, back);
    if (day >= window.from) each.push(days.get(day) ?? 0);
  }
  if (each.length < 5 || daysLeft === 0) return null;
  let sum = 0;
  for (const count of each) sum += count;
  const mean = sum / each.length;
  let squares = 0;
  for (const count of each) squares += (count - mean) * (count - mean);
  const spread = Math.sqrt((squares / (each.length - 1)) * daysLeft * (1 + daysLeft / each.length));
  const band = student(each.length - 1) * spread;
  const middle = enrolled - (days.get(today) ?? 0) + mean * daysLeft;
  const people = (value: number) => Math.max(enrolled, Math.round(value));
  return {
    low: people(middle - band),
    expected: people(middle),
    high: people(middle + band),
    days: each.length,
  };
}

/** The 90th percentile of Student's t to three decimals, by integrating cos^(n-1): t = √n tan θ. */
function student(freedom: number): number {
  const parts = 20_000;
  const width = Math.PI / parts;
  const pieces = Array.from(
    { length: parts },
    (_, i) => Math.cos(-Math.PI / 2 + (i + 0.5) * width) ** (freedom - 1),
  );
  let whole = 0;
  for (const piece of pieces) whole += piece;
  let part = 0;
  for (const [i, piece] of pieces.entries()) {
    if (part + piece > whole * 0.9) {
      const angle = -Math.PI / 2 + (i + (whole * 0.9 - part) / piece) * width;
      return Math.round(Math.sqrt(freedom) * Math.tan(angle) * 1000) / 1000;
    }
    part += piece;
  }
  throw new Error('no such percentile');
}

/** By what a breakdown tells people apart. */
export type By = 'TIER' | 'CATEGORY' | 'CHANNEL' | 'SCHOOL' | 'AGE';

/** The kind of an enrollment in a breakdown, from its own row, its payments and its resident; null for none. */
function kindOf(rows: CountyRows, by: By): (enrollment: EnrollmentRow) => string | null {
  if (by === 'TIER') return ({ tier }) => tier;
  if (by === 'CATEGORY') return ({ category }) => category;
  if (by === 'SCHOOL') return ({ school }) => school;
  if (by === 'AGE') {
    const born = new Map(rows.residents.map(({ id, birthDate }) => [id, Number(birthDate.slice(0, 4))]));
    return ({ residentId }) => ageBand(rows.planYear - born.get(residentId)!);
  }
  const paidBy = new Map<string, string>();
  for (const { enrollmentId, appliedFen, channel } of rows.payments)
    if (appliedFen > 0) paidBy.set(enrollmentId, channel);
  return (enrollment) =>
    countsSince(enrollment, 'paid') === null ? null : (paidBy.get(enrollment.id) ?? null);
}

function ageBand(age: number): string {
  if (age <= 6) return '0-6';
  if (age <= 17) return '7-17';
  if (age <= 44) return '18-44';
  if (age <= 59) return '45-59';
  if (age <= 69) return '60-69';
  return age <= 79 ? '70-79' : '80+';
}

/** The people of each kind with their money; under null whoever is of none. Kinds of which there is nobody are left out. */
export function countKinds(rows: CountyRows, by: By, of: Of): Map<string | null, Counted & Money> {
  const kind = kindOf(rows, by);
  const kinds = new Set(rows.enrollments.filter(of).map(kind));
  const found = new Map<string | null, Counted & Money>();
  for (const key of kinds) {
    const own: Of = (enrollment) => of(enrollment) && kind(enrollment) === key;
    const counted = countPeople(rows, own);
    if (counted.registered > 0) found.set(key, { ...counted, ...moneyOf(rows, own) });
  }
  return found;
}

function moneyOf(rows: CountyRows, of: Of): Money {
  let selfPayFen = 0;
  let subsidyFen = 0;
  for (const enrollment of rows.enrollments) {
    if (!of(enrollment) || enrollment.state === 'withdrawn') continue;
    selfPayFen += enrollment.selfPayFen ?? 0;
    subsidyFen += enrollment.subsidyFen ?? 0;
  }
  return { selfPayFen, subsidyFen };
}

/** What a campaign's page counts: each state by itself, and the money of those who have not withdrawn. */
export function countFigures(rows: CountyRows, of: Of = () => true): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (name: string, count: number) => {
    sums[name] = (sums[name] ?? 0) + count;
  };
  for (const name of ['registered', 'assessed', 'paid', 'withdrawn', 'undetermined', 'enrolled'])
    add(name, 0);
  for (const name of ['premiumFen', 'subsidyFen', 'selfPayFen', 'paidFen']) add(name, 0);
  for (const enrollment of rows.enrollments) {
    if (!of(enrollment)) continue;
    const { state, decision, premiumFen, subsidyFen, selfPayFen } = enrollment;
    if (state in sums) add(state, 1);
    if (countsSince(enrollment, rows.countsAs) !== null) add('enrolled', 1);
    if (state === 'withdrawn') continue;
    if (decision === 'undetermined') add('undetermined', 1);
    add('premiumFen', premiumFen ?? 0);
    add('subsidyFen', subsidyFen ?? 0);
    add('selfPayFen', selfPayFen ?? 0);
    for (const { enrollmentId, appliedFen } of rows.payments)
      if (enrollmentId === enrollment.id) add('paidFen', appliedFen);
  }
  return sums;
}
