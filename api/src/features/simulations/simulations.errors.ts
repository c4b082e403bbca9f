import { Conflict, InvalidInput, NotFound } from '../../platform/refusal.ts';

export const noSuchSimulation = () => new NotFound({ zh: '试算', en: 'simulation' }, 'id');

/** Nothing to compare with: the campaign has no active revision. */
export class NothingActive extends Conflict {
  constructor() {
    super(
      'SIMULATION_NOTHING_ACTIVE',
      {
        zh: '这个年度还没有在用的政策包，没有可比的结果。第一份政策包请直接启用。',
        en: 'This year has no active revision to compare with. Activate the first one directly.',
      },
      'packId',
    );
  }
}

/** Only a draft can still become active. */
export class NoDraft extends Conflict {
  constructor(revision: number) {
    super(
      'SIMULATION_NO_DRAFT',
      {
        zh: `第 ${revision} 版不是草稿，启用与否已定。请选一份草稿来试算。`,
        en: `Revision ${revision} is no draft: whether it becomes active is settled. Choose a draft.`,
      },
      'packId',
    );
  }
}

export class DraftUnfit extends InvalidInput {
  constructor() {
    super(
      'SIMULATION_UNFIT',
      {
        zh: '这一版还有问题没有改好，不能试算。请按“问题”一栏逐条修改后重新上传。',
        en: 'This revision has faults and can’t be simulated. Mend each one listed under Faults and upload it again.',
      },
      'packId',
    );
  }
}

export class SimulationRunning extends Conflict {
  constructor() {
    super('SIMULATION_RUNNING', {
      zh: '本县已有一次试算在进行。请等它完成，或先停掉它。',
      en: 'A simulation of this county is under way. Wait until it is done, or stop it first.',
    });
  }
}

export class SimulationEnded extends Conflict {
  constructor() {
    super(
      'SIMULATION_ENDED',
      {
        zh: '这次试算已经结束，不用再停。请刷新页面。',
        en: 'This simulation has ended already. Reload the page.',
      },
      'id',
    );
  }
}

/** People are registered, and nobody has looked at what the revision does to them. */
export class SimulationMissing extends Conflict {
  constructor() {
    super(
      'SIMULATION_MISSING',
      {
        zh: '本年度已有人登记，这一版还没有在名册上试算过。请先试算；确实不能等的，写明理由再启用。',
        en: 'People are registered this year, and this revision was not tried on the roster yet. Simulate it first; where that can’t wait, say why.',
      },
      'unsimulatedReason',
    );
  }
}
