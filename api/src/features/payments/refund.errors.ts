import { type Day, type Fen, formatFen } from '@canbao/values';
import { Conflict, InvalidInput } from '../../platform/refusal.ts';

/** Nothing of this person's money is to be given back, or it was given back already. */
export class NothingToRefund extends Conflict {
  constructor(name: string) {
    super('NOTHING_TO_REFUND', {
      zh: `${name}没有待退的钱，或已经退过。请刷新页面看缴费记录。`,
      en: `Nothing is to be given back to ${name}, or it was given back already. Reload the page and see the payments.`,
    });
  }
}

/** Money is given back whole; the page showed another sum. */
export class RefundSumDiffers extends Conflict {
  constructor(name: string, due: Fen) {
    super(
      'REFUND_SUM_DIFFERS',
      {
        zh: `应退${name} ${formatFen(due)}，要一次退清。请刷新页面后按这个数退。`,
        en: `${formatFen(due)} is to be given back to ${name}, whole. Reload the page and give back this sum.`,
      },
      'amountFen',
    );
  }
}

export class RefundDay extends InvalidInput {
  constructor(today: Day) {
    super(
      'REFUND_DAY',
      {
        zh: `退款日不能晚于今天（${today}）。退了以后再登记。`,
        en: `Money is not given back later than today (${today}). Record it once it was.`,
      },
      'paidOutOn',
    );
  }
}
