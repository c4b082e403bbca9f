import { joinTexts } from '../text.ts';
import type { Amount, AmountForm, Range } from './form.ts';

const listed =
  <K extends string>(key: K) =>
  (written: { [key in K]: Amount[] }) =>
    written[key].map((part, i) => ({ part, path: [key, i] }));

function extreme(ranges: readonly Range[], pick: (...fens: number[]) => number): Range {
  return { least: pick(...ranges.map(({ least }) => least)), most: pick(...ranges.map(({ most }) => most)) };
}

/** `{ greater: [a, b] }`: a floor set above, for instance. */
export const greaterForm: AmountForm<{ greater: Amount[] }> = {
  reckon: ({ greater }, _scope, reckon) => extreme(greater.map(reckon), Math.max),
  words: ({ greater }, { amount }) => {
    const parts = joinTexts(greater.map(amount), '与', ' and ');
    return { zh: `${parts.zh}中较高者`, en: `the greater of ${parts.en}` };
  },
  parts: listed('greater'),
};

/** `{ smaller: [a, b] }`: a cap, for instance. */
export const smallerForm: AmountForm<{ smaller: Amount[] }> = {
  reckon: ({ smaller }, _scope, reckon) => extreme(smaller.map(reckon), Math.min),
  words: ({ smaller }, { amount }) => {
    const parts = joinTexts(smaller.map(amount), '与', ' and ');
    return { zh: `${parts.zh}中较低者`, en: `the smaller of ${parts.en}` };
  },
  parts: listed('smaller'),
};

/** `{ difference: [a, b, …] }`: the first less the others, never below nothing. */
export const differenceForm: AmountForm<{ difference: Amount[] }> = {
  reckon: ({ difference }, _scope, reckon) => {
    const [whole = { least: 0, most: 0 }, ...less] = difference.map(reckon);
    const taken = (key: keyof Range) => less.reduce((sum, range) => sum + range[key], 0);
    return {
      least: Math.max(0, whole.least - taken('most')),
      most: Math.max(0, whole.most - taken('least')),
    };
  },
  words: ({ difference }, { amount }) => joinTexts(difference.map(amount), '－', ' − '),
  parts: listed('difference'),
};
