import type { Faults } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import type { Data, Merged } from './merge.ts';

/** What the upper pack must say where it differs, and must not refer to. */
export function checkOverlay(
  value: Data,
  below: Data,
  merged: Merged,
  said: readonly string[],
  faults: Faults,
): void {
  const covers = (entry: string, at: string) => at === entry || at.startsWith(`${entry}.`);
  for (const { at, path, below: lower } of merged.overrides) {
    if (path[0] === 'clauses') {
      const id = String(path[1]);
      faults.add(
        path,
        'duplicate-id',
        `下层已有名为“${id}”的条款：换一个名称`,
        `the pack below has a clause "${id}": take another name`,
        { part: 'key' },
      );
    } else if (!said.some((entry) => covers(entry, at))) {
      const brief = JSON.stringify(lower)?.slice(0, 60) ?? '';
      faults.add(
        path,
        'differs-unsaid',
        `与下层不一致（下层：${brief}）：在 differs 中写 { at: ${at}, because: … }，说明以哪个为准`,
        `the pack below says ${brief}: write { at: ${at}, because: … } under differs, with which one applies`,
      );
    }
  }
  said.forEach((entry, i) => {
    if (merged.overrides.some(({ at }) => covers(entry, at))) return;
    const near = nearest(
      entry,
      merged.overrides.map(({ at }) => at),
    );
    faults.add(
      ['differs', i, 'at'],
      'differs-unknown',
      `“${entry}”处与下层没有不一致${near === null ? '：删去' : `。是不是“${near}”？`}`,
      `nothing differs at "${entry}"${near === null ? ': take it out' : `; did you mean "${near}"?`}`,
      near === null ? {} : { instead: near },
    );
  });
  for (const { path, id } of merged.strangers) {
    faults.add(path, 'unknown-rule', `下层没有“${id}”`, `the pack below has no "${id}"`);
  }
  if (value.planYear !== undefined && below.planYear !== undefined && value.planYear !== below.planYear) {
    faults.add(
      ['planYear'],
      'wrong-plan-year',
      `下层是 ${String(below.planYear)} 年度的，不能用在 ${String(value.planYear)} 年度`,
      `the pack below is for ${String(below.planYear)}, not for ${String(value.planYear)}`,
    );
  }
}
