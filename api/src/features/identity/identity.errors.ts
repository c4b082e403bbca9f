import { Conflict, InvalidInput } from '../../platform/refusal.ts';

/** Said alike of an unknown name and of a wrong password. */
export class WrongPassword extends InvalidInput {
  constructor() {
    super(
      'WRONG_PASSWORD',
      {
        zh: '账号或密码不对。请检查后再试；忘记密码请找本县管理员。',
        en: 'The name or the password is wrong. Check both and try again; if you forgot the password, ask your county administrator.',
      },
      'password',
    );
  }
}

export class AccountLocked extends Conflict {
  constructor() {
    super('ACCOUNT_LOCKED', {
      zh: '连续多次密码不对，账号已暂时锁定。请过一会儿再试。',
      en: 'Too many wrong passwords in a row: the account is locked for a while. Try again later.',
    });
  }
}

export class NewPasswordWeak extends InvalidInput {
  constructor(least: number, most: number) {
    super(
      'NEW_PASSWORD_WEAK',
      {
        zh: `新密码要 ${least} 到 ${most} 个字，不能和现在的密码或账号名一样。请换一个。`,
        en: `The new password has ${least} to ${most} characters, and is neither the present one nor the account's name. Choose another.`,
      },
      'next',
    );
  }
}

/** The demonstration's accounts are everybody's. */
export class DemonstrationPassword extends Conflict {
  constructor() {
    super('DEMONSTRATION_PASSWORD', {
      zh: '这是公开的演示账号，密码不能改。请用自己的账号。',
      en: 'This is a public account of the demonstration, and its password stays. Use an account of your own.',
    });
  }
}
