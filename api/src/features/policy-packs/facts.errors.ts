import type { FactDefinition } from '@canbao/policy-engine';
import { InvalidInput } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';

/** A question that the active pack does not ask: the page is older than the pack. */
export class FactUnknown extends InvalidInput {
  constructor(name: string) {
    super(
      'FACT_UNKNOWN',
      {
        zh: `在用的政策包不问“${name}”。请刷新本页后再填。`,
        en: `The active policy pack does not ask “${name}”. Reload the page and fill it in again.`,
      },
      name,
    );
  }
}

const forms: Partial<Record<FactDefinition['type'], { zh: string; en: string }>> = {
  boolean: { zh: '应为“是”或“否”', en: 'must be yes or no' },
  day: { zh: '应为日期，如 2024-11-30', en: 'must be a day such as 2024-11-30' },
  month: { zh: '应为月份，如 2024-11', en: 'must be a month such as 2024-11' },
  integer: { zh: '应为整数', en: 'must be a whole number' },
  text: {
    zh: '不能超过 60 个字，也不能有看不见的控制字符',
    en: 'must have at most 60 characters, none of them invisible',
  },
};

/** What should be written for a fact, in words. */
export function factForm({ type, values }: FactDefinition): { zh: string; en: string } {
  const choices = Object.values(values ?? {});
  if (type !== 'choice') return forms[type] ?? { zh: '写法不对', en: 'is written wrongly' };
  return {
    zh: `可填：${choices.map(({ zh }) => zh).join('、')}`,
    en: `is one of: ${choices.map(({ en }) => en).join(', ')}`,
  };
}

/** What is no answer to its question. */
export class FactWrong extends InvalidInput {
  constructor(fact: FactDefinition) {
    const { zh, en } = factForm(fact);
    super('FACT_WRONG', { zh: `${fact.ask.zh}：${zh}。`, en: `${fact.ask.en} ${en}.` }, fact.name);
  }
}

/** An answer that a question does not take. */
export class AnswerWrong extends InvalidInput {
  readonly why: Text;

  constructor(fact: string, why: Text) {
    super(
      'ANSWER_WRONG',
      {
        zh: `这个回答不能用：${why.zh}。请重新选择。`,
        en: `This answer can't be used: ${why.en}. Choose again.`,
      },
      fact,
    );
    this.why = why;
  }
}
