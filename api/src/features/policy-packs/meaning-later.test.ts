import { readFileSync } from 'node:fs';
import { describePack, readPack } from '@canbao/policy-engine';
import { shippedPacks, summaryPacks } from '@canbao/policy-packs';
import { describe, expect, it } from 'vitest';
import { consequenceRulesOf, incentiveRulesOf, waitRulesOf } from './meaning-later.words.ts';

function meaningOf(name: string) {
  const shipped = [...shippedPacks, ...summaryPacks].find((one) => one.name === name)!;
  return describePack(readPack(readFileSync(shipped.pack, 'utf8')).pack!);
}

describe('what a pack says of waiting, of years of cover and of later', () => {
  it('is nothing where it says nothing', () => {
    const meaning = meaningOf('yanjiang-2021');
    expect([waitRulesOf(meaning), incentiveRulesOf(meaning), consequenceRulesOf(meaning)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is a rule each, in both languages, with its clauses', () => {
    const meaning = meaningOf('shanghai-2025');
    const [wait] = waitRulesOf(meaning);
    expect(wait?.words.zh).toContain('待遇等待期：固定3个月；每补缴一年减1个月；');
    expect(wait?.words.zh).toContain('合计不少于6个月');
    expect(wait?.words.en).toContain('one reading: Every lapsed year adds a month');
    expect(wait?.cites).toEqual(
      expect.arrayContaining(['wait-fixed', 'wait-repair', 'wait-floor', 'wait-lapsed']),
    );
    const incentives = incentiveRulesOf(meaning);
    expect(incentives.map(({ id }) => id)).toEqual([
      'limit',
      'entry-continuity',
      'entry-zero-claim',
      'entry-lapse',
      'cap-1',
    ]);
    expect(incentives.at(-1)).toMatchObject({
      words: {
        zh: '连续参保激励、零报销激励合计不超过限额的20%',
        en: 'reward for continuity, reward for no claims together at most 20% of the limit',
      },
      cites: ['limit-cap'],
    });
    expect(consequenceRulesOf(meaning).map(({ words }) => words.zh)).toEqual([
      '经认定为needy：另有门诊补贴150元',
      '此前断保年数：超过0：大病保险最高支付限额按断保年数降低，降低多少未定',
    ]);
  });
});
