import { type Field, fieldsOf, type Kind, type Value } from '@canbao/notice-reader';
import { isDay } from '@canbao/values';
import { ProposalValueWrong } from './notices.errors.ts';

const LONGEST = 200;
const MOST_FEN = 100_000_00;
const MOST_PEOPLE = 20_000_000;
const WAYS = ['all', 'amount', 'percent', 'self-pay', 'open'];
const BOUNDS = ['from', 'to', 'over', 'under'];

const words = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const whole = (most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= most;

/** Whether a percentage has two decimals at most, as binary fractions hold them. */
const hundredths = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

const possible: Record<Field, (value: unknown) => boolean> = {
  name: words,
  term: words,
  tier: words,
  component: words,
  funder: words,
  number: whole(MOST_PEOPLE),
  fen: whole(MOST_FEN),
  percent: (value) => typeof value === 'number' && value > 0 && value <= 100 && hundredths(value),
  from: isDay,
  to: isDay,
  pays: (value) => WAYS.includes(String(value)),
  bound: (value) => BOUNDS.includes(String(value)),
  atLeast: (value) => typeof value === 'boolean',
};

/**
 * A value as a person left it: the fields of its kind alone, each one possible.
 *
 * @throws ProposalValueWrong with the number of the proposal and the field
 */
export function checkedValue(number: number, kind: Kind, given: { [field in Field]?: unknown }): Value {
  const { must, may = [] } = fieldsOf[kind];
  const value: Record<string, unknown> = {};
  for (const field of [...must, ...may]) {
    const one = given[field];
    if (one === undefined || one === null || one === '') {
      if (must.includes(field)) throw new ProposalValueWrong(number, field);
      continue;
    }
    if (!possible[field](one)) throw new ProposalValueWrong(number, field);
    value[field] = typeof one === 'string' ? one.trim() : one;
  }
  const { pays, from, to } = value as Value;
  if ((pays === 'amount' || pays === 'self-pay') && value.fen === undefined)
    throw new ProposalValueWrong(number, 'fen');
  if (pays === 'percent' && value.percent === undefined) throw new ProposalValueWrong(number, 'percent');
  if (from && to && from > to) throw new ProposalValueWrong(number, 'to');
  return value as Value;
}
