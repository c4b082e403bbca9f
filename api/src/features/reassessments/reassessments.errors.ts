import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import type { DifferenceState } from './reassessments.rows.ts';

export const noSuchReassessment = () => new NotFound({ zh: '重新核定', en: 'reassessment' }, 'id');
export const noSuchDifference = () => new NotFound({ zh: '差额', en: 'difference' }, 'ids');

/** Whose difference refuses: the place in what was sent, and the person as the list shows them. */
export type Whose = { index: number; name: string; townshipName: string };
const fieldOf = ({ index }: Whose) => `ids.${index}`;
const zh = ({ name, townshipName }: Whose) => `${name}（${townshipName}）`;
const en = ({ name, townshipName }: Whose) => `${name} (${townshipName})`;

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

const settledAs: Record<Exclude<DifferenceState, 'proposed'>, Text> = {
  confirmed: { zh: '已同意', en: 'was confirmed' },
  dismissed: { zh: '已维持原样', en: 'was dismissed' },
  superseded: { zh: '已由后一次重新核定重算', en: 'was reckoned anew by a later reassessment' },
  void: { zh: '已随撤销登记作废', en: 'is void, since the enrollment was withdrawn' },
};

/** Decided before, reckoned anew, or void since its person withdrew. */
export class DifferenceSettled extends Conflict {
  constructor(whose: Whose, state: Exclude<DifferenceState, 'proposed'>, by: string | null) {
    const who = by === null ? { zh: '', en: '' } : { zh: `由${by}`, en: ` by ${by}` };
    super(
      'DIFFERENCE_SETTLED',
      {
        zh: `${zh(whose)}的差额${who.zh}${settledAs[state].zh}，这次一条都没有办。请刷新页面后重选。`,
        en: `The difference of ${en(whose)} ${settledAs[state].en}${who.en}, so none was settled now. Reload the page and choose again.`,
      },
      fieldOf(whose),
    );
  }
}

/** Why a difference no longer holds. */
export type StaleBecause = 'changed' | 'revision';
const staleBecause: Record<StaleBecause, Text> = {
  changed: { zh: '核定后又变动过', en: 'changed since it was reckoned' },
  revision: { zh: '是按已不在用的政策包核定的', en: 'was reckoned by a revision that is no longer active' },
};

/** The enrollment changed since the difference was reckoned, or its revision is no longer the active one. */
export class DifferenceStale extends Conflict {
  constructor(whose: Whose, because: StaleBecause) {
    super(
      'DIFFERENCE_STALE',
      {
        zh: `${zh(whose)}${staleBecause[because].zh}，差额已不准，这次一条都没有办。请重新核定后再处理。`,
        en: `${en(whose)} ${staleBecause[because].en}, so the difference no longer holds and none was settled. Reassess again first.`,
      },
      fieldOf(whose),
    );
  }
}

/** By the new revision there is no sum to pay: nothing could be confirmed. */
export class DifferenceUndecided extends InvalidInput {
  constructor(whose: Whose) {
    super(
      'DIFFERENCE_UNDECIDED',
      {
        zh: `${zh(whose)}按新政策包没有结果，不能同意，只能维持原核定。请去掉此人再办。`,
        en: `For ${en(whose)} the new revision comes to no sum: it can only be dismissed. Take it out of the choice.`,
      },
      fieldOf(whose),
    );
  }
}
