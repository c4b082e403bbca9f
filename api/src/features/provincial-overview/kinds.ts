import type { PackMeaning } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';

/** A kind of person that every county's notice speaks of, described alike for all. */
export type Kind = {
  id: string;
  words: Text;
  /** Full years on 1 January of the plan year. */
  age: number;
  facts: Record<string, unknown>;
  /** How counties name the identity; null where none is needed. */
  named: RegExp | null;
};

/** The kinds of person for whom counties' rules are compared. An identity is found by what the pack calls it. */
export const kinds: readonly Kind[] = [
  {
    id: 'adult',
    words: { zh: '本地成年居民（35 岁）', en: 'Local adult, 35' },
    age: 35,
    facts: { hukou: 'local' },
    named: null,
  },
  {
    id: 'child',
    words: { zh: '本地小学生（9 岁）', en: 'Local pupil, 9' },
    age: 9,
    facts: { hukou: 'local', school: 'primary' },
    named: null,
  },
  {
    id: 'elder',
    words: { zh: '本地老年人（75 岁）', en: 'Local elder, 75' },
    age: 75,
    facts: { hukou: 'local' },
    named: null,
  },
  {
    id: 'other-pupil',
    words: { zh: '外地户籍小学生（9 岁）', en: 'Pupil registered elsewhere, 9' },
    age: 9,
    facts: { hukou: 'other', school: 'primary' },
    named: null,
  },
  {
    id: 'permit',
    words: { zh: '持居住证的外地居民（35 岁）', en: 'Resident with a permit, 35' },
    age: 35,
    facts: { hukou: 'other', residencePermit: true },
    named: null,
  },
  {
    id: 'dibao',
    words: { zh: '低保对象（50 岁）', en: 'Minimum living allowance, 50' },
    age: 50,
    facts: { hukou: 'local' },
    named: /低保|最低生活保障/,
  },
  {
    id: 'special-poverty',
    words: { zh: '特困、五保人员（50 岁）', en: 'Special poverty, 50' },
    age: 50,
    facts: { hukou: 'local' },
    named: /特困|五保|三无/,
  },
  {
    id: 'severe-disability',
    words: { zh: '一二级重度残疾人（50 岁）', en: 'Severe disability, 50' },
    age: 50,
    facts: { hukou: 'local' },
    named: /重残|重度残疾|一二级/,
  },
  {
    id: 'orphan',
    words: { zh: '孤儿（9 岁）', en: 'Orphan, 9' },
    age: 9,
    facts: { hukou: 'local', school: 'primary' },
    named: /孤儿/,
  },
];

/** The categories of a pack that mean this kind, by their names; empty where the pack has none of them. */
export const categoriesOfKind = ({ categories }: PackMeaning, { named }: Kind): string[] =>
  named === null
    ? []
    : categories
        .filter(({ name, certifiedBy }) => certifiedBy !== null && named.test(name))
        .map(({ id }) => id);
