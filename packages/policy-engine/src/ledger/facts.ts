import type { FactDefinition } from '../facts/definition.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** What the conditions of a ledger may ask of one year of somebody's history. */
export const yearFacts: readonly FactDefinition[] = [
  {
    name: 'insured',
    type: 'boolean',
    phrase: t('当年参保', 'insured in that year'),
    ask: t('当年参保', 'Insured in that year'),
  },
  {
    name: 'paidNormally',
    type: 'boolean',
    phrase: t('当年正常缴费', 'paid normally in that year'),
    ask: t('当年正常缴费', 'Paid normally in that year'),
  },
  {
    name: 'insuredBefore',
    type: 'boolean',
    phrase: t('上年参保', 'insured in the year before'),
    ask: t('上年参保', 'Insured in the year before'),
  },
  {
    name: 'claimedBefore',
    type: 'boolean',
    phrase: t('上年有基金报销', 'the fund paid something in the year before'),
    ask: t('上年有基金报销', 'Did the fund pay something in the year before?'),
  },
  {
    name: 'usedBefore',
    type: 'boolean',
    phrase: t('上年用了激励额度', 'the bonus was drawn on in the year before'),
    ask: t('上年用了激励额度', 'Was the bonus drawn on in the year before?'),
  },
  {
    name: 'continuousYears',
    type: 'integer',
    absent: 0,
    ask: t('截至上年连续参保年数', 'Years insured without a break, up to the year before'),
  },
  {
    name: 'lapsedYears',
    type: 'integer',
    absent: 0,
    ask: t('此前断保年数', 'Years without cover just before that year'),
  },
  {
    name: 'repairedYears',
    type: 'integer',
    absent: 0,
    ask: t('当年补缴年数', 'Lapsed years paid for in that year'),
  },
];

export const yearFactMap: ReadonlyMap<string, FactDefinition> = new Map(
  yearFacts.map((fact) => [fact.name, fact]),
);
