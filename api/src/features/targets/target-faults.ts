import { columnLetter } from '@canbao/rosters';
import type { Text } from '../../platform/text.ts';

/** What is wrong at a place of a table of targets: a stable code, the place from 1, and what to do next. */
export type PlacedFault = { code: string; row: number; column: number; value: string | null; message: Text };

type At = { row: number; column: number; value: string | null };
const fault = (code: string, at: At, zh: string, en: string): PlacedFault => ({
  code,
  row: at.row,
  column: at.column,
  value: at.value,
  message: { zh, en },
});

/** The faults of a table that only the county's own places and figures show. */
export const targetFaults = {
  unknown: (at: At, level: 'township' | 'village', meant: string | null) => {
    const [zh, en] =
      level === 'township' ? ['本县乡镇', 'this county'] : ['本乡镇的村（社区）', 'this township'];
    return fault(
      `${level}-unknown`,
      at,
      `${zh}里没有“${at.value ?? ''}”${meant ? `，是不是“${meant}”？` : '：'}写成本地的名称`,
      `${en} has no “${at.value ?? ''}”${meant ? `: did you mean “${meant}”?` : ':'} Write the name as it is here`,
    );
  },
  twice: (at: At, first: { row: number; column: number }, name: string) =>
    fault(
      'place-twice',
      at,
      `“${name}”在第 ${first.row} 行 ${columnLetter(first.column - 1)} 列已经有了：只留一行`,
      `“${name}” stands in row ${first.row}, column ${columnLetter(first.column - 1)} already: keep one of them`,
    ),
  total: (at: At, sum: number, stated: number) =>
    fault(
      'total-disagrees',
      at,
      `各行之和是 ${sum}，表里写的合计是 ${stated}，相差 ${Math.abs(sum - stated)}：核对各行或合计`,
      `the rows add up to ${sum}, the total says ${stated}, a difference of ${Math.abs(sum - stated)}: compare the rows and the total`,
    ),
  split: (at: At, sum: number, target: number) =>
    fault(
      'split-disagrees',
      at,
      `各村之和是 ${sum}，本乡镇的任务是 ${target}，${sum > target ? '多' : '少'} ${Math.abs(sum - target)} 人：分到一个不差`,
      `the villages add up to ${sum}, the township's target is ${target}, ${Math.abs(sum - target)} too ${sum > target ? 'many' : 'few'}: they must agree to the person`,
    ),
  empty: () =>
    fault(
      'no-rows',
      { row: 1, column: 1, value: null },
      '表里一行任务也没有：至少写一行',
      'the table has no row: write at least one',
    ),
};

/** Where a fault stands, in words: 第 3 行 B 列. */
export const placeWords = ({ row, column }: PlacedFault): Text => ({
  zh: `第 ${row} 行 ${columnLetter(column - 1)} 列`,
  en: `row ${row}, column ${columnLetter(column - 1)}`,
});
