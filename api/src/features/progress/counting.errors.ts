import { Conflict, InvalidInput } from '../../platform/refusal.ts';

export class CountingReasonMissing extends InvalidInput {
  constructor() {
    super(
      'COUNTING_REASON_MISSING',
      {
        zh: '参保口径已经选定过。要改动，请写明原因（2 到 200 个字）。',
        en: 'What counts as enrolled has been chosen before. To change it, say why in 2 to 200 characters.',
      },
      'reason',
    );
  }
}

export class CountingSame extends Conflict {
  constructor() {
    super(
      'COUNTING_SAME',
      {
        zh: '现在就是这个口径，没有要改的。请选另一个，或关闭这个窗口。',
        en: 'This is what counts already. Choose another one, or close this window.',
      },
      'countsAs',
    );
  }
}

export class CountingStale extends Conflict {
  constructor() {
    super('COUNTING_STALE', {
      zh: '打开这个窗口以后，别人已经改了参保口径。请关闭窗口，看清新的口径再决定。',
      en: 'Somebody has changed what counts since this window was opened. Close it and look at the new choice first.',
    });
  }
}
