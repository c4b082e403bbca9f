import { Conflict } from '../../platform/refusal.ts';

/** One caller asks faster than anybody reads. */
export class AskedTooOften extends Conflict {
  constructor() {
    super('ASKED_TOO_OFTEN', {
      zh: '算得太频繁了，请过一分钟再试。',
      en: 'You are asking too often: try again in a minute.',
    });
  }
}
