import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';

export const noSuchReassessment = () => new NotFound({ zh: '重新核定', en: 'reassessment' }, 'id');
export const noSuchDifference = () => new NotFound({ zh: '差额', en: 'difference' }, 'ids');

export class ReassessmentRunning extends Conflict {
  constructor() {
    super('REASSESSMENT_RUNNING', {
      zh: '本县已有一次重新核定在进行。请等它完成，或先停掉它。',
      en: 'A reassessment of this county is under way. Wait until it is done, or stop it first.',
    });
  }
}

export class ReassessmentEnded extends Conflict {
  constructor() {
    super(
      'REASSESSMENT_ENDED',
      {
        zh: '这次重新核定已经结束，不用再停。请刷新页面。',
        en: 'This reassessment has ended already. Reload the page.',
      },
      'id',
    );
  }
}

/** How many can be settled at once. */
export const MOST_AT_ONCE = 200;

export class TooManyDifferences extends InvalidInput {
  constructor() {
    super(
      'DIFFERENCES_TOO_MANY',
      {
        zh: `一次选 1 到 ${MOST_AT_ONCE} 条。请分几次办。`,
        en: `Choose 1 to ${MOST_AT_ONCE} at once, and the rest afterwards.`,
      },
      'ids',
    );
  }
}

export class DifferenceSettled extends Conflict {
  constructor() {
    super(
      'DIFFERENCE_SETTLED',
      {
        zh: '选中的差额里有已经处理过的，一条都没有办。请刷新页面后重选。',
        en: 'One of these was settled already, so none was. Reload the page and choose again.',
      },
      'ids',
    );
  }
}

/** The enrollment changed since the difference was reckoned. */
export class DifferenceStale extends Conflict {
  constructor() {
    super(
      'DIFFERENCE_STALE',
      {
        zh: '选中的人里有核定后又变动过的，或那一版政策包已不在用，差额已不准，一条都没有办。请重新核定后再处理。',
        en: 'One of these enrollments changed since, or its revision is no longer the active one, so its difference no longer holds and none was settled. Reassess again first.',
      },
      'ids',
    );
  }
}

/** By the new revision there is no sum to pay: nothing could be confirmed. */
export class DifferenceUndecided extends InvalidInput {
  constructor() {
    super(
      'DIFFERENCE_UNDECIDED',
      {
        zh: '选中的差额里有新政策包没有结果的，不能同意，只能维持原核定。请去掉它们再办。',
        en: 'For one of these the new revision comes to no sum: it can only be dismissed. Take it out of the choice.',
      },
      'ids',
    );
  }
}
