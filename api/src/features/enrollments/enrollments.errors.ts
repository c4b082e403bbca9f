import { type Fen, formatFen } from '@canbao/values';
import { Conflict, InvalidInput } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';

/** What the pack says no to; nobody of the family is enrolled then. */
export class NotAccepted extends InvalidInput {
  constructor(kind: 'ASSESSMENT_REFUSED' | 'ASSESSMENT_INVALID', name: string, why: Text, field: string) {
    super(
      kind,
      {
        zh: `${name}：${why.zh}本次没有登记任何人，请处理后再登记。`,
        en: `${name}: ${why.en} Nobody was enrolled; settle this first, then enroll again.`,
      },
      field,
    );
  }
}

export class AlreadyEnrolled extends Conflict {
  constructor(name: string, field: string) {
    super(
      'ALREADY_ENROLLED',
      {
        zh: `${name}本年度已登记，不能重复登记。请在名册里打开此人的登记。`,
        en: `${name} is enrolled for this year already. Open their enrollment in the list instead.`,
      },
      field,
    );
  }
}

export class HouseholdTier extends Conflict {
  constructor(name: string, tier: string) {
    super(
      'HOUSEHOLD_TIER',
      {
        zh: `全家应选同一档次：${name}已按${tier}登记。请全家改选${tier}，或先更正${name}的档次。`,
        en: `A household is in one tier: ${name} is enrolled in ${tier}. Choose ${tier} for all, or correct the tier of ${name} first.`,
      },
      'members',
    );
  }
}

export class HouseholdIncomplete extends Conflict {
  constructor(names: readonly string[]) {
    const few = names.slice(0, 5);
    super(
      'HOUSEHOLD_INCOMPLETE',
      {
        zh: `按本县通知应全家参保：${few.join('、')}${names.length > few.length ? `等 ${names.length} 人` : ''}可以参保但没有登记。请一并登记，或写明不参保的原因后再登记。`,
        en: `By the county's notice a household joins whole: ${names.length} of it may join and ${names.length === 1 ? 'is' : 'are'} left out (${few.join(', ')}${names.length > few.length ? ', …' : ''}). Enroll them as well, or say why they do not join.`,
      },
      'withoutOthers',
    );
  }
}

/** Who withdraws alone leaves the household incomplete: the same reason is asked as for enrolling a part of it. */
export class HouseholdLeft extends Conflict {
  constructor(name: string, others: number) {
    super(
      'HOUSEHOLD_INCOMPLETE',
      {
        zh: `按本县通知应全家参保：${name}可以参保，同户还有 ${others} 人参保。请写明${name}为什么不随全家参保，再撤销。`,
        en: `By the county's notice a household joins whole: ${name} may join, and ${others} of the household ${others === 1 ? 'stays' : 'stay'} enrolled. Say why ${name} does not join with them, then withdraw.`,
      },
      'withoutOthers',
    );
  }
}

export class AmountChanged extends Conflict {
  constructor(due: Fen) {
    super(
      'AMOUNT_CHANGED',
      {
        zh: `应收金额已变为 ${formatFen(due)}，还没有登记。请按新金额重新核对后再收款。`,
        en: `The sum due is now ${formatFen(due)}; nothing was registered. Check the new sum, then take the money.`,
      },
      'expectedFen',
    );
  }
}

export class KeyReused extends Conflict {
  constructor() {
    super(
      'KEY_REUSED',
      {
        zh: '这次提交的编号已用于另一项内容。请刷新页面后重新办理。',
        en: 'The key of this request was used for something else. Reload the page and start again.',
      },
      'idempotencyKey',
    );
  }
}

export class KeyForm extends InvalidInput {
  constructor() {
    super(
      'KEY_FORM',
      {
        zh: '提交编号应是 UUID。请刷新页面后重新办理。',
        en: 'The key of a request is a UUID. Reload the page and start again.',
      },
      'idempotencyKey',
    );
  }
}

export class ReferenceUsed extends Conflict {
  constructor() {
    super(
      'REFERENCE_USED',
      {
        zh: '这个渠道下的这个凭证号已经登记过，不能重复入账。请核对凭证号。',
        en: 'This reference was recorded for this channel already; money is recorded once. Check the reference.',
      },
      'externalReference',
    );
  }
}

