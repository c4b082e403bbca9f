import { Conflict, InvalidInput } from '../../platform/refusal.ts';

const identityFaults = {
  ID_NUMBER_LENGTH: [
    'idNumber',
    '公民身份号码应是 18 位，请对照证件补全。',
    'A resident ID number has 18 characters. Compare it with the card.',
  ],
  ID_NUMBER_FORM: [
    'idNumber',
    '证件号码里有不该出现的字符，请对照证件重新录入。',
    'The number has characters that cannot stand there. Type it again from the document.',
  ],
  ID_NUMBER_BIRTH_DATE: [
    'idNumber',
    '号码里的出生日期不存在，请检查第 7 至 14 位。',
    'The birth date within the number does not exist. Check characters 7 to 14.',
  ],
  ID_NUMBER_CHECK_DIGIT: [
    'idNumber',
    '校验码不对，至少有一位录错了，请逐位核对。',
    'The check character is wrong: at least one character was mistyped. Compare them one by one.',
  ],
  BIRTH_DATE_MISSING: [
    'birthDate',
    '这类证件要填出生日期。',
    'With this kind of document the birth date must be given.',
  ],
  SEX_MISSING: ['sex', '这类证件要填性别。', 'With this kind of document the sex must be given.'],
  BIRTH_DATE_IMPOSSIBLE: [
    'birthDate',
    '出生日期早于 1900 年或晚于今天，请检查。',
    'The birth date is before 1900 or after today. Check it.',
  ],
  BIRTH_DATE_DIFFERS: [
    'birthDate',
    '出生日期与公民身份号码不一致，请以证件为准。',
    'The birth date is not that of the ID number. Go by the document.',
  ],
  SEX_DIFFERS: [
    'sex',
    '性别与公民身份号码不一致，请以证件为准。',
    'The sex is not that of the ID number. Go by the document.',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

/** What is wrong with somebody's document, at its field. */
export class IdentityFault extends InvalidInput {
  constructor(code: keyof typeof identityFaults) {
    const [field, zh, en] = identityFaults[code];
    super(code, { zh, en }, field);
  }
}

export class PhoneFault extends InvalidInput {
  constructor() {
    super(
      'PHONE_FORM',
      {
        zh: '电话只能是数字，可以有 + 和 -，7 到 20 位。',
        en: 'A telephone is 7 to 20 digits, with + and - where needed.',
      },
      'phone',
    );
  }
}

/** The one sentence that a township may learn of another's people. */
export class RegisteredElsewhere extends Conflict {
  constructor() {
    super(
      'REGISTERED_ELSEWHERE',
      {
        zh: '此人已在本县其他地方登记，请联系县医保局办理。',
        en: 'This person is registered elsewhere in this county. Ask the county bureau.',
      },
      'idNumber',
    );
  }
}

export class AlreadyHere extends Conflict {
  constructor() {
    super(
      'ALREADY_HERE',
      {
        zh: '此人已登记。请按姓名或完整证件号码查找，不要重复登记。',
        en: 'This person is registered already. Search by name or full number instead of registering again.',
      },
      'idNumber',
    );
  }
}

export class TooManyLookups extends Conflict {
  constructor() {
    super('TOO_MANY_LOOKUPS', {
      zh: '一小时内查验证件号码次数过多。请一小时后再试；成批登记请用导入。',
      en: 'Too many ID numbers were looked up within an hour. Try again later; for many people, import a roster.',
    });
  }
}

/** Somebody changed it since this page was read. */
export class Stale extends Conflict {
  constructor() {
    super('STALE', {
      zh: '这条记录刚被别人改过。请刷新后再改，您填的内容还在。',
      en: 'Somebody changed this record meanwhile. Reload it and try again; what you typed is kept.',
    });
  }
}

export class NoCampaign extends Conflict {
  constructor() {
    super('NO_CAMPAIGN', {
      zh: '本县还没有年度参保征缴。请县管理员先上传政策包。',
      en: 'This county has no campaign yet. Ask the county administrator to upload a policy pack first.',
    });
  }
}

/** An agency certifies, and does not learn who has enrolled; an answer without anybody would be a wrong one. */
export class EnrolledNotForAgencies extends InvalidInput {
  constructor() {
    super(
      'ENROLLED_NOT_FOR_AGENCIES',
      {
        zh: '认定部门看不到谁已参保，不能按“是否参保”筛选。请去掉这个条件；人数见资助类别页。',
        en: 'Certifying agencies do not see who has enrolled, and cannot filter by it. Leave the condition out; the counts are on the page of subsidy categories.',
      },
      'enrolled',
    );
  }
}

/** Number after number is searched for, faster than a window with a queue does. */
export class SearchedTooOften extends Conflict {
  constructor() {
    super(
      'SEARCHED_TOO_OFTEN',
      {
        zh: '按完整证件号或电话查得太频繁，请过一分钟再查，或按姓名查。这次已记入审计。',
        en: 'You search by whole numbers too often: try again in a minute, or search by name. This was recorded.',
      },
      'search',
    );
  }
}
