import type { RosterRefusal } from '@canbao/rosters';
import type { Day } from '@canbao/values';
import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';

/** The largest sample: what an office can visit. */
export const MOST_SAMPLED = 2_000;

export const noSuchInspection = () => new NotFound({ zh: '抽查', en: 'inspection' });
export const noSuchItem = () => new NotFound({ zh: '样本', en: 'person of the sample' }, 'number');
export const noSuchTownship = () => new NotFound({ zh: '乡镇', en: 'township' }, 'townshipIds');

export class SeedWrong extends InvalidInput {
  constructor() {
    super(
      'SEED_WRONG',
      {
        zh: '种子要 4 到 64 个字，例如当天公开摇出的号码。请改好后再抽。',
        en: 'The seed has 4 to 64 characters, such as the numbers drawn in public that day. Mend it and draw again.',
      },
      'seed',
    );
  }
}

export class SampleSizeWrong extends InvalidInput {
  constructor() {
    super(
      'SAMPLE_SIZE_WRONG',
      {
        zh: `样本要 1 到 ${MOST_SAMPLED} 人。请改样本数。`,
        en: `A sample has 1 to ${MOST_SAMPLED} people. Change its size.`,
      },
      'size',
    );
  }
}

export class FrameDayWrong extends InvalidInput {
  constructor(today: Day) {
    super(
      'FRAME_DAY_WRONG',
      {
        zh: `截止日不能晚于今天（${today}）。请改截止日。`,
        en: `The frame ends today (${today}) at the latest. Change its day.`,
      },
      'day',
    );
  }
}

export class FrameStatesWrong extends InvalidInput {
  constructor() {
    super(
      'FRAME_STATES_WRONG',
      { zh: '至少选一种参保状态。', en: 'Choose one state of enrollment at least.' },
      'states',
    );
  }
}

export class FrameTooSmall extends InvalidInput {
  constructor(people: number) {
    super(
      'FRAME_TOO_SMALL',
      {
        zh: `抽样范围内只有 ${people} 人，不够抽。请放宽乡镇、状态或截止日，或者少抽一些。`,
        en: `There are only ${people} people in the frame. Widen its townships, states or day, or draw fewer.`,
      },
      'size',
    );
  }
}

export class FewerThanTownships extends InvalidInput {
  constructor(townships: number) {
    super(
      'FEWER_THAN_TOWNSHIPS',
      {
        zh: `按乡镇分层，每个乡镇至少抽 1 人，共 ${townships} 个乡镇。请把样本数改成 ${townships} 以上，或者不分层。`,
        en: `Stratified by township, each of ${townships} townships gives one person at least. Draw ${townships} or more, or without strata.`,
      },
      'size',
    );
  }
}

export class FindingIncomplete extends InvalidInput {
  constructor() {
    super(
      'FINDING_INCOMPLETE',
      {
        zh: '结果为“有差错”时要选差错种类，选“其他”还要写说明；其他结果不选种类。',
        en: 'An error needs its kind, and “other” a note as well; any other outcome has no kind.',
      },
      'kind',
    );
  }
}

export class NotePersonal extends InvalidInput {
  constructor() {
    super(
      'NOTE_PERSONAL',
      {
        zh: '说明里不要写证件号或电话，督查人员也会看到。请用样本编号指人。',
        en: 'Leave ID and telephone numbers out of the note: supervisors read it too. Name people by their number in the sample.',
      },
      'note',
    );
  }
}

export class FindingChanged extends Conflict {
  constructor() {
    super(
      'FINDING_CHANGED',
      {
        zh: '这一号刚才有人填过了。请看一下现在的结果，再决定要不要改。',
        en: 'Somebody has just recorded this number. Look at what it says now before you change it.',
      },
      'number',
    );
  }
}

export class InspectionEnded extends Conflict {
  constructor() {
    super('INSPECTION_ENDED', {
      zh: '这次抽查已经结束，结果不能再改。要再查，请重新抽一次。',
      en: 'This inspection has ended and its results stay. Draw another sample to inspect again.',
    });
  }
}

export class FindingsMissing extends Conflict {
  constructor(open: number) {
    super('FINDINGS_MISSING', {
      zh: `还有 ${open} 人没有填结果。找不到的人也要填“未联系上”，再结束抽查。`,
      en: `${open} people have no result yet. Record those who were not found as “not reached” too, then close it.`,
    });
  }
}

export class FindingsFileRefused extends InvalidInput {
  constructor({ fault }: RosterRefusal) {
    const special: Partial<Record<string, [string, string]>> = {
      'no-header': [
        '没有找到表头：前 10 行内应有一行写明“编号、结果、差错种类、说明”，请用下载的结果表填',
        'no header was found: one of the first 10 rows must name 编号, 结果, 差错种类 and 说明; fill in the form that is downloaded here',
      ],
      'no-rows': ['只有表头，没有结果', 'there is a header and no result below it'],
    };
    const [zh, en] = special[fault.code] ?? [
      fault.message.zh.replaceAll('名册', '结果表'),
      fault.message.en.replaceAll('roster', 'form'),
    ];
    super(
      `FINDINGS_FILE_${fault.code.toUpperCase().replaceAll('-', '_')}`,
      { zh: `${zh}。`, en: `${en}.` },
      'uploadId',
    );
  }
}

export class FindingsFaulty extends InvalidInput {
  constructor(faults: number) {
    super(
      'FINDINGS_FAULTY',
      {
        zh: `结果表里有 ${faults} 处要改，一条也没有记。请改好后重新上传。`,
        en: `The form has ${faults} faults; nothing was recorded. Mend them and upload it again.`,
      },
      'uploadId',
    );
  }
}

export class FindingsMoved extends Conflict {
  constructor() {
    super(
      'FINDINGS_MOVED',
      {
        zh: '检查以后有人改过结果，还没有记。请重新检查这份表再记。',
        en: 'Results changed since the form was checked; nothing was recorded. Check the form again.',
      },
      'uploadId',
    );
  }
}
