import type { PackMeaning } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';

/** A rule in words, with the tiers it opens (all where it says nothing of tiers) and what it cites. */
export type RuleWords = { id: string; words: Text; tiers: string[]; cites: string[] };

/** What happens outside the windows, a rule a phase. */
export function lateRulesOf(meaning: PackMeaning): RuleWords[] {
  return meaning.phases.map(({ id, when, outcome, coverFrom, cites }) => ({
    id,
    words: {
      zh: `${when.zh}：${outcome.zh}${coverFrom ? `，${coverFrom.zh}起享受待遇` : ''}`,
      en: `${when.en}: ${outcome.en}${coverFrom ? `, covered from ${coverFrom.en}` : ''}`,
    },
    tiers: [],
    cites,
  }));
}

/**
 * Whether a household joins as a whole and in one tier; null where the pack says nothing of households. Its id is
 * `household-same-tier` where all must share one tier, else `household`.
 */
export function householdRuleOf(meaning: PackMeaning): RuleWords | null {
  const rule = meaning.household;
  if (!rule) return null;
  const zh = [rule.unit === 'household' ? '以户为单位参保' : '以个人为单位参保'];
  const en = [rule.unit === 'household' ? 'Households join as a whole' : 'Each person joins alone'];
  if (rule.everyMember) {
    zh.push('家庭成员全部参保');
    en.push('every member joins');
  }
  if (rule.sameTier) {
    zh.push('全家选同一档次');
    en.push('all in the same tier');
  }
  return {
    id: rule.sameTier ? 'household-same-tier' : 'household',
    words: { zh: zh.join('，'), en: en.join(', ') },
    tiers: [],
    cites: rule.cites,
  };
}

/** How one of several categories is chosen; null where the pack subsidises nobody. */
export function chooseRuleOf(meaning: PackMeaning): RuleWords | null {
  if (meaning.choose === null) return null;
  return {
    id: 'choose',
    words: meaning.choose,
    tiers: [],
    cites: meaning.oneSubsidyOnly,
  };
}

/** A fraction as percent, without the noise of floating point: 0.98 → 98. */
export const percentOfRate = (rate: number | null): number | null =>
  rate === null ? null : Math.round(rate * 10_000) / 100;

/** The goal in words: what must be reached, of whom. */
export function goalWords(meaning: PackMeaning): Text | null {
  const { targets } = meaning;
  if (!targets) return null;
  const zh: string[] = [];
  const en: string[] = [];
  const overall = percentOfRate(targets.overallRate);
  const groups = percentOfRate(targets.groupRate);
  if (overall !== null) {
    zh.push(`参保率${targets.exceed ? '超过' : '达到'} ${overall}%`);
    en.push(`coverage ${targets.exceed ? 'above' : 'of at least'} ${overall} %`);
  }
  if (groups !== null) {
    zh.push(`资助对象达到 ${groups}%`);
    en.push(`${groups} % of those subsidised`);
  }
  if (targets.basis) {
    zh.push(targets.basis.zh);
    en.push(targets.basis.en);
  }
  return zh.length === 0 ? null : { zh: zh.join('；'), en: en.join('; ') };
}
