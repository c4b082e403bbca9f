import type { Amount, AmountForm, Rounding } from './form.ts';
import { exactly } from './form.ts';
import { roundedFen, roundingWords, scaled } from './rounding.ts';

/** `{ rounded: { percent: 60, of: all }, to: 1, how: up }`. */
export const roundedForm: AmountForm<{ rounded: Amount } & Rounding> = {
  reckon: ({ rounded, to, how }, _scope, reckon) => scaled(reckon(rounded), exactly(1), 1, { to, how }),
  words: ({ rounded, to, how }, { amount }) => {
    const [inner, round] = [amount(rounded), roundingWords({ to, how })];
    return { zh: `${inner.zh}，${round.zh}`, en: `${inner.en}, ${round.en}` };
  },
  parts: ({ rounded }) => [{ part: rounded, path: ['rounded'] }],
};

interface Split {
  split: Amount;
  among: string;
  how?: Rounding['how'];
}

/** `{ split: 600, among: householdMembers, how: down }`: what a household has, for each of its members. */
export const splitForm: AmountForm<Split> = {
  reckon: ({ split, among, how }, scope, reckon) => {
    const whole = reckon(split);
    const heads = scope.answers.number(among);
    if (heads === null || heads < 1) return { least: 0, most: whole.most };
    const share = (fen: number) => roundedFen(BigInt(fen), BigInt(heads), { how });
    return { least: share(whole.least), most: share(whole.most) };
  },
  words: ({ split, among }, { amount, setting }) => {
    const whole = amount(split);
    const fact = setting.facts.get(among)?.ask ?? { zh: among, en: among };
    return { zh: `${whole.zh}÷${fact.zh}`, en: `${whole.en} ÷ ${fact.en}` };
  },
  parts: ({ split }) => [{ part: split, path: ['split'] }],
  numbers: ({ among }) => [{ fact: among, path: ['among'] }],
};
