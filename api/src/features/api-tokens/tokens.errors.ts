import { Conflict, InvalidInput, NotAllowed } from '../../platform/refusal.ts';

export const LONGEST_NAME = 60;
export const MOST_DAYS = 366;
export const MOST_TOKENS = 20;

export class TokenNameUnusable extends InvalidInput {
  constructor() {
    super(
      'TOKEN_NAME',
      {
        zh: `请写明用途，1 到 ${LONGEST_NAME} 个字。`,
        en: `Say what it is for, in 1 to ${LONGEST_NAME} characters.`,
      },
      'name',
    );
  }
}

export class TokenDaysUnusable extends InvalidInput {
  constructor() {
    super(
      'TOKEN_DAYS',
      {
        zh: `有效天数请写 1 到 ${MOST_DAYS} 的整数。`,
        en: `Write a whole number of days from 1 to ${MOST_DAYS}.`,
      },
      'days',
    );
  }
}

export class TooManyTokens extends Conflict {
  constructor() {
    super('TOKEN_LIMIT', {
      zh: `已有 ${MOST_TOKENS} 个有效密钥。请先停用不再使用的。`,
      en: `There are ${MOST_TOKENS} open keys already. Revoke those that are no longer used first.`,
    });
  }
}

/** A key was used to ask for more than aggregates. */
export class TokenReadsAggregates extends NotAllowed {
  constructor() {
    super('TOKEN_READS_AGGREGATES', {
      zh: '接口密钥只能读取汇总数据，不能查询个人，也不能修改任何内容。请只查询 overview、overviewCounty、policyComparison。',
      en: 'A key reads aggregates alone: no person, and no change. Ask for overview, overviewCounty and policyComparison only.',
    });
  }
}
