import type { PackMeaning } from '@canbao/policy-engine';
import { formatFen } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import type { RuleWords } from './meaning.words.ts';

/** Waiting periods, a rule each. */
export function waitRulesOf(meaning: PackMeaning): RuleWords[] {
  return meaning.waits.map(({ id, name, words, cites }) => ({
    id,
    words: { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` },
    tiers: [],
    cites,
  }));
}

/** What the notice announces for later, to whom it concerns. */
export function consequenceRulesOf(meaning: PackMeaning): RuleWords[] {
  return meaning.consequences.map(({ id, who, says, cites }) => ({
    id,
    words: who === null ? says : { zh: `${who.zh}：${says.zh}`, en: `${who.en}: ${says.en}` },
    tiers: [],
    cites,
  }));
}

const list = (texts: readonly Text[], language: keyof Text) =>
  texts.map((text) => text[language]).join(language === 'zh' ? '、' : ', ');

/** The limit, then what adds to it or takes off, what sets back, and the caps. */
export function incentiveRulesOf(meaning: PackMeaning): RuleWords[] {
  const { incentives } = meaning;
  if (incentives === null) return [];
  const { limit, entries, resets, caps } = incentives;
  const base = formatFen(limit.fen);
  return [
    {
      id: 'limit',
      words: { zh: `${limit.name.zh} ${base}`, en: `${limit.name.en}: ${base}` },
      tiers: [],
      cites: limit.cites,
    },
    ...entries.map(({ id, name, when, amount, cites }) => ({
      id: `entry-${id}`,
      words: {
        zh: `${name.zh}：${when.zh}的，${amount.zh}`,
        en: `${name.en}: where ${when.en}, ${amount.en}`,
      },
      tiers: [],
      cites,
    })),
    ...resets.map(({ id, when, clears, cites }) => ({
      id: `reset-${id}`,
      words: {
        zh: `${when.zh}的，${list(clears, 'zh')}清零`,
        en: `where ${when.en}, ${list(clears, 'en')} begins anew`,
      },
      tiers: [],
      cites,
    })),
    ...caps.map(({ of, upTo, cites }, i) => ({
      id: `cap-${i + 1}`,
      words: {
        zh: `${list(of, 'zh')}合计不超过${upTo.zh}`,
        en: `${list(of, 'en')} together at most ${upTo.en}`,
      },
      tiers: [],
      cites,
    })),
  ];
}
