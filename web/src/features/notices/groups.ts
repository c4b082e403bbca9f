import type { Proposal } from './fragments.ts';

export const groups = ['head', 'money', 'people', 'days', 'scope', 'targets', 'parties', 'clauses'] as const;
export type Group = (typeof groups)[number];

const groupOf: Record<Proposal['kind'], Group> = {
  TITLE: 'head',
  NUMBER: 'head',
  PLAN_YEAR: 'head',
  COUNTY: 'head',
  PREMIUM: 'money',
  FISCAL: 'money',
  AMOUNT: 'money',
  CATEGORY: 'people',
  AGE: 'people',
  WINDOW: 'days',
  DEADLINE: 'days',
  COVER_FROM: 'days',
  NEWBORN_DAYS: 'days',
  WAIT_DAYS: 'days',
  NOTICE_DAYS: 'days',
  SCOPE: 'scope',
  RATE: 'targets',
  TARGET: 'targets',
  TARGET_TOTAL: 'targets',
  AGENCY: 'parties',
  FUNDER: 'parties',
  CASH_LIMIT: 'parties',
  CASH_DAYS: 'parties',
  CLAUSE: 'clauses',
};

/** Proposals by what they are about, each group in the order of the text; empty groups are left out. */
export function inGroups(proposals: readonly Proposal[]): { group: Group; rows: Proposal[] }[] {
  return groups.flatMap((group) => {
    const rows = proposals.filter(({ kind }) => groupOf[kind] === group);
    return rows.length > 0 ? [{ group, rows }] : [];
  });
}
