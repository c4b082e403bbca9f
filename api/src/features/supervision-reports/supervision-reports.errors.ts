import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../platform/refusal.ts';
import { type Difference, kindWords } from './differences.ts';

export class ReportUnknown extends NotFound {
  constructor() {
    super({ zh: '通报', en: 'report' }, 'id');
  }
}

/** The page shows an older state than the one kept. */
export class ReportStale extends Conflict {
  constructor(by: string) {
    super(
      'REPORT_STALE',
      {
        zh: `打开本页之后，${by}已经改动这份通报。请重新打开，看清现在的内容再办。`,
        en: `${by} changed this report after you opened the page. Open it again, look at it as it is now, and go on from there.`,
      },
      'version',
    );
  }
}

const stateWords = {
  draft: { zh: '还是草稿', en: 'is a draft' },
  approved: { zh: '已经批准', en: 'is approved' },
  published: { zh: '已经印发', en: 'is published' },
  discarded: { zh: '已经作废', en: 'is discarded' },
};
export type ReportState = keyof typeof stateWords;

/** What was asked is not open in this state. */
export class ReportNotOpen extends Conflict {
  constructor(state: ReportState, by: string | null) {
    const zh = {
      draft: '请先由另一人批准',
      approved: '要改动请先退回',
      published: '印发后不再改动，更正请在下一期说明',
      discarded: '请另起一份',
    };
    const en = {
      draft: 'have a second person approve it first',
      approved: 'send it back before changing it',
      published: 'it no longer changes: correct it in the next report',
      discarded: 'draw up another',
    };
    super('REPORT_NOT_OPEN', {
      zh: `这份通报${stateWords[state].zh}${by ? `（${by}）` : ''}，${zh[state]}。`,
      en: `This report ${stateWords[state].en}${by ? ` (${by})` : ''}: ${en[state]}.`,
    });
  }
}

/** Whoever wrote in a report does not approve it. */
export class OwnReport extends NotAllowed {
  constructor() {
    super('OWN_REPORT', {
      zh: '您起草或改过这份通报，不能由您批准。请由另一位县管理员或督查人员批准。',
      en: 'You drew up or edited this report, so you may not approve it. Ask another county administrator or supervisor.',
    });
  }
}

/** The figures are no longer what the report says: nothing is approved before somebody decides which hold. */
export class FiguresChanged extends Conflict {
  constructor(found: readonly Difference[]) {
    const some = found.slice(0, 3);
    const more = found.length - some.length;
    const zh = some
      .map((one) => `${one.township ?? ''}${kindWords[one.kind].zh} ${one.frozen}→${one.now}`)
      .join('，');
    const en = some
      .map((one) => `${one.township ?? 'county'} ${kindWords[one.kind].en} ${one.frozen} → ${one.now}`)
      .join(', ');
    super(
      'FIGURES_CHANGED',
      {
        zh: `起草后数字有变化（${zh}${more > 0 ? `等 ${found.length} 处` : ''}），没有批准。请重新取数，或写明理由按原数字批准。`,
        en: `Figures changed since it was drawn up (${en}${more > 0 ? ` and ${more} more` : ''}), so it was not approved. Draw the figures again, or approve them as they are and say why.`,
      },
      'keepReason',
    );
  }
}

export class DocumentNumberUnfit extends InvalidInput {
  constructor() {
    super(
      'DOCUMENT_NUMBER_UNFIT',
      {
        zh: '发文字号要写成“机关代字〔年份〕序号号”，例如“雁医保发〔2020〕12号”：年份用六角括号，序号不编虚位、不加“第”字（GB/T 9704）。',
        en: 'A document number is written as letters of the office, the year in 〔〕, the number, and 号, such as 雁医保发〔2020〕12号 (GB/T 9704).',
      },
      'documentNumber',
    );
  }
}

export class ThresholdUnusable extends InvalidInput {
  constructor(field: string, least: number, most: number) {
    super(
      'THRESHOLD_UNUSABLE',
      {
        zh: `这里要填 ${least} 到 ${most} 的整数（参保率以万分之一计，9800 就是 98%）。`,
        en: `Enter a whole number from ${least} to ${most} (rates in hundredths of a percent: 9800 is 98 %).`,
      },
      field,
    );
  }
}

