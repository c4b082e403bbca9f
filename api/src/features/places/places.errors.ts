import type { Day } from '@canbao/values';
import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';
import type { ChangeKind } from './succession.ts';

const shapes: Record<ChangeKind, { zh: string; en: string }> = {
  renamed: {
    zh: '改名要选一个镇街，写一个新名称。',
    en: 'A renaming takes one township and one new name.',
  },
  merged: {
    zh: '合并要选并走的镇街和一个并入的镇街。',
    en: 'A merger takes the townships that end and one that they become.',
  },
  split: {
    zh: '拆分要选一个镇街，并写明分成哪几个、各有哪些村（社区）。',
    en: 'A split takes one township, and at least two that it becomes, with the villages of each.',
  },
};

/** A change that doesn't say all that its kind needs. */
export class ChangeShape extends InvalidInput {
  constructor(kind: ChangeKind) {
    super('TOWNSHIP_CHANGE_SHAPE', shapes[kind], 'into');
  }
}

export const noTownship = (field: 'townshipIds' | 'into') =>
  new NotFound({ zh: '镇街', en: 'township' }, field);
export const noChange = () => new NotFound({ zh: '镇街变动', en: 'change of townships' }, 'id');

/** A township can't become itself, nor one that it came from. */
export class TownshipCycle extends InvalidInput {
  constructor(name: string) {
    super(
      'TOWNSHIP_CYCLE',
      {
        zh: `“${name}”不能并入自己，也不能并回由它变来的镇街：请选另一个镇街。`,
        en: `“${name}” can't become itself, nor a township that came of it: choose another.`,
      },
      'into',
    );
  }
}

/** The township was merged or split away before that day. */
export class TownshipGone extends Conflict {
  constructor(name: string, into: readonly string[], day: Day, field: 'townshipIds' | 'into') {
    super(
      'TOWNSHIP_GONE',
      {
        zh: `“${name}”自 ${day} 起已成为${into.join('、')}：请选现在的镇街，或先撤销那次变动。`,
        en: `“${name}” has been ${into.join(', ')} since ${day}: choose that township, or withdraw that change first.`,
      },
      field,
    );
  }
}

/** The township was made by a change of a later day. */
export class TownshipNotYet extends Conflict {
  constructor(name: string, day: Day) {
    super(
      'TOWNSHIP_NOT_YET',
      {
        zh: `“${name}”自 ${day} 起才设立：日期写 ${day} 或以后，或先撤销设立它的那次变动。`,
        en: `“${name}” is there from ${day} on: write ${day} or a later day, or withdraw the change that made it first.`,
      },
      'from',
    );
  }
}

/** Another change of the same township is recorded from a later day. */
export class ChangesOverlap extends Conflict {
  constructor(name: string, day: Day) {
    super(
      'TOWNSHIP_CHANGES_OVERLAP',
      {
        zh: `“${name}”自 ${day} 起已有一次变动，新的变动不能写在它之前：改用 ${day} 或以后的日期，或先撤销那次变动。`,
        en: `“${name}” changes from ${day} already, and a change can't be put before it: write ${day} or a later day, or withdraw that one first.`,
      },
      'from',
    );
  }
}

export class NameTaken extends Conflict {
  constructor(name: string) {
    super(
      'TOWNSHIP_NAME_TAKEN',
      {
        zh: `本县已有“${name}”：换一个名称，或选现有的镇街。`,
        en: `The county has “${name}” already: write another name, or choose that township.`,
      },
      'into',
    );
  }
}

/** A new name stands in every list at once, so it is recorded from its day on. */
export class RenameNotYet extends InvalidInput {
  constructor(today: Day) {
    super(
      'TOWNSHIP_RENAME_NOT_YET',
      {
        zh: `新名称从生效那天起才能登记：日期写 ${today} 或以前。`,
        en: `A new name is recorded once it counts: write ${today} or an earlier day.`,
      },
      'from',
    );
  }
}

/** A village of a split that isn't the township's, or stands there twice. */
export class SplitVillageWrong extends InvalidInput {
  constructor(name: string | null, twice: boolean) {
    super(
      twice ? 'SPLIT_VILLAGE_TWICE' : 'SPLIT_VILLAGE_UNKNOWN',
      twice
        ? {
            zh: `“${name ?? ''}”分给了两个镇街：只留一处。`,
            en: `“${name ?? ''}” goes to two townships: leave it in one.`,
          }
        : {
            zh: `${name ? `“${name}”` : '选的村（社区）'}那天不在这个镇街：从列表里选。`,
            en: `${name ? `“${name}”` : 'A village chosen'} is not in this township on that day: choose from the list.`,
          },
      'into',
    );
  }
}

/** Where a township ends, each of its villages goes somewhere. */
export class SplitVillagesLeft extends InvalidInput {
  constructor(names: readonly string[]) {
    const [zh, en] = [names.slice(0, 5).join('、'), names.slice(0, 5).join(', ')];
    super(
      'SPLIT_VILLAGES_LEFT',
      {
        zh: `还有 ${names.length} 个村（社区）没有分：${zh}${names.length > 5 ? ' 等' : ''}。每个村都要分到一个镇街。`,
        en: `${names.length} villages are not given to any township: ${en}${names.length > 5 ? ' and more' : ''}. Each goes to one.`,
      },
      'into',
    );
  }
}

/** A later change stands on this one. */
export class ChangeBuiltUpon extends Conflict {
  constructor(name: string, day: Day) {
    super('TOWNSHIP_CHANGE_BUILT_UPON', {
      zh: `“${name}”自 ${day} 起还有一次变动，要先撤销后面的那次。`,
      en: `“${name}” changes again from ${day}: withdraw that later change first.`,
    });
  }
}

/** Somebody works in the township that this change made. */
export class NewTownshipInUse extends Conflict {
  constructor(name: string) {
    super('NEW_TOWNSHIP_IN_USE', {
      zh: `“${name}”已有村（社区）、人员或任务，不能撤销它的设立。`,
      en: `“${name}” has villages, people or targets by now: its making can't be withdrawn.`,
    });
  }
}

export class ChangeWithdrawn extends Conflict {
  constructor(who: string) {
    super('TOWNSHIP_CHANGE_WITHDRAWN', {
      zh: `这次变动已由${who}撤销。请刷新页面。`,
      en: `${who} has withdrawn this change already. Reload the page.`,
    });
  }
}
