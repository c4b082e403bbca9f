import { type Facts, type FactsAnswer, mergeFacts as merged, noFacts } from '../policy-packs/index.ts';
import { optionalText } from './texts.ts';

export { type Facts, type FactsAnswer, factsFrom, noFacts } from '../policy-packs/index.ts';

/**
 * Stored facts with the new answers over them, what is written in them checked. A null clears an answer, an absent one
 * keeps it. Throws TextFault, TextCharacters for a school's name that can be none.
 */
export function mergeFacts(stored: Facts, answers: FactsAnswer | null | undefined): Facts {
  if (answers?.schoolName === undefined) return merged(stored, answers);
  const what = { zh: '学校名称', en: "The school's name" };
  return merged(stored, { ...answers, schoolName: optionalText('schoolName', what, answers.schoolName) });
}

const names = Object.keys(noFacts) as (keyof Facts)[];

/** Only what differs from what is so anyway: what is stored. */
export function compactFacts(facts: Facts): Partial<Facts> {
  const said = names.filter((name) => name !== 'declared' && facts[name] !== noFacts[name]);
  const asked = Object.keys(facts.declared).length > 0 ? { declared: facts.declared } : {};
  return { ...Object.fromEntries(said.map((name) => [name, facts[name]])), ...asked };
}
