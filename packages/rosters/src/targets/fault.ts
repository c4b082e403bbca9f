import type { Text } from '../fault.ts';

/** What is wrong at a place of a target table, and what to do next. */
export interface TargetFault {
  code: TargetFaultCode;
  /** Sheet row or physical line, from 1. */
  row: number;
  /** Column, from 1. */
  column: number;
  /** As the table has it. */
  value: string | null;
  message: Text;
}

const catalogue = {
  'name-missing': ['这一行有人数，没有写是哪里的', 'this row has people and no name: write whose they are'],
  'people-missing': ['没有写任务人数', 'the number of people is missing: write it'],
  'people-zero': [
    '任务人数是 0：写大于 0 的整数，没有任务就删去这一行',
    'the target is 0: write a whole number above 0, or delete the row',
  ],
  'people-negative': [
    '任务人数是负数：写大于 0 的整数',
    'the target is negative: write a whole number above 0',
  ],
  'people-fractional': [
    '任务人数有小数：人数只能是整数',
    'the target is fractional: people are whole numbers',
  ],
  'people-no-number': [
    '任务人数不是数字：只写数字，如 12345',
    'the target is no number: write digits alone, such as 12345',
  ],
  'people-too-many': [
    '任务人数超过两千万：核对是否多写了几位',
    'the target is above 20 million: look for digits too many',
  ],
} satisfies Record<string, [string, string]>;

export type TargetFaultCode = keyof typeof catalogue;

/** A fault at its place. */
export function targetFault(
  code: TargetFaultCode,
  at: { row: number; column: number; value: string | null },
): TargetFault {
  const [zh, en] = catalogue[code];
  return { code, ...at, message: { zh, en } };
}
