import { Conflict, InvalidInput } from '../../platform/refusal.ts';

/** Nothing can be assessed before the county has activated a pack. */
export class NoActivePack extends Conflict {
  constructor(planYear: number) {
    super('NO_ACTIVE_PACK', {
      zh: `${planYear} 年度还没有生效的政策包，暂不能核定。请县管理员先上传并启用。`,
      en: `No policy pack is active for ${planYear}, so nothing can be assessed yet. Ask the county administrator to upload and activate one.`,
    });
  }
}

/** Larger than a pack of any county has ever been. */
export class PackTooLarge extends InvalidInput {
  constructor(field: 'text' | 'noticeText' | 'bases') {
    super(
      'PACK_TOO_LARGE',
      {
        zh: '文件超过 1 MB，不像是政策包或通知原文。请检查是否选错了文件。',
        en: 'The file is larger than 1 MB: it does not look like a policy pack or a notice. Check that you chose the right one.',
      },
      field,
    );
  }
}

/** The page was opened before somebody else activated another revision. */
export class PackStale extends Conflict {
  constructor() {
    super(
      'PACK_STALE',
      {
        zh: '打开本页之后，生效的政策包已被他人更换。请刷新页面，看清现行版本后再启用。',
        en: 'Somebody changed the active policy pack after you opened this page. Reload it, look at what is active now, and activate again.',
      },
      'expectedActiveId',
    );
  }
}

/** Somebody kept a newer draft of that year after the author of this one began. */
export class PackDraftStale extends Conflict {
  constructor(base: number, newest: number, by: string) {
    super(
      'PACK_DRAFT_STALE',
      {
        zh: `您从修订 ${base} 起草之后，${by}存了修订 ${newest}。先看那一稿，把要紧的并进来，再存为新修订。`,
        en: `You began from revision ${base}; since then ${by} kept revision ${newest}. Read it, take over what matters, then save yours as a new revision.`,
      },
      'basedOn',
    );
  }
}

export class PackAlreadyActive extends Conflict {
  constructor(revision: number) {
    super(
      'PACK_ALREADY_ACTIVE',
      {
        zh: `第 ${revision} 版已经生效，不用再启用。`,
        en: `Revision ${revision} is active already; there is nothing to do.`,
      },
      'id',
    );
  }
}

/** What was replaced never comes back as it was: a new revision says so by its number. */
export class PackRetired extends Conflict {
  constructor(revision: number) {
    super(
      'PACK_RETIRED',
      {
        zh: `第 ${revision} 版已被替换，不能再启用。要恢复它，请把同一文件重新上传为新版。`,
        en: `Revision ${revision} was replaced and can't become active again. To return to it, upload the same file as a new revision.`,
      },
      'id',
    );
  }
}

/** More packs were sent along than can stand on each other. */
export class TooManyBases extends InvalidInput {
  constructor(most: number) {
    super(
      'TOO_MANY_BASES',
      {
        zh: `下层政策包最多 ${most} 个。只放本包 extends 的那一个，和它下面的。`,
        en: `At most ${most} packs may stand below one. Send the one that it extends and those below that.`,
      },
      'bases',
    );
  }
}

export class PackUnfit extends InvalidInput {
  constructor(why: 'faults' | 'no-notice') {
    super(
      'PACK_UNFIT',
      why === 'faults'
        ? {
            zh: '这一版还有问题没有改好，不能启用。请按“问题”一栏逐条修改后重新上传。',
            en: 'This revision has faults and can’t be activated. Mend each one listed under Faults and upload it again.',
          }
        : {
            zh: '没有通知原文，条款引文没有核对过，不能启用。请连同通知原文重新上传。',
            en: 'Its quotes were never compared, for the notice’s text is missing. Upload it again together with the notice.',
          },
      'id',
    );
  }
}

export class CountyNameWrong extends InvalidInput {
  constructor(name: string) {
    super(
      'COUNTY_NAME_WRONG',
      {
        zh: `输入的县名与本县不符。请原样输入“${name}”。`,
        en: `That is not this county's name. Type “${name}” exactly.`,
      },
      'countyName',
    );
  }
}

