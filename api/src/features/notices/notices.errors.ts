import type { FileRefusal } from '@canbao/notice-files';
import type { Field } from '@canbao/notice-reader';
import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';

export const noSuchNotice = () => new NotFound({ zh: '通知', en: 'notice' }, 'noticeId');
export const noSuchProposal = () => new NotFound({ zh: '识别结果', en: 'proposal' }, 'decisions');

/** A file that gives no notice's text: what it is, where, and what to do. */
export class NoticeFileRefused extends InvalidInput {
  constructor({ code, text }: FileRefusal) {
    super(`NOTICE_${code.toUpperCase().replaceAll('-', '_')}`, text, 'uploadId');
  }
}

/** Somebody decided a proposal after this page read it. */
export class ProposalChanged extends Conflict {
  constructor(who: string | null) {
    super(
      'PROPOSAL_CHANGED',
      {
        zh: `打开本页之后，${who ?? '他人'}已经处理过其中的识别结果。请刷新页面，看清后再确认。`,
        en: `${who ?? 'Somebody'} decided some of these after you opened this page. Reload it, look at them as they are, and decide again.`,
      },
      'decisions',
    );
  }
}

const fieldWords: Record<Field, [string, string]> = {
  name: ['名称', 'name'],
  term: ['类别', 'kind'],
  number: ['数', 'number'],
  fen: ['金额', 'amount'],
  percent: ['百分比', 'percentage'],
  from: ['日期', 'day'],
  to: ['截止日期', 'last day'],
  tier: ['档次', 'tier'],
  component: ['构成', 'part'],
  pays: ['资助方式', 'way of paying'],
  bound: ['界限', 'bound'],
  atLeast: ['不低于', 'at least'],
  funder: ['出资方', 'funder'],
};

/** A value that a person typed is not one of its kind. */
export class ProposalValueWrong extends InvalidInput {
  constructor(number: number, field: Field) {
    const [zh, en] = fieldWords[field];
    super(
      'PROPOSAL_VALUE_WRONG',
      {
        zh: `第 ${number} 条的“${zh}”没有填对。请改好后再确认。`,
        en: `The ${en} of number ${number} is missing or not possible. Mend it and confirm again.`,
      },
      'decisions',
    );
  }
}

/** A passage that the notice does not have. */
export class PlaceWrong extends InvalidInput {
  constructor() {
    super(
      'NOTICE_PLACE_WRONG',
      {
        zh: '选中的地方没有文字，或者超过 2000 字。请在通知原文里重新选中。',
        en: 'There are no words where you selected, or more than 2,000 characters. Select the passage in the notice again.',
      },
      'place',
    );
  }
}

/** More in one notice than a person can look at. */
export class TooManyProposals extends Conflict {
  constructor(most: number) {
    super('TOO_MANY_PROPOSALS', {
      zh: `一份通知最多 ${most} 条，不能再添。请在草稿里接着写。`,
      en: `A notice has at most ${most} of these, and no more are added. Go on in the draft.`,
    });
  }
}

export class TooManyDecisions extends InvalidInput {
  constructor(most: number) {
    super(
      'TOO_MANY_DECISIONS',
      {
        zh: `一次处理 1 到 ${most} 条。请分几次确认。`,
        en: `Decide 1 to ${most} at once. Confirm them in parts.`,
      },
      'decisions',
    );
  }
}
