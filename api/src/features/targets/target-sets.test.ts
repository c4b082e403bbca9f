import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { ACTIVATE, packFiles, UPLOAD } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import {
  CHECK,
  HISTORY,
  SET,
  SPLIT,
  sendTable,
  TARGETS,
  type TargetsShown,
  TOWNSHIP,
  WITHDRAW,
} from './target-sets.fixture.ts';

type Check = {
  checkTargets: {
    code?: string;
    message?: string;
    check?: {
      sum: number;
      without: string[];
      faults: { code: string; row: number; column: number; message: string }[];
    };
  };
};

describe('targets set by a county', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let names: string[];
  let supervisor: Person;

  const shown = async (who: Person): Promise<TargetsShown> => {
    const { data, errors } = await who.ask<{ targets: TargetsShown }>(TARGETS);
    expect(errors).toEqual([]);
    return data.targets;
  };
  const setIdOf = async (basis: string) =>
    (await shown(desk.admin)).sets.find((set) => set.basis === basis)?.id ?? null;
  const check = async (rows: (string | number | null)[][], who = desk.admin) => {
    const uploadId = await sendTable(world, who, rows);
    const { data } = await who.ask<Check>(CHECK, { input: { uploadId } });
    return data.checkTargets;
  };
  const faultsOf = async (rows: (string | number | null)[][]) =>
    (await check(rows)).check?.faults.map(({ code, row, column, message }) => [code, row, column, message]);

  beforeAll(async () => {
    desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
    names = (await shown(desk.admin)).places.map(({ township }) => township.name);
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
  });

  it('are set by the county alone, and read by those who answer for them', async () => {
    const input = { basis: 'PROVISIONAL', reason: '年中调整任务', rows: [{ name: '丹山镇', people: 5 }] };
    for (const who of [desk.clerk, supervisor]) {
      expect(await desk.doing(who, SET, { input })).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await desk.doing(who, CHECK, { input: { rows: input.rows } })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    const agent = await world.somebody({
      role: 'VILLAGE_AGENT',
      countyId,
      townshipId: desk.here.townshipId,
      villageId: desk.here.villageId,
    });
    expect((await agent.ask(TARGETS)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await shown(supervisor)).toMatchObject({ total: 1_068_562, viewerCanSet: { allowed: false } });
  });

  it('come from the notice first, and a township sees its own', async () => {
    const county = await shown(desk.admin);
    expect(county).toMatchObject({
      total: 1_068_562,
      basisInForce: 'PROVISIONAL',
      provisionalOf: '暂按2019年年末人口数分配，考核以2020年年末人口数为准',
      assessedOf: null,
      sets: [{ basis: 'PROVISIONAL', source: 'PACK', packRevision: 1, total: 1_068_562, reason: null }],
      viewerCanSet: { allowed: true },
    });
    const own = await shown(desk.clerk);
    expect(own.places.map(({ township }) => township.id)).toEqual([desk.here.townshipId]);
    expect(own.total).toBe(own.places[0]!.inForce);
  });

  it('are looked through before anything is kept: every fault at its row and column', async () => {
    expect(
      await faultsOf([
        ['丹山镇', 0],
        ['石岭镇', -3],
        ['保和镇', 10.5],
        ['宝莲街道', 40],
        ['宝莲办事处', 41],
        ['丹三镇', 7],
        ['合计', 88],
      ]),
    ).toEqual([
      ['people-zero', 2, 2, '任务人数是 0：写大于 0 的整数，没有任务就删去这一行'],
      ['people-negative', 3, 2, '任务人数是负数：写大于 0 的整数'],
      ['people-fractional', 4, 2, '任务人数有小数：人数只能是整数'],
      ['place-twice', 6, 1, '“宝莲办事处”在第 5 行 A 列已经有了：只留一行'],
      ['township-unknown', 7, 1, '本县乡镇里没有“丹三镇”，是不是“丹山镇”？写成本地的名称'],
    ]);
    expect(
      await faultsOf([
        ['丹山镇', 100],
        ['石岭镇', 50],
        ['合计', 151],
      ]),
    ).toEqual([['total-disagrees', 4, 2, '各行之和是 150，表里写的合计是 151，相差 1：核对各行或合计']]);
    const sound = await check([
      ['丹山镇', 100],
      ['合计', 100],
    ]);
    expect(sound.check).toMatchObject({ sum: 100, faults: [] });
    expect(sound.check!.without).toHaveLength(21);
    expect(await check([['', '']])).toMatchObject({ code: 'TARGET_FILE_NO_ROWS' });
  });

  it('change nothing where anything is wrong', async () => {
    const before = await shown(desk.admin);
    const expectedSetId = await setIdOf('PROVISIONAL');
    const input = { basis: 'PROVISIONAL', reason: '年中调整任务', expectedSetId };
    const uploadId = await sendTable(world, desk.admin, [
      ['丹山镇', 100],
      ['不在镇', 50],
    ]);
    expect(await desk.doing(desk.admin, SET, { input: { ...input, uploadId } })).toEqual({
      code: 'TARGETS_FAULTY',
      field: 'uploadId',
      message:
        '任务没有改动，表里有 1 处问题。第 3 行 A 列：本县乡镇里没有“不在镇”：写成本地的名称。改好后再提交。',
    });
    const rows = [{ name: '丹山镇', people: 1.5 }];
    expect(await desk.doing(desk.admin, SET, { input: { ...input, rows } })).toMatchObject({
      code: 'TARGETS_FAULTY',
      field: 'rows',
    });
    const sound = [{ name: '丹山镇', people: 5 }];
    for (const [wrong, code, field] of [
      [{ reason: ' ' }, 'TEXT_LENGTH', 'reason'],
      [{ rows: sound, uploadId }, 'TARGETS_SOURCE', 'uploadId'],
      [{ rows: sound, statedTotal: 6 }, 'TARGETS_FAULTY', 'rows'],
      [{ rows: sound, expectedSetId: null }, 'TARGETS_CHANGED', 'expectedSetId'],
      [{ rows: sound, basis: 'ASSESSED', expectedSetId: null }, 'COUNTS_FROM_MISSING', 'countsFrom'],
      [{ uploadId: desk.here.villageId }, 'NOT_FOUND', 'uploadId'],
    ] as const) {
      const answer = await desk.doing(desk.admin, SET, { input: { ...input, ...wrong } });
      expect([wrong, answer.code, answer.field]).toEqual([wrong, code, field]);
    }
    expect(await shown(desk.admin)).toEqual(before);
  });

  it('are uploaded with a reason, and what was before stays in the history', async () => {
    const expectedSetId = await setIdOf('PROVISIONAL');
    const uploadId = await sendTable(world, desk.admin, [
      ...names.map((name) => [name, 1_000]),
      ['合计', names.length * 1_000],
    ]);
    const input = { basis: 'PROVISIONAL', reason: '按新的人口数调整', expectedSetId, uploadId };
    const done = await desk.doing(desk.admin, SET, { input });
    expect(done.targets).toMatchObject({
      total: 22_000,
      sets: [
        {
          source: 'UPLOAD',
          fileName: '任务表.xlsx',
          reason: '按新的人口数调整',
          setBy: '示例',
          packRevision: null,
        },
      ],
    });
    expect(await desk.doing(desk.admin, SET, { input })).toMatchObject({ code: 'TARGETS_CHANGED' });
    const again = { ...input, expectedSetId: await setIdOf('PROVISIONAL') };
    expect(await desk.doing(desk.admin, SET, { input: again })).toMatchObject({ code: 'TARGETS_UNCHANGED' });
    const { data } = await supervisor.ask<{ targetHistory: { edges: { node: Record<string, unknown> }[] } }>(
      HISTORY,
      {
        first: 1,
      },
    );
    expect(data.targetHistory).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { total: 22_000, reason: '按新的人口数调整' } }],
    });
    const changes = data.targetHistory.edges[0]!.node.changes as unknown[];
    expect(changes).toHaveLength(22);
    expect(changes).toContainEqual({ name: '丹山镇', before: 120_789, after: 1_000 });
    await expect(
      world.admin.$executeRaw`UPDATE target_rows SET people = 1 WHERE county_id = ${countyId}`,
    ).rejects.toThrow('never changes');
    const [audit] = await world.admin.auditRecord.findMany({ where: { countyId, action: 'targets-set' } });
    expect(audit).toMatchObject({
      reason: '按新的人口数调整',
      detail: { basis: 'provisional', total: 22_000, before: 1_068_562 },
    });
  });

  it('stand side by side, and the assessed count from their day on', async () => {
    const rows = names.map((name) => ({ name, people: 900 }));
    const input = { basis: 'ASSESSED', reason: '按2020年年末人口数考核', rows, statedTotal: 19_800 };
    const later = await desk.doing(desk.admin, SET, { input: { ...input, countsFrom: '2021-01-01' } });
    expect(later.targets).toMatchObject({ total: 22_000, basisInForce: 'PROVISIONAL' });
    expect((later.targets as TargetsShown).places[0]).toMatchObject({
      provisional: 1_000,
      assessed: 900,
      inForce: 1_000,
    });
    const county = await world.admin.countyTally.findFirstOrThrow({ where: { countyId } });
    expect(county.target).toBe(22_000);
    await world.admin.campaign.updateMany({
      where: { countyId },
      data: { demoToday: new Date('2021-01-01') },
    });
    expect(await shown(desk.admin)).toMatchObject({ total: 19_800, basisInForce: 'ASSESSED' });
    const { data } = await supervisor.ask<{ progress: { whole: { target: number } } }>(
      '{ progress { whole { target } } }',
    );
    expect(data.progress.whole.target).toBe(19_800);
    await world.platform.belowTheWall((tx) => tx.$executeRaw`SELECT settle_county_targets()`);
    expect((await world.admin.countyTally.findFirstOrThrow({ where: { countyId } })).target).toBe(19_800);

    const withdraw = {
      basis: 'ASSESSED',
      reason: '口径有误，重新核定',
      expectedSetId: await setIdOf('ASSESSED'),
    };
    const gone = await desk.doing(desk.admin, WITHDRAW, { input: withdraw });
    expect(gone.targets).toMatchObject({ total: 22_000, basisInForce: 'PROVISIONAL' });
    expect(await desk.doing(desk.admin, WITHDRAW, { input: withdraw })).toMatchObject({
      code: 'TARGETS_CHANGED',
    });
  });

  it('are split by a township to its villages, to the person', async () => {
    const { townshipId } = desk.here;
    await world.admin.division.create({
      data: {
        countyId,
        id: crypto.randomUUID(),
        level: 'village',
        townshipId,
        name: '示例二村',
        aliases: [],
      },
    });
    const setId = await setIdOf('PROVISIONAL');
    const input = { townshipId, setId, reason: '按户籍人口分到村' };
    const rows = [
      { name: desk.here.name, people: 600 },
      { name: '示例二村', people: 399 },
    ];
    const split = (who: Person, more: object) =>
      desk.doing(who, SPLIT, { input: { ...input, rows, ...more } });
    expect(await split(supervisor, {})).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await split(desk.otherClerk, {})).toMatchObject({ code: 'NOT_FOUND', field: 'townshipId' });
    expect(await split(desk.clerk, {})).toMatchObject({
      code: 'TARGETS_FAULTY',
      message: expect.stringContaining('各村之和是 999，本乡镇的任务是 1000，少 1 人：分到一个不差'),
    });
    expect(await split(desk.clerk, { rows: [{ name: '三村', people: 1_000 }] })).toMatchObject({
      code: 'TARGETS_FAULTY',
      message: expect.stringContaining('本乡镇的村（社区）里没有“三村”'),
    });
    expect(await split(desk.clerk, { setId: townshipId })).toMatchObject({ code: 'TARGETS_CHANGED' });
    const whole = [rows[0]!, { name: '示例二', people: 400 }];
    const done = await split(desk.clerk, { rows: whole });
    expect(done.townshipTarget).toMatchObject({
      target: 1_000,
      splitState: 'AGREES',
      split: { total: 1_000, reason: '按户籍人口分到村' },
    });
    const { data } = await supervisor.ask<{ townshipTarget: { villages: unknown[] } }>(TOWNSHIP, {
      id: townshipId,
    });
    expect(data.townshipTarget.villages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ target: 600, enrolled: 0, rate: 0 }),
        expect.objectContaining({ target: 400 }),
      ]),
    );
    const other = await desk.otherClerk.ask<{ townshipTarget: unknown }>(TOWNSHIP, { id: townshipId });
    expect(other.data.townshipTarget).toBeNull();
    const { data: past } = await desk.otherClerk.ask<{ targetHistory: { totalCount: number } }>(HISTORY, {
      townshipId,
    });
    expect(past.targetHistory.totalCount).toBe(0);

    const changed = {
      basis: 'PROVISIONAL',
      reason: '再次调整任务',
      expectedSetId: setId,
      rows: names.map((name) => ({ name, people: 1_001 })),
    };
    await desk.doing(desk.admin, SET, { input: changed });
    const outdated = await desk.clerk.ask(TOWNSHIP, { id: townshipId });
    expect(outdated.data).toMatchObject({
      townshipTarget: {
        target: 1_001,
        splitState: 'OUTDATED',
        split: null,
        villages: [{ target: null, rate: null }, {}],
      },
    });
  });

  it('are split by an uploaded table too: every fault at its row and column, the name that was meant', async () => {
    const { townshipId } = desk.here;
    const setId = await setIdOf('PROVISIONAL');
    const table = (rows: (string | number | null)[][]) =>
      sendTable(world, desk.clerk, rows, ['村（社区）', '任务数']);
    const faults = async (rows: (string | number | null)[][]) => {
      const uploadId = await table(rows);
      const { data } = await desk.clerk.ask<Check>(CHECK, { input: { uploadId, townshipId, setId } });
      return data.checkTargets.check?.faults.map(({ code, row, column, message }) => [
        code,
        row,
        column,
        message,
      ]);
    };
    expect(
      await faults([
        [desk.here.name, 600],
        ['示例二', 400],
      ]),
    ).toEqual([['split-disagrees', 3, 2, '各村之和是 1000，本乡镇的任务是 1001，少 1 人：分到一个不差']]);
    expect(
      await faults([
        [desk.here.name, 600],
        ['示例二材', 401],
      ]),
    ).toEqual([
      ['village-unknown', 3, 1, '本乡镇的村（社区）里没有“示例二材”，是不是“示例二村”？写成本地的名称'],
    ]);
    const uploadId = await table([
      [desk.here.name, 600],
      ['示例二村', 401],
      ['合计', 1_001],
    ]);
    const input = { townshipId, setId, reason: '按分村任务表', uploadId };
    expect(await desk.doing(desk.otherClerk, SPLIT, { input })).toMatchObject({ code: 'NOT_FOUND' });
    const done = await desk.doing(desk.clerk, SPLIT, { input });
    expect(done.townshipTarget).toMatchObject({ splitState: 'AGREES', split: { total: 1_001 } });
  });

  it('stay as the county set them where a new revision of the pack says the same as the old one', async () => {
    const { activePackId } = await world.admin.campaign.findFirstOrThrow({ where: { countyId } });
    const files = packFiles('yanjiang-2021');
    const activate = async (input: typeof files, expectedActiveId: string | null) => {
      const up = await desk.doing(desk.admin, UPLOAD, { input });
      const { id } = up.policyPack as { id: string };
      const active = { id, expectedActiveId, countyName: '雁江区' };
      expect(await desk.doing(desk.admin, ACTIVATE, { input: active })).toMatchObject({ policyPack: { id } });
      return id;
    };
    const second = await activate({ ...files, text: `${files.text}\n# 复核\n` }, activePackId);
    expect((await shown(desk.admin)).total).toBe(22_022);
    // A revision whose table says something else is the newest word again.
    const text = files.text
      .replace('丹山镇: 120789', '丹山镇: 120790')
      .replace('adds: 1068562', 'adds: 1068563');
    const noticeText = files.noticeText.replace('120789', '120790');
    const digest = createHash('sha256').update(noticeText).digest('hex');
    const mended = text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${digest}`);
    await activate({ text: mended, noticeText }, second);
    expect((await shown(desk.admin)).total).toBe(1_068_563);
  });
});
