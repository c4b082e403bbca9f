import { Conflict, InvalidInput } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';

/** An answer that the question does not take. */
export class AnswerWrong extends InvalidInput {
  constructor(fact: string, why: Text) {
    super(
      'ANSWER_WRONG',
      {
        zh: `这个回答不能用：${why.zh}。请重新选择。`,
        en: `This answer can't be used: ${why.en}. Choose again.`,
      },
      fact,
    );
  }
}

/** One caller asks faster than anybody reads. */
export class AskedTooOften extends Conflict {
  constructor() {
    super('ASKED_TOO_OFTEN', {
      zh: '算得太频繁了，请过一分钟再试。',
      en: 'You are asking too often: try again in a minute.',
    });
  }
}