export class ThresholdsCrossed extends InvalidInput {
  constructor(field: string) {
    super(
      'THRESHOLDS_CROSSED',
      {
        zh: '界线交叉了：作说明的线不能高于批评线，批评线不能高于表扬线。请调低这一条或调高上一条。',
        en: 'The lines cross: explaining may not begin above warning, nor warning above commending. Lower this line or raise the one above it.',
      },
      field,
    );
  }
}

export class RulesStale extends Conflict {
  constructor() {
    super('RULES_STALE', {
      zh: '打开本页之后，规则已被他人改过。请重新打开，看清现在的规则再改。',
      en: 'Somebody changed the rules after you opened this page. Open it again and look at them first.',
    });
  }
}

export class TextUnfit extends InvalidInput {
  constructor(why: 'empty' | 'long') {
    const zh =
      why === 'empty' ? '正文是空的。请写正文，或作废这份通报。' : '正文太长。最多 200 段、2 万字，请删减。';
    const en =
      why === 'empty'
        ? 'The text is empty. Write it, or discard the report.'
        : 'The text is too long: at most 200 paragraphs and 20,000 characters.';
    super('TEXT_UNFIT', { zh, en }, 'text');
  }
}

export class BraceUnmatched extends InvalidInput {
  constructor(paragraph: number, near: string) {
    const at = near.slice(Math.max(0, near.search(/[{}]/) - 5)).slice(0, 15);
    super(
      'BRACE_UNMATCHED',
      {
        zh: `第 ${paragraph} 段的花括号不成对（在“${at}”处）。引用数字要写成 {county.rate} 这样。`,
        en: `Paragraph ${paragraph} has a brace without its other half (at “${at}”). A figure is written as {county.rate}.`,
      },
      'text',
    );
  }
}

export class ReferenceUnknown extends InvalidInput {
  constructor(paragraph: number, key: string, near: string | null) {
    super(
      'REFERENCE_UNKNOWN',
      {
        zh: `第 ${paragraph} 段：没有叫 {${key}} 的数字。${near ? `是不是 {${near}}？` : '请从“插入数字”里选。'}`,
        en: `Paragraph ${paragraph}: no figure is called {${key}}. ${near ? `Did you mean {${near}}?` : 'Choose one from the list of figures.'}`,
      },
      'text',
    );
  }
}

/** Controls, and what turns the direction of writing: a figure could be hidden in them. */
export class TextUnseen extends InvalidInput {
  constructor(paragraph: number) {
    super(
      'TEXT_UNSEEN',
      {
        zh: `第 ${paragraph} 段里有看不见的控制字符，多半是粘贴时带来的。请删去这一段后重新输入。`,
        en: `Paragraph ${paragraph} has invisible control characters, most likely pasted along. Delete it and type it again.`,
      },
      'text',
    );
  }
}

export class ReferenceEmpty extends InvalidInput {
  constructor(paragraph: number, key: string) {
    super(
      'REFERENCE_EMPTY',
      {
        zh: `第 ${paragraph} 段引用的 {${key}} 现在没有数字（例如没有上期、没有目标任务或没有这样的乡镇）。请改写这一句。`,
        en: `Paragraph ${paragraph} names {${key}}, for which there is no figure now (no report before, no target, or no such township). Rewrite the sentence.`,
      },
      'text',
    );
  }
}

/** Figures are bound to the data: one that is typed could say anything. */
export class NumberTyped extends InvalidInput {
  constructor(paragraph: number, typed: string) {
    super(
      'NUMBER_TYPED',
      {
        zh: `第 ${paragraph} 段手写了数字“${typed}”。人数和比率只能引用系统的数字，请从“插入数字”里选，例如 {county.rate}。`,
        en: `Paragraph ${paragraph} has a figure typed by hand: “${typed}”. Numbers of people and rates are taken from the data: insert one, such as {county.rate}.`,
      },
      'text',
    );
  }
}

/** Another report was published since this one measured its changes. */
export class PreviousChanged extends Conflict {
  constructor(number: number) {
    super('PREVIOUS_CHANGED', {
      zh: `起草后已印发第 ${number} 期，“较上期”的数字不再对。请退回草稿，重新取数后再批准、印发。`,
      en: `Report ${number} was published since this one was drawn up, so its changes since the last no longer hold. Send it back, draw the figures again, and have it approved anew.`,
    });
  }
}