/** A township of the pack's target table that the county does not have. */
export class TargetTownshipUnknown extends InvalidInput {
  constructor(names: { name: string; meant: string | null }[]) {
    const zh = names.map(({ name, meant }) => (meant ? `“${name}”（是不是“${meant}”？）` : `“${name}”`));
    const en = names.map(({ name, meant }) => (meant ? `“${name}” (did you mean “${meant}”?)` : `“${name}”`));
    super(
      'TARGET_TOWNSHIP_UNKNOWN',
      {
        zh: `目标任务表里的${zh.join('、')}在本县乡镇中找不到。请改成本县的名称后重新上传。`,
        en: `The target table names ${en.join(', ')}, which this county does not have. Write the county's own name and upload again.`,
      },
      'id',
    );
  }
}

/** Examples that held for the active revision would change, and no second person has agreed yet. */
export class ExamplesFrozen extends Conflict {
  constructor(changes: number, state: 'asked' | 'declined' | null) {
    super(
      'EXAMPLES_FROZEN',
      {
        zh: `生效版的例子有 ${changes} 个被改动或删去。${
          state === 'asked'
            ? '已提请同意，等另一位县管理员或督查人员同意后再启用。'
            : state === 'declined'
              ? '上一次没有获得同意；请恢复这些例子，或重新写明理由提请同意。'
              : '请写明理由，提请另一位县管理员或督查人员同意后再启用。'
        }`,
        en: `${changes} of the active revision's examples were changed or removed. ${
          state === 'asked'
            ? 'Consent was asked for: activate once another county administrator or a supervisor has given it.'
            : state === 'declined'
              ? 'Consent was refused: put those examples back, or ask anew with a reason.'
              : 'Give a reason and ask another county administrator or a supervisor for consent first.'
        }`,
      },
      'id',
    );
  }
}

/** There is nothing to agree to: every example of the active revision is as it was. */
export class ExamplesUnchanged extends Conflict {
  constructor() {
    super(
      'EXAMPLES_UNCHANGED',
      {
        zh: '这一版没有改动生效版的例子，不用提请同意。',
        en: "This revision changes none of the active one's examples; no consent is needed.",
      },
      'packId',
    );
  }
}

/** Nobody has asked, or it was decided already. */
export class ExamplesNotAsked extends Conflict {
  constructor() {
    super(
      'EXAMPLES_NOT_ASKED',
      {
        zh: '没有等待同意的改动：没有人提请，或者已经有了决定。请刷新后再看。',
        en: 'No change waits for consent: nobody asked, or it was decided already. Reload and look again.',
      },
      'packId',
    );
  }
}

/** It was asked anew since the page was read: with another reason, perhaps of other changes. */
export class ExamplesAskedAnew extends Conflict {
  constructor() {
    super(
      'EXAMPLES_ASKED_ANEW',
      {
        zh: '这次改动在您打开页面后又重新提请过，还没有记下您的意见。请刷新后看清新的理由再定。',
        en: 'It was asked anew since you opened the page, so nothing was decided. Reload, read the new reason, then decide.',
      },
      'askedAt',
    );
  }
}

/** A second person agreed already: nothing is left to be asked. */
export class ExamplesAgreed extends Conflict {
  constructor(who: string) {
    super(
      'EXAMPLES_AGREED',
      {
        zh: `${who}已同意这些改动，不用再提请。可以直接启用这一版。`,
        en: `${who} agreed to these changes already; there is nothing to ask. This revision can be activated.`,
      },
      'packId',
    );
  }
}

/** Who asked is not the second person. */
export class OwnExampleChange extends Conflict {
  constructor() {
    super(
      'OWN_EXAMPLE_CHANGE',
      {
        zh: '改动例子要由提请人以外的人同意。请另一位县管理员或督查人员处理。',
        en: 'Somebody other than who asked must agree. Leave it to another county administrator or a supervisor.',
      },
      'packId',
    );
  }
}
