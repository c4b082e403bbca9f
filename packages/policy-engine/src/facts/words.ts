import type { Pack } from '../pack/definition.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { joinTexts, type Text } from '../text.ts';
import type { FactValue } from './definition.ts';
import { factsOf } from './of-pack.ts';

const none: Text = { zh: '无', en: 'none' };

/** The value of a fact in words: 是, 本地户籍, the names of tiers and identities as the pack has them. */
export function valueWords(pack: Pack, name: string, value: FactValue): Text {
  const fact = factsOf(pack).get(name);
  const plain = (text: string): Text => ({ zh: text, en: text });
  if (value === null || value === undefined) return none;
  if (fact?.type === 'boolean') return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (Array.isArray(value)) {
    if (value.length === 0) return none;
    return joinTexts(
      value.map((id: string) => plain(categoryName(pack, id))),
      '、',
      ', ',
    );
  }
  if (name === 'tier') return plain(pack.tiers.find((tier) => tier.id === value)?.name ?? String(value));
  return fact?.values?.[String(value)] ?? plain(String(value));
}

function categoryName(pack: Pack, id: string): string {
  return categoriesOf(pack).find((category) => category.id === id)?.name ?? id;
}

/** A person in words, fact by fact: 出生日期 1980-01-02，性别 女. A fact that is so or not is named where it is. */
export function personWords(pack: Pack, person: Readonly<Record<string, FactValue>>): Text {
  const facts = factsOf(pack);
  const parts = Object.entries(person).map(([name, value]): Text => {
    const fact = facts.get(name);
    const ask = fact?.ask ?? { zh: name, en: name };
    if (fact?.type === 'boolean')
      return value === true ? (fact.phrase ?? ask) : { zh: `${ask.zh}：否`, en: `${ask.en}: no` };
    const words = valueWords(pack, name, value);
    return { zh: `${ask.zh} ${words.zh}`, en: `${ask.en}: ${words.en}` };
  });
  return joinTexts(parts, '，', '; ');
}
