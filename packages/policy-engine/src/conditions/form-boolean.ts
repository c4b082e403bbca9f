import { z } from 'zod';
import { testForm } from './form.ts';
import { reader } from './setting.ts';
import { truthOf } from './truth.ts';

/** `residencePermit: true`. Absent is false. */
export const booleanForm = testForm<boolean>({
  schema: () => z.boolean(),
  bind: (wanted, fact, setting) => {
    const read = reader(fact.name, setting);
    const words = fact.phrase ?? fact.ask;
    return {
      holds: (person) => truthOf((read(person) === true) === wanted),
      words: wanted ? words : { zh: `不属于“${words.zh}”`, en: `not ${words.en}` },
      marks: [
        { fact: fact.name, value: true },
        { fact: fact.name, value: false },
      ],
    };
  },
});

/** `subsidised: true`: at least one category of the pack is open to the person, whatever the tier. */
export const subsidisedForm = testForm<boolean>({
  schema: () => z.boolean(),
  bind: (wanted, _fact, setting) => ({
    holds: (person) => {
      const truth = setting.subsidised(person);
      return wanted ? truth : ((2 - truth) as 0 | 1 | 2);
    },
    words: wanted
      ? { zh: '享受政府资助的人员', en: 'people with a government subsidy' }
      : { zh: '不享受政府资助的人员', en: 'people without a government subsidy' },
    marks: [
      { fact: 'subsidised', value: true },
      { fact: 'subsidised', value: false },
    ],
  }),
});
