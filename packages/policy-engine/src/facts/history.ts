import type { FactDefinition } from './definition.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** Optional facts of somebody's insurance before, and of births and deaths. A number of years is 0 where it is absent. */
export const historyFacts: readonly FactDefinition[] = [
  {
    name: 'continuousYears',
    type: 'integer',
    absent: 0,
    ask: t('截至上年连续参保年数', 'Years insured without a break, up to last year'),
  },
  {
    name: 'lapsedYears',
    type: 'integer',
    absent: 0,
    ask: t('此前断保年数', 'Years without cover just before this one'),
  },
  {
    name: 'repairedYears',
    type: 'integer',
    absent: 0,
    ask: t('补缴了几年的断保', 'Lapsed years that are paid for afterwards'),
  },
  {
    name: 'lastEmployeeMonth',
    type: 'month',
    phrase: t('职工医保缴费', 'last paid in the employees’ scheme'),
    dayName: t('职工医保最后缴费月', 'the last month in the employees’ scheme'),
    ask: t('职工医保最后缴费的月份', 'Last month paid in the employees’ scheme'),
    proof: t('职工医保缴费记录', 'record of the employees’ scheme'),
  },
  {
    name: 'previousCoverEndedOn',
    type: 'day',
    phrase: t('原参保待遇终止', 'earlier cover ended'),
    dayName: t('原参保待遇终止之日', 'the end of the earlier cover'),
    ask: t('原参保关系待遇终止日期', 'Day on which the earlier cover ended'),
  },
  {
    name: 'registeredOn',
    type: 'day',
    phrase: t('落户', 'entered in the household register'),
    dayName: t('落户之日', 'the day of the hukou entry'),
    ask: t('户口登记日期', 'Day of the entry in the household register'),
    proof: t('户口簿', 'household register'),
  },
  {
    name: 'diedOn',
    type: 'day',
    phrase: t('死亡', 'died'),
    dayName: t('死亡之日', 'the day of death'),
    ask: t('死亡日期', 'Day of death'),
  },
  {
    name: 'parentInsured',
    type: 'boolean',
    phrase: t('父母至少一方参保', 'a parent is insured'),
    ask: t('父母至少一方已参加基本医保', 'At least one parent is insured'),
  },
  {
    name: 'firstTime',
    type: 'boolean',
    phrase: t('首次参保', 'joining for the first time'),
    ask: t('首次参加居民医保', 'Joins the residents’ scheme for the first time'),
  },
];
