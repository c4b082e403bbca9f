import type { FactDefinition } from './definition.ts';
import { historyFacts } from './history.ts';

const t = (zh: string, en: string) => ({ zh, en });

/**
 * Facts with shared names and words that are asked only where a rule of the pack uses them; a pack that declares a fact
 * of the same name has its own. Absent, they are no answer: a condition on them does not hold.
 */
export const optionalFacts: readonly FactDefinition[] = [
  ...historyFacts,
  {
    name: 'applicationDate',
    type: 'day',
    phrase: t('申请参保', 'applied'),
    dayName: t('申请之日', 'the day of application'),
    ask: t('申请参保日期', 'Day of application'),
  },
  {
    name: 'recognitionDate',
    type: 'day',
    phrase: t('身份获得认定', 'identity recognised'),
    dayName: t('身份认定之日', 'the day of recognition'),
    ask: t('身份认定日期', 'Day on which the identity was recognised'),
  },
  {
    name: 'identityHolder',
    type: 'choice',
    values: {
      self: t('本人具有该身份', 'the person has the identity'),
      family: t('家庭成员具有该身份', 'a member of the family has the identity'),
    },
    ask: t('身份属于本人还是家庭成员', 'Is the identity the person’s own or a family member’s?'),
  },
  {
    name: 'disabilityGrade',
    type: 'integer',
    ask: t('残疾等级', 'Grade of disability (1 to 4)'),
    proof: t('残疾人证', 'disability card'),
  },
  {
    name: 'disabilityKind',
    type: 'choice',
    values: {
      visual: t('视力残疾', 'visual disability'),
      hearing: t('听力残疾', 'hearing disability'),
      speech: t('言语残疾', 'speech disability'),
      physical: t('肢体残疾', 'physical disability'),
      intellectual: t('智力残疾', 'intellectual disability'),
      mental: t('精神残疾', 'mental disability'),
      multiple: t('多重残疾', 'multiple disabilities'),
    },
    any: t('残疾人', 'disabled person'),
    ask: t('残疾类别', 'Kind of disability'),
    proof: t('残疾人证', 'disability card'),
  },
  {
    name: 'residence',
    type: 'choice',
    values: { urban: t('城镇居民', 'urban resident'), rural: t('农村居民', 'rural resident') },
    ask: t('城镇居民还是农村居民', 'Urban or rural resident?'),
  },
  { name: 'district', type: 'text', ask: t('所在区（市、县）', 'District') },
  { name: 'township', type: 'text', ask: t('所在乡镇（街道）', 'Township') },
  {
    name: 'schoolOwner',
    type: 'choice',
    values: {
      central: t('部属学校', 'school of a ministry'),
      provincial: t('省属学校', 'school of the province'),
      city: t('市属学校', 'school of the city'),
      county: t('区县属学校', 'school of the county'),
      township: t('镇街属学校', 'school of the township'),
      private: t('民办学校', 'private school'),
    },
    any: t('学校隶属关系已知', 'the school’s owner is known'),
    ask: t('学校的隶属关系', 'To whom does the school belong?'),
  },
  {
    name: 'schoolDivision',
    type: 'text',
    ask: t('学校所在乡镇（街道）', 'Township of the school'),
  },
  {
    name: 'householdMembers',
    type: 'integer',
    ask: t('家庭参保人数', 'Members of the household who join'),
  },
];
