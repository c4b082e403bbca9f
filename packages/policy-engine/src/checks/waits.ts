import type { When } from '../conditions/index.ts';
import { alwaysGiven, type DayRule, daysIn, NO_DAY, waitsIn } from '../days/index.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsOf } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import type { Citation } from '../pack/parts.ts';
import { coverCases } from '../questions/cover.ts';
import { waitsOf } from '../questions/wait.ts';

/** The conditions and citations of the waits, each with its place. */
export function waitParts(pack: Pack): {
  whens: { when: When; path: Path }[];
  cites: { cites: readonly Citation[]; path: Path }[];
} {
  const whens: { when: When; path: Path }[] = [];
  const cites: { cites: readonly Citation[]; path: Path }[] = [];
  const add = (
    part: { when?: When | undefined; cites?: readonly Citation[] | undefined } | undefined,
    path: Path,
  ) => {
    if (part?.when !== undefined) whens.push({ when: part.when, path: [...path, 'when'] });
    if (part?.cites !== undefined) cites.push({ cites: part.cites, path: [...path, 'cites'] });
  };
  const each = (parts: readonly Parameters<typeof add>[0][] | undefined, path: Path) => {
    parts?.forEach((part, i) => {
      add(part, [...path, i]);
    });
  };
  waitsOf(pack).forEach((wait, i) => {
    const path: Path = ['waits', i];
    add({ cites: wait.cites }, path);
    each(wait.exempt, [...path, 'exempt']);
    add({ cites: wait.applies?.cites }, [...path, 'applies']);
    const own: [typeof wait | NonNullable<typeof wait.readings>[number], Path][] = [
      [wait, path],
      ...(wait.readings ?? []).map((reading, r): [typeof reading, Path] => [
        reading,
        [...path, 'readings', r],
      ]),
    ];
    for (const [parts, here] of own) {
      if (parts !== wait) add({ cites: parts.cites }, here);
      add({ cites: parts.perLapsedYear?.cites }, [...here, 'perLapsedYear']);
      add({ cites: parts.repair?.cites }, [...here, 'repair']);
      each(parts.floors, [...here, 'floors']);
    }
  });
  pack.consequences?.forEach((one, i) => {
    add(one, ['consequences', i]);
  });
  return { whens, cites };
}

/** Days of cover that can't be read, or that some people don't have; waits that nobody declared, or in another unit. */
export function checkCoverDays(pack: Pack, faults: Faults): void {
  const facts = factsOf(pack);
  const counted = new Set<string>();
  pack.phases.forEach((phase, i) => {
    const path: Path = ['phases', i];
    const listed = Array.isArray(phase.coverFrom);
    coverCases(phase).forEach((one, c) => {
      const own = listed ? [...path, 'coverFrom', c] : path;
      checkDay(one.from, listed ? [...own, 'from'] : [...path, 'coverFrom'], pack, facts, counted, faults);
      if (one.to !== undefined) {
        const written = listed && Array.isArray(phase.coverFrom) && phase.coverFrom[c]?.to !== undefined;
        checkDay(one.to, written ? [...own, 'to'] : [...path, 'coverTo'], pack, facts, counted, faults);
      }
    });
  });
  waitsOf(pack).forEach((wait, i) => {
    if (!counted.has(wait.id)) {
      faults.add(
        ['waits', i, 'id'],
        'unused-wait',
        `没有待遇起始日计入等待期“${wait.id}”：写 coverFrom: { months: { wait: ${wait.id} }, after: payDate }，或删去`,
        `no start of cover counts the wait "${wait.id}": write coverFrom: { months: { wait: ${wait.id} }, after: payDate }, or take it out`,
      );
    }
    checkReadings(wait, ['waits', i], faults);
  });
}

function checkDay(
  rule: DayRule,
  path: Path,
  pack: Pack,
  facts: ReadonlyMap<string, FactDefinition>,
  counted: Set<string>,
  faults: Faults,
): void {
  if (rule === NO_DAY) return;
  const before = faults.list.length;
  checkDayFacts(rule, path, facts, faults);
  for (const { wait: id, unit } of waitsIn(rule)) {
    counted.add(id);
    const wait = waitsOf(pack).find((one) => one.id === id);
    const own = wait?.unit ?? 'months';
    if (wait === undefined) {
      const near = nearest(
        id,
        waitsOf(pack).map((one) => one.id),
      );
      const hint =
        near === null
          ? ['在 waits 中写上', 'declare it under waits']
          : [`是不是“${near}”？`, `did you mean "${near}"?`];
      faults.add(path, 'unknown-wait', `没有“${id}”这个等待期。${hint[0]}`, `no wait "${id}"; ${hint[1]}`);
    } else if (own !== unit) {
      faults.add(
        path,
        'wait-unit',
        `等待期“${id}”按${own === 'days' ? '日' : '月'}写，这里按${unit === 'days' ? '日' : '月'}计`,
        `the wait "${id}" is in ${own}, here it is counted in ${unit}`,
      );
    }
  }
  if (faults.list.length === before && !alwaysGiven(rule)) {
    faults.add(
      path,
      'may-be-absent',
      '有的人没有这一天：写 { firstGiven: [… , payDate] }，没有的按缴费之日',
      'some people have no such day: write { firstGiven: [… , payDate] }, so that theirs is the day of payment',
    );
  }
}

/** Names inside a day that are neither a date nor a fact that is a day. */
export function checkDayFacts(
  rule: DayRule,
  path: Path,
  facts: ReadonlyMap<string, FactDefinition>,
  faults: Faults,
): void {
  const days = [...facts.values()]
    .filter(({ type }) => type === 'day' || type === 'month')
    .map(({ name }) => name);
  const known = ['planYearStart', 'planYearEnd', ...days];
  for (const name of daysIn(rule)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    faults.add(
      path,
      'unknown-fact',
      `“${name}”不是日期，也不是日期类的事实${near === null ? '：可写 planYearStart、payDate、birthDate 或日期' : `。是不是“${near}”？`}`,
      `"${name}" is neither a date nor a fact that is a day${near === null ? ': write planYearStart, payDate, birthDate or a date' : `; did you mean "${near}"?`}`,
    );
  }
}

type WaitWritten = NonNullable<Pack['waits']>[number];

function checkReadings(wait: WaitWritten, path: Path, faults: Faults): void {
  const ids = (wait.readings ?? []).map(({ id }) => id);
  if (wait.applies !== undefined && !ids.includes(wait.applies.reading)) {
    faults.add(
      [...path, 'applies', 'reading'],
      'unknown-reading',
      `没有“${wait.applies.reading}”这种理解，可写：${ids.join('、')}`,
      `no reading "${wait.applies.reading}"; there are: ${ids.join(', ')}`,
    );
  }
  if (ids.length > 0 && wait.applies === undefined && wait.ask === undefined) {
    faults.add(
      path,
      'missing-key',
      '几种理解还未定：写 ask（问谁），或写 applies（按哪一种，为什么）',
      'the readings are open: write ask (whom), or applies (which one, and why)',
    );
  }
  const parts = [wait, ...(wait.readings ?? [])];
  if (
    parts.every(
      (one) => one.fixed === undefined && one.perLapsedYear === undefined && one.floors === undefined,
    )
  ) {
    faults.add(
      path,
      'empty',
      `等待期“${wait.id}”没有长度：写 fixed、perLapsedYear 或 floors`,
      `the wait "${wait.id}" has no length: write fixed, perLapsedYear or floors`,
    );
  }
}
