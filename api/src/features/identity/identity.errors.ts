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
