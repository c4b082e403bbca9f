import { type Day, type Fen, formatFen } from '@canbao/values';
import { Conflict, InvalidInput } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import { changeRefusals, type EnrollmentColumns, type PaymentRow } from '../enrollments/index.ts';

const became: Record<NonNullable<PaymentRow['settledAs']>, Text> = {
  applied: { zh: '入账', en: 'applied' },
  moved: { zh: '转给同村其他人', en: 'moved to somebody else of the village' },
  refund: { zh: '列为待退', en: 'marked to be refunded' },
};

/** Somebody settled it before, or it paid what was due. */
export class PaymentSettled extends Conflict {
  constructor({ settledAs, settledOn, settledByName }: PaymentRow) {
    super(
      'PAYMENT_SETTLED',
      settledAs
        ? {
            zh: `这笔钱已由${settledByName}于 ${settledOn} ${became[settledAs].zh}，不能再处理一次。请刷新页面。`,
            en: `This money was ${became[settledAs].en} by ${settledByName} on ${settledOn}; it is settled once. Reload the page.`,
          }
        : {
            zh: '这笔钱已按应缴入账，没有要处理的。',
            en: 'This money paid what was due; there is nothing to settle.',
          },
    );
  }
}

/** The enrollment owes nothing that could be paid. */
export class OwesNothing extends Conflict {
  constructor(name: string, state: EnrollmentColumns['state'], field: string | null) {
    const code =
      state === 'withdrawn' ? 'WITHDRAWN' : state === 'registered' ? 'NOTHING_DUE' : 'ALREADY_PAID';
    const why = changeRefusals[code];
    super(code, { zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` }, field);
  }
}

/** The sum is not the one due on the money's own day, or nothing can be paid on it. */
export class SumDiffers extends Conflict {
  constructor(name: string, sum: Fen, due: Fen | null, day: Day, field: string | null) {
    const zh = due === null ? `${name}按 ${day} 核定不能缴费` : `${name}按 ${day} 核定应缴 ${formatFen(due)}`;
    const en =
      due === null
        ? `For ${day} the pack lets ${name} pay nothing`
        : `${name} owes ${formatFen(due)} by the assessment for ${day}`;
    super(
      'SUM_DIFFERS',
      {
        zh: `${zh}，这笔钱是 ${formatFen(sum)}，不能入账。档次或身份有误的先更正登记；都没错的，转给同村其他人或列为待退。`,
        en: `${en}, and this money is ${formatFen(sum)}, so it cannot be applied. Correct the enrollment where its tier or identity is wrong; else move the money or mark it to be refunded.`,
      },
      field,
    );
  }
}

export class WhoseEnrollment extends InvalidInput {
  constructor() {
    super(
      'WHOSE_ENROLLMENT',
      {
        zh: '请选择这笔钱转给谁：同村另一位待缴费的人。',
        en: 'Choose to whom the money is moved: somebody else of the village who owes money.',
      },
      'enrollmentId',
    );
  }
}

export class OtherVillage extends InvalidInput {
  constructor(name: string) {
    super(
      'OTHER_VILLAGE',
      {
        zh: `${name}不在同一个村（社区），钱不能转过去。请选同村的人，或列为待退后由本人重新缴。`,
        en: `${name} is not of the same village, so the money cannot be moved there. Choose somebody of the village, or mark it to be refunded.`,
      },
      'enrollmentId',
    );
  }
}

export class RefundNotAllowed extends Conflict {
  constructor(quotes: readonly string[]) {
    const quoted = quotes.map((quote) => `“${quote}”`).join('');
    super(
      'REFUND_NOT_ALLOWED',
      {
        zh: `本县通知不退费：${quoted}请更正登记后入账，或转给同村其他人。`,
        en: `The county's notice refunds nothing: ${quoted} Correct the enrollment and apply the money, or move it to somebody else of the village.`,
      },
      'how',
    );
  }
}
