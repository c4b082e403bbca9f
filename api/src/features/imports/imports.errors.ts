import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';

/** The most that a file may hold. */
export const UPLOAD_MEGABYTES = 200;

export class UploadTooLarge extends InvalidInput {
  constructor() {
    super(
      'UPLOAD_TOO_LARGE',
      {
        zh: `文件超过 ${UPLOAD_MEGABYTES} MB。请按乡镇分成几个文件再上传。`,
        en: `The file is larger than ${UPLOAD_MEGABYTES} MB. Split it by township and upload the parts.`,
      },
      'file',
    );
  }
}

/** What an account may upload within 24 hours. */
export type UploadQuota = { files: number; megabytes: number };

export class UploadQuotaReached extends InvalidInput {
  constructor({ files, megabytes }: UploadQuota) {
    super(
      'UPLOAD_QUOTA',
      {
        zh: `一个账号 24 小时内最多上传 ${files} 个文件、共 ${megabytes} MB，已经到了。请先改好再传，或明天再传；急用请换本单位另一账号。`,
        en: `An account uploads ${files} files and ${megabytes} MB within 24 hours at most, and this is reached. Go on tomorrow, or use another account of your office.`,
      },
      'file',
    );
  }
}

export class UploadEmpty extends InvalidInput {
  constructor() {
    super(
      'UPLOAD_EMPTY',
      { zh: '文件是空的。请选择填好的名册。', en: 'The file is empty. Choose the filled-in roster.' },
      'file',
    );
  }
}

/** No such upload, one of somebody else, or one that was broken off: all answer alike. */
export class UploadUnknown extends NotFound {
  constructor() {
    super({ zh: '上传的文件', en: 'uploaded file' }, 'uploadId');
  }
}

export class ImportUnknown extends NotFound {
  constructor() {
    super({ zh: '导入', en: 'import' }, 'id');
  }
}

/** The file was imported already; the other import is where to go on. */
export class UploadUsed extends Conflict {
  constructor() {
    super(
      'UPLOAD_USED',
      {
        zh: '这个文件已经导入过。请在导入列表中打开它，或重新上传。',
        en: 'This file was imported already. Open it from the list of imports, or upload it again.',
      },
      'uploadId',
    );
  }
}

/** The step that was asked for does not follow from where the import is now. */
export class ImportNotReady extends Conflict {
  constructor(state: string) {
    super('IMPORT_NOT_READY', {
      zh: `这次导入现在${stateWords[state]?.zh ?? state}，不能做这一步。请刷新页面。`,
      en: `This import is ${stateWords[state]?.en ?? state}; this step is not open. Reload the page.`,
    });
  }
}

const stateWords: Record<string, { zh: string; en: string }> = {
  checking: { zh: '正在检查', en: 'being checked' },
  checked: { zh: '已检查完', en: 'checked' },
  committing: { zh: '正在写入', en: 'being committed' },
  done: { zh: '已完成', en: 'done' },
  failed: { zh: '已失败', en: 'failed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

export class NothingToCommit extends InvalidInput {
  constructor() {
    super('NOTHING_TO_COMMIT', {
      zh: '没有可以写入的行。请先改正文件中的错误再上传。',
      en: 'No row can be taken. Correct the faults in the file and upload it again.',
    });
  }
}

/** What was checked against another pack is checked again before it counts. */
export class PackChanged extends Conflict {
  constructor() {
    super('PACK_CHANGED', {
      zh: '检查之后启用了新的政策包。请重新上传文件，按新政策检查。',
      en: 'Another policy pack became active since the check. Upload the file again to check it by the new one.',
    });
  }
}
