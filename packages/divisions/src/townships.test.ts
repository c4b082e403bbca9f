import { describe, expect, it } from 'vitest';
import { formerTownshipsOf, matchTownship, townshipsOf } from './townships.ts';

describe('townships', () => {
  it('are not guessed where none or several could be meant', () => {
    expect(matchTownship('512002', '示例镇')).toBeNull();
    expect(matchTownship('512002', '丹山乡')).toBeNull();
    expect(matchTownship('110101', '东华门街道')).toBeNull();
    expect(townshipsOf('110101')).toEqual([]);
  });

  it('are found by the names that notices print', () => {
    const codeOf = (name: string) => matchTownship('512002', name)?.code;
    expect(codeOf('丹山镇')).toBe('512002107');
    expect(codeOf('宝莲办事处')).toBe('512002005');
    expect(codeOf('三贤办事处')).toBe('512002002');
    expect(codeOf('资溪街道办事处')).toBe('512002003');
    expect(codeOf(' 丹山 ')).toBe('512002107');
    expect(codeOf('丹山镇便民服务中心')).toBe('512002107');
  });

  it('that have since been merged keep their names, without a code', () => {
    expect(townshipsOf('511723')).toHaveLength(13);
    expect(townshipsOf('511723', { former: true })).toHaveLength(21);
    expect(matchTownship('511723', '天师镇')).toEqual({
      code: null,
      name: '天师镇',
      aliases: [],
      former: true,
    });
    expect(matchTownship('511723', '新宁镇')?.code).toBe('511723100');
  });

  it('that have since been merged are known with what they became, where public lists show it', () => {
    const became = formerTownshipsOf('511723').map(({ name, into }) => `${name}→${into.name}`);
    expect(became).toEqual([
      '宝石镇→讲治镇',
      '新太乡→永兴镇',
      '新街乡→任市镇',
      '靖安乡→任市镇',
      '沙坝场乡→新宁镇',
      '长田乡→回龙镇',
      '骑龙乡→普安镇',
      '天师镇→回龙镇',
    ]);
    expect(formerTownshipsOf('512002')).toEqual([]);
    expect(formerTownshipsOf('toString')).toEqual([]);
  });

  it('are there for each of the five counties', () => {
    const counts = ['512002', '511723', '532301', '370481', '512022'].map(
      (county) => townshipsOf(county).length,
    );
    expect(counts).toEqual([22, 13, 15, 21, 21]);
  });
});