export class MembersWrong extends InvalidInput {
  constructor() {
    super(
      'MEMBERS',
      {
        zh: '一次登记 1 到 20 人，同一人只能出现一次。',
        en: 'Enroll 1 to 20 people at once, each only once.',
      },
      'members',
    );
  }
}

/** Why an enrollment can't be changed any more; the same words are the permission's why. */
export const changeRefusals = {
  WITHDRAWN: {
    zh: '此登记已撤销。需要时请重新登记。',
    en: 'This enrollment is withdrawn. Enroll the person again where needed.',
  },
  CHECKED_ALREADY: {
    zh: '乡镇或县已审核，不能再改。请先由审核方退回。',
    en: 'The township or the county has checked it. It must be sent back first.',
  },
  CONFIRMED_ALREADY: {
    zh: '县已确认，乡镇不能退回。请联系县医保局退回。',
    en: 'The county has confirmed it, so the township cannot send it back. Ask the county bureau to.',
  },
  NOT_PAID: {
    zh: '还没有缴清，不能审核。请先收款或补全缺少的内容。',
    en: 'It is not paid, so it cannot be checked yet. Take the money, or complete what is missing, first.',
  },
  NOT_CHECKED: {
    zh: '乡镇还没有审核，县不能确认。请先由乡镇审核。',
    en: 'The township has not checked it, so the county cannot confirm it. Let the township check it first.',
  },
  STEP_TAKEN: { zh: '已经办过这一步，不用再办。', en: 'This was done already; there is nothing to do.' },
  NOT_HANDED_ON: {
    zh: '乡镇还没有审核，没有可退回的。可以直接更正。',
    en: 'Nobody has checked it, so there is nothing to send back. Correct it as it is.',
  },
  PAID_AMOUNT_CHANGES: {
    zh: '已缴费，更正会改变个人应缴金额，不能直接更正。请联系县医保局处理。',
    en: 'It is paid, and the correction would change the sum. Ask the county bureau.',
  },
  MONEY_RECEIVED: {
    zh: '已收到款项，不能撤销；能否退费按通知规定，请联系县医保局。',
    en: 'Money was received, so it cannot be withdrawn; the notice decides on refunds. Ask the county bureau.',
  },
  ALREADY_PAID: { zh: '已缴费，不用再缴。', en: 'It is paid; there is nothing to pay.' },
  NOTHING_DUE: {
    zh: '还不能收款：核定没有结果。请先补全缺少的内容。',
    en: 'No money can be taken yet: the assessment is undetermined. Complete what is missing first.',
  },
} satisfies Record<string, Text>;

export class ChangeRefused extends Conflict {
  constructor(why: keyof typeof changeRefusals) {
    super(why, changeRefusals[why]);
  }
}

/** One of several can't take the step; nobody takes it then. */
export class StepRefused extends Conflict {
  constructor(why: keyof typeof changeRefusals, name: string, field: string) {
    const { zh, en } = changeRefusals[why];
    super(
      why,
      { zh: `${name}：${zh}本次一个也没有办。`, en: `${name}: ${en} None of them was changed.` },
      field,
    );
  }
}

export class CheckedMany extends InvalidInput {
  constructor(most: number) {
    super(
      'CHECKED_MANY',
      {
        zh: `一次选 1 到 ${most} 人，同一人只能选一次。整村、整镇的请用“全部”。`,
        en: `Choose 1 to ${most} people at once, each only once. For a whole village or township take all of it.`,
      },
      'enrollments',
    );
  }
}

export class CheckedPlaceMissing extends InvalidInput {
  constructor() {
    super(
      'CHECK_PLACE',
      {
        zh: '请先选定一个村（社区）或一个乡镇，再整批办理。',
        en: 'Choose a village or a township first, then take all of it.',
      },
      'villageId',
    );
  }
}

export class CheckedCountChanged extends Conflict {
  constructor(now: number) {
    super(
      'CHECK_COUNT_CHANGED',
      {
        zh: `名册刚有变动：现在是 ${now} 人，与您看到的不同，还没有办理。请重新核对后再办。`,
        en: `The list has changed: there are ${now} people now, not as many as you were shown. Nothing was done; look again, then go on.`,
      },
      'expected',
    );
  }
}
