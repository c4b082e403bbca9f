import { bindCondition } from '../conditions/index.ts';
import { NO, YES } from '../conditions/truth.ts';
import { joinTexts, type Text } from '../text.ts';
import type { AmountCase, AmountForm, Range } from './form.ts';
import { exactly } from './form.ts';

interface Cases {
  cases: AmountCase[];
}

/** `{ cases: [{ when: { age: { under: 18, on: planYearStart } }, amount: 100 }, { amount: 200 }] }`: the first that applies. */
export const casesForm: AmountForm<Cases> = {
  reckon: ({ cases }, scope, reckon) => {
    let found: Range | null = null;
    for (const { when, amount } of cases) {
      const truth = when === undefined ? YES : scope.answers.holds(when);
      if (truth === NO) continue;
      const { least, most } = reckon(amount);
      found =
        found === null
          ? { least, most }
          : { least: Math.min(found.least, least), most: Math.max(found.most, most) };
      if (truth === YES) return found;
    }
    return found === null ? exactly(0) : { least: 0, most: found.most };
  },
  words: ({ cases }, { amount: say, setting }) =>
    joinTexts(
      cases.map(({ when, amount }): Text => {
        const who = when === undefined ? { zh: '其余', en: 'others' } : bindCondition(when, setting).words;
        const sum = say(amount);
        return { zh: `${who.zh}：${sum.zh}`, en: `${who.en}: ${sum.en}` };
      }),
      '；',
      '; ',
    ),
  parts: ({ cases }) => cases.map(({ amount: part }, i) => ({ part, path: ['cases', i, 'amount'] })),
  whens: ({ cases }) =>
    cases.flatMap(({ when }, i) => (when === undefined ? [] : [{ when, path: ['cases', i, 'when'] }])),
};
