import { basisPoints } from '../amounts/index.ts';
import { targetRows } from '../meaning/targets.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import type { TargetSetWritten } from '../pack/targets.ts';

type Place = { set: TargetSetWritten; at: string[] };

/** The sets that a pack writes, with where each stands. */
function setsOf({ targets }: Pack): Place[] {
  if (targets === undefined) return [];
  const sets: Place[] = [{ set: targets, at: ['targets'] }];
  if (targets.assessed !== undefined) sets.push({ set: targets.assessed, at: ['targets', 'assessed'] });
  return sets;
}

/**
 * Rows that do not add up to the total printed or to the sum given as a check; a table beside a rate; a rate that
 * would be taken twice; a rate for a category that the pack does not have.
 */
export function checkTargets(pack: Pack, faults: Faults): void {
  for (const { set, at } of setsOf(pack)) {
    if (set.townships !== undefined && set.byRate !== undefined) {
      faults.add(
        [...at, 'byRate'],
        'targets-twice',
        '已经有 townships 任务表，不能再按比例算：两种只写一种',
        'there is a table under townships already: write either the table or the rate',
      );
      continue;
    }
    checkSum(set, at, faults);
    if (pack.targets?.overall !== undefined && set.byRate && basisPoints(set.byRate.rate) !== 10_000) {
      faults.add(
        [...at, 'byRate', 'rate'],
        'rate-twice',
        `任务已按 ${set.byRate.rate} 计算，再要求参保率 ${pack.targets.overall} 就折算了两次：这里写 100%，或去掉 overall`,
        `the targets are ${set.byRate.rate} of the people already, and overall asks for ${pack.targets.overall} of them again: write 100% here, or leave overall out`,
      );
    }
  }
  checkGroups(pack, faults);
}

function checkSum(set: TargetSetWritten, at: string[], faults: Faults): void {
  const rows = targetRows(set);
  if (rows.length === 0) return;
  const sum = rows.reduce((total, { people }) => total + people, 0);
  for (const key of ['total', 'adds'] as const) {
    const given = set[key];
    if (given !== undefined && given !== sum) {
      faults.add(
        [...at, key],
        'targets-sum',
        `各乡镇之和是 ${sum}，这里写的是 ${given}：核对各行`,
        `the rows add up to ${sum}, here it says ${given}: compare the rows`,
      );
    }
  }
  if (set.total === undefined && set.adds === undefined) {
    faults.add(
      [...at, set.townships === undefined ? 'byRate' : 'townships'],
      'missing-key',
      `缺少 total 或 adds：写上合计 ${sum} 以便核对`,
      `total or adds is missing: write ${sum}, as a check`,
      { part: 'key' },
    );
  }
}

function checkGroups(pack: Pack, faults: Faults): void {
  const known = (pack.subsidies?.categories ?? []).map(({ id }) => id);
  for (const id of Object.keys(pack.targets?.groupRates ?? {})) {
    if (known.includes(id)) continue;
    const meant = nearest(id, known);
    faults.add(
      ['targets', 'groupRates', id],
      'unknown-category',
      `资助类别里没有 ${id}${meant === null ? '' : `，是不是 ${meant}`}`,
      `there is no category ${id}${meant === null ? '' : `: did you mean ${meant}`}`,
      { part: 'key', ...(meant === null ? {} : { instead: meant }) },
    );
  }
}

/** Rows that the notice's table does not have; text: the notice's, without white space. */
export function checkTargetRows(pack: Pack, text: string, faults: Faults): void {
  for (const { set, at } of setsOf(pack)) {
    const where = set.townships === undefined ? ['byRate', 'of'] : ['townships'];
    for (const { name, people, population } of targetRows(set)) {
      if (faults.full) return;
      const printed = population ?? people;
      const bare = name.replace(/\s+/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (new RegExp(`${bare}${printed}(?![0-9])`).test(text)) continue;
      faults.add(
        [...at, ...where, name],
        'target-not-in-notice',
        `通知的表里没有“${name} ${printed}”，核对这一行`,
        `the notice's table has no row "${name} ${printed}": compare it`,
      );
    }
  }
}
