import type { Day } from '@canbao/values';
import { InvalidInput } from '../../platform/refusal.ts';

export class AmountImpossible extends InvalidInput {
  constructor() {
    super(
      'AMOUNT_IMPOSSIBLE',
      {
        zh: '金额应在 0.01 元到 100,000 元之间，请检查小数点。',
        en: 'The amount is between 0.01 and 100,000 yuan. Check the decimal point.',
      },
      'amountFen',
    );
  }
}

export class DaysImpossible extends InvalidInput {
  constructor(today: Day) {
    super(
      'DAYS_IMPOSSIBLE',
      {
        zh: `收款日不能晚于到账日，到账日不能晚于今天（${today}）。`,
        en: `Money is received no later than it is credited, and credited no later than today (${today}).`,
      },
      'creditedOn',
    );
  }
}
