import type { Text } from './text.ts';

/**
 * An expected error: a named fact whose message says what happened and what to do next.
 * Thrown inside a transaction it undoes everything; the schema turns it into data outside.
 */
export abstract class Refusal extends Error {
  readonly code: string;
  readonly text: Text;
  readonly field: string | null;
  constructor(code: string, text: Text, field: string | null = null) {
    super(`${code}: ${text.en}`);
    this.code = code;
    this.text = text;
    this.field = field;
  }
}

/** Nobody is signed in, or the session has ended. */
export class NotSignedIn extends Refusal {
  constructor() {
    super('NOT_SIGNED_IN', {
      zh: '登录已过期或尚未登录。请重新登录，已填的内容会保留。',
      en: 'You are not signed in, or your session has ended. Sign in again; what you typed is kept.',
    });
  }
}

/** This person may not do this; the message says who can. */
export class NotAllowed extends Refusal {}

/** No such thing, or none that this person can see: both answer exactly alike. */
export class NotFound extends Refusal {
  constructor(what: Text, field: string | null = null) {
    super(
      'NOT_FOUND',
      {
        zh: `没有找到这个${what.zh}。请从列表里重新选择。`,
        en: `No such ${what.en} was found. Choose it from the list again.`,
      },
      field,
    );
  }
}

/** What was typed or sent can't be used as it is. */
export class InvalidInput extends Refusal {}

/** Somebody else was first, or the page is stale. */
export class Conflict extends Refusal {}

/** Too many ask at once: a transaction could not begin in time. */
export class Busy extends Conflict {
  constructor() {
    super('BUSY', {
      zh: '现在使用的人太多，没有来得及答复。请稍等几秒再试，已填的内容会保留。',
      en: 'Too many people are at work just now, and this was not answered in time. Try again in some seconds; what you typed is kept.',
    });
  }
}
