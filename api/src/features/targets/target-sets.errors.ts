import type { RosterRefusal } from '@canbao/rosters';
import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';
import { type PlacedFault, placeWords } from './target-faults.ts';

/** Faults that one message tells; the check lists them all. */
const TOLD = 3;

/** A table that can't be taken as it stands; nothing of it was kept. */
export class TargetsFaulty extends InvalidInput {
  constructor(faults: readonly PlacedFault[], field: 'uploadId' | 'rows') {
    const told = faults.slice(0, TOLD);
    const more = faults.length - told.length;
    const zh = told.map((one) => `${placeWords(one).zh}：${one.message.zh}`).join('；');
    const en = told.map((one) => `${placeWords(one).en}: ${one.message.en}`).join('; ');
    super(
      'TARGETS_FAULTY',
      {
        zh: `任务没有改动，表里有 ${faults.length} 处问题。${zh}${more > 0 ? `；还有 ${more} 处` : ''}。改好后再提交。`,
        en: `No target was changed: the table has ${faults.length} fault(s). ${en}${more > 0 ? `; and ${more} more` : ''}. Mend them and send it again.`,
      },
      field,
    );
  }
}

/** A file that is no table of targets. The reader's words speak of rosters. */
export class TargetFileRefused extends InvalidInput {
  constructor({ fault }: RosterRefusal) {
    const special: Partial<Record<string, [string, string]>> = {
      'no-header': [
        '没有找到表头：前 10 行内应有一行写明“乡镇”（分到村时写“村”）和“任务数”',
        'no header was found: one of the first 10 rows must name 乡镇 (or 村, for villages) and 任务数',
      ],
      'no-rows': ['只有表头，没有任务', 'there is a header and no target below it'],
    };
    const [zh, en] = special[fault.code] ?? [
      fault.message.zh.replaceAll('名册', '任务表'),
      fault.message.en.replaceAll('roster', 'target table'),
    ];
    super(
      `TARGET_FILE_${fault.code.toUpperCase().replaceAll('-', '_')}`,
      { zh: `${zh}。`, en: `${en}.` },
      'uploadId',
    );
  }
}

/** Somebody set the targets after this page was opened. */
export class TargetsChanged extends Conflict {
  constructor(who: string | null) {
    super(
      'TARGETS_CHANGED',
      {
        zh: `打开本页之后，任务已由${who ?? '他人'}改动。请刷新页面，看清现在的任务后再改。`,
        en: `The targets were changed by ${who ?? 'somebody'} after you opened this page. Reload it, look at them as they are now, and change them again.`,
      },
      'expectedSetId',
    );
  }
}

export class TargetsUnchanged extends Conflict {
  constructor() {
    super('TARGETS_UNCHANGED', {
      zh: '与现在的任务完全相同，没有什么可改。',
      en: 'These are the targets as they are already; there is nothing to change.',
    });
  }
}

/** A second set of targets counts from a day, or nobody would know which one counts. */
export class CountsFromMissing extends InvalidInput {
  constructor() {
    super(
      'COUNTS_FROM_MISSING',
      {
        zh: '考核任务要写明从哪一天起按它计算。',
        en: 'The assessed targets need the day from which they count.',
      },
      'countsFrom',
    );
  }
}

/** Neither a file nor rows, or both. */
export class TargetsFromOneSource extends InvalidInput {
  constructor() {
    super(
      'TARGETS_SOURCE',
      {
        zh: '上传一个文件，或逐行填写，两种选一种。',
        en: 'Upload a file or fill in the rows: one of the two.',
      },
      'uploadId',
    );
  }
}

/** The township has no target that could be split. */
export class NothingToSplit extends Conflict {
  constructor() {
    super(
      'NOTHING_TO_SPLIT',
      {
        zh: '本乡镇还没有任务，不能分到村。请县里先下达任务。',
        en: 'This township has no target yet, so there is nothing to split. The county sets it first.',
      },
      'setId',
    );
  }
}

export const noSuchTownship = () => new NotFound({ zh: '乡镇', en: 'township' }, 'townshipId');
export const noSuchSet = () => new NotFound({ zh: '任务', en: 'set of targets' }, 'setId');
