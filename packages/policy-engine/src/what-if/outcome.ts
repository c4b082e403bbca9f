import type { Decision } from '../assess/assessment.ts';

/** What a person learns of a decision, as one text: alike for two persons who are told the same. */
export function toldBy({ verdict, benefitStart }: Decision, withCover: boolean): string {
  const { decision, reason, premiumFen, subsidyFen, waivedFen, selfPayFen, category } = verdict;
  const money = `${premiumFen} ${subsidyFen} ${waivedFen} ${selfPayFen} ${category}`;
  return `${decision} ${reason} ${money} ${withCover ? benefitStart : ''}`;
}
