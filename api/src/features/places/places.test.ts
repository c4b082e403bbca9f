import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, type Outcome } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { count } from '../progress/progress.fixture.ts';
import { SET, SPLIT, sendTable } from '../targets/target-sets.fixture.ts';

const REFUSAL = '... on Refusal { code field message }';
const RECORD = `mutation ($input: TownshipChangeInput!) { recordTownshipChange(input: $input) {
  ... on RecordTownshipChangeSuccess { change { id } } ${REFUSAL} } }`;
const WITHDRAW = `mutation ($input: WithdrawTownshipChangeInput!) { withdrawTownshipChange(input: $input) {
  ... on WithdrawTownshipChangeSuccess { change { id } } ${REFUSAL} } }`;
const CHANGES = `query ($first: Int, $after: String) { townshipChanges(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id kind from source before { townshipId name } after { townshipId name villages } recordedBy withdrawnBy withdrawnReason } } } }`;
const HINTS = '{ townshipChangeHints { before { id name } after { id name } afterName evidence } }';
const PROGRESS = `query ($on: Day) { progress(namesOn: $on) { namesOn names { kind day } undivided { township { name } people }
  whole { target enrolled } townships { township { id name } target enrolled rate parts { township { name } target enrolled } } } }`;
const TARGETS = `query ($on: Day) { targets(namesOn: $on) { total sets { id } undivided { people }
  places { township { id name } inForce parts { township { name } people } } } }`;

type Part = { township: { name: string }; target: number | null; enrolled: number };
type Row = {
  township: { id: string; name: string };
  target: number | null;
  enrolled: number;
  rate: number | null;
  parts: Part[];
};
type Progress = {
  namesOn: string;
  names: { kind: string; day: string }[];
  undivided: { township: { name: string }; people: number }[];
  whole: { target: number; enrolled: number };
  townships: Row[];
};
type Targets = {
  total: number;
  sets: { id: string }[];
  undivided: { people: number }[];
  places: { township: { id: string; name: string }; inForce: number | null; parts: object[] }[];
};

describe('townships that changed', async () => {
  const world = await makeWorld();
  const countyId = 511723;
  const source = '国家统计局2020年统计用区划代码';
  const day = '2020-06-30';
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let supervisor: Person;
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? `no ${name}`;

  const progress = async (on: string | null = null, who = desk.admin): Promise<Progress> => {
    const { data, errors } = await who.ask<{ progress: Progress }>(PROGRESS, { on });
    expect(errors).toEqual([]);
    return data.progress;
  };
  const targets = async (on: string | null = null): Promise<Targets> =>
    (await desk.admin.ask<{ targets: Targets }>(TARGETS, { on })).data.targets;
  const record = (input: object, who = desk.admin): Promise<Outcome> =>
    desk.doing(who, RECORD, { input: { from: day, source, ...input } });
  const merge = (from: string[], into: string, more: object = {}) =>
    record({ kind: 'MERGED', townshipIds: from.map(idOf), into: [{ townshipId: idOf(into) }], ...more });
  const sums = ({ townships, undivided }: Progress) => ({
    target: [...townships.map((row) => row.target ?? 0), ...undivided.map(({ people }) => people)].reduce(
      (sum, people) => sum + people,
      0,
    ),
    enrolled: townships.reduce((sum, row) => sum + row.enrolled, 0),
  });
  const rowOf = ({ townships }: Progress, name: string) =>
    townships.find(({ township }) => township.name === name);

  beforeAll(async () => {
    desk = await makeDesk(world, {
      code: countyId,
      name: '开江县',
      pack: 'kaijiang-2020',
      planYear: 2020,
      today: '2019-11-06',
    });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
    const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId } });
    const townships = await world.admin.division.findMany({ where: { countyId, level: 'township' } });
    for (const [at, { id, name }] of townships.entries()) {
      ids.set(name, id);
      for (const n of [1, 2]) {
        const villageId = crypto.randomUUID();
        const village = `${name}${n}村（示例）`;
        ids.set(village, villageId);
        await world.admin.division.create({
          data: { countyId, id: villageId, level: 'village', townshipId: id, name: village, aliases: [] },
        });
        const place = { countyId, campaignId: campaign.id, townshipId: id, villageId };
        await count(world, place, { day: '2019-11-01', state: 'paid', people: 10 * at + n });
      }
    }
  });

  it('are recorded by the county alone, and read by those who read its figures', async () => {
    for (const who of [desk.clerk, supervisor])
      expect(await record({ kind: 'MERGED', townshipIds: [], into: [] }, who)).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('县管理员'),
      });
    const agent = await world.somebody({ role: 'TAX_BANK', countyId });
    expect((await agent.ask(CHANGES)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await supervisor.ask(HINTS)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await supervisor.ask(CHANGES)).data).toMatchObject({ townshipChanges: { totalCount: 0 } });
  });

  it('are refused where they say too little, name what is not there, or go in a circle', async () => {
    const [a, b] = [idOf('天师镇'), idOf('回龙镇')];
    const into = [{ townshipId: b }];
    for (const [input, code, field] of [
      [{ kind: 'MERGED', townshipIds: [], into }, 'TOWNSHIP_CHANGE_SHAPE', 'into'],
      [{ kind: 'RENAMED', townshipIds: [a], into }, 'TOWNSHIP_CHANGE_SHAPE', 'into'],
      [{ kind: 'SPLIT', townshipIds: [a], into }, 'TOWNSHIP_CHANGE_SHAPE', 'into'],
      [{ kind: 'MERGED', townshipIds: [a], into: [{}] }, 'TOWNSHIP_CHANGE_SHAPE', 'into'],
      [{ kind: 'MERGED', townshipIds: [crypto.randomUUID()], into }, 'NOT_FOUND', 'townshipIds'],
      [{ kind: 'MERGED', townshipIds: ['示例'], into }, 'NOT_FOUND', 'townshipIds'],
      [{ kind: 'MERGED', townshipIds: [a], into: [{ townshipId: countyId }] }, 'NOT_FOUND', 'into'],
      [{ kind: 'MERGED', townshipIds: [b], into }, 'TOWNSHIP_CYCLE', 'into'],
      [{ kind: 'MERGED', townshipIds: [a], into, source: ' ' }, 'TEXT_LENGTH', 'source'],
      [{ kind: 'RENAMED', townshipIds: [a], into: [{ name: '回龙镇' }] }, 'TOWNSHIP_NAME_TAKEN', 'into'],
      [
        { kind: 'RENAMED', townshipIds: [a], into: [{ name: '示例新镇' }] },
        'TOWNSHIP_RENAME_NOT_YET',
        'from',
      ],
    ] as const) {
      const refused = await record(input);
      expect([input, refused.code, refused.field]).toEqual([input, code, field]);
      expect(refused.message).toMatch(/[。：]/);
    }
    expect((await desk.admin.ask(CHANGES)).data).toMatchObject({ townshipChanges: { totalCount: 0 } });
  });

  it('are offered where public lists show them, with what that rests on and without a day', async () => {
    const { data } = await desk.admin.ask<{ townshipChangeHints: object[] }>(HINTS);
    expect(data.townshipChangeHints).toHaveLength(8);
    expect(data.townshipChangeHints).toContainEqual({
      before: { id: idOf('天师镇'), name: '天师镇' },
      after: { id: idOf('回龙镇'), name: '回龙镇' },
      afterName: '回龙镇',
      evidence: expect.stringContaining('7 个村（社区）中有 5 个'),
    });
  });

  it('that merge on a day to come add up under the names of that day, and stay apart under those of today', async () => {
    const before = await progress();
    expect(before.names).toEqual([{ kind: 'TODAY', day: '2019-11-06' }]);
    expect(before.townships).toHaveLength(20);
    expect(await merge(['天师镇', '长田乡'], '回龙镇')).toHaveProperty('change.id');
    for (const [from, into] of [
      ['宝石镇', '讲治镇'],
      ['新太乡', '永兴镇'],
      ['新街乡', '任市镇'],
      ['靖安乡', '任市镇'],
      ['沙坝场乡', '新宁镇'],
      ['骑龙乡', '普安镇'],
    ] as const)
      expect(await merge([from], into)).toHaveProperty('change.id');
    const today = await progress();
    expect(today.townships).toEqual(before.townships);
    expect(today.names.map(({ kind }) => kind)).toEqual(['TODAY', 'LATER']);
    const later = await progress(day);
    expect(later.townships).toHaveLength(12);
    const parts = ['回龙镇', '天师镇', '长田乡'].map((name) => rowOf(before, name)!);
    expect(rowOf(later, '回龙镇')).toMatchObject({
      target: 15_971 + 12_688 + 10_695,
      enrolled: parts.reduce((sum, row) => sum + row.enrolled, 0),
      parts: expect.arrayContaining(
        parts.map(({ township: { name }, target, enrolled }) =>
          expect.objectContaining({ township: { name }, target, enrolled }),
        ),
      ),
    });
    expect(rowOf(later, '灵岩镇')?.parts).toEqual([]);
    for (const read of [before, today, later])
      expect(sums(read)).toEqual({ target: 513_080, enrolled: before.whole.enrolled });
    expect((await targets(day)).places).toHaveLength(12);
    const { data } = await desk.admin.ask<{ townshipChangeHints: object[] }>(HINTS);
    expect(data.townshipChangeHints).toEqual([]);
    const [audit] = await world.admin.auditRecord.findMany({
      where: { countyId, action: 'township-changed' },
      orderBy: { id: 'asc' },
    });
    expect(audit).toMatchObject({
      reason: source,
      detail: { kind: 'merged', from: day, predecessors: ['天师镇', '长田乡'] },
    });
  });

  it('follow one another in the order of days, and never come back', async () => {
    expect(await merge(['回龙镇'], '天师镇', { from: '2020-07-01' })).toMatchObject({
      code: 'TOWNSHIP_CYCLE',
      field: 'into',
    });
    expect(await merge(['天师镇'], '灵岩镇', { from: '2020-07-01' })).toMatchObject({
      code: 'TOWNSHIP_GONE',
      field: 'townshipIds',
      message: expect.stringContaining('自 2020-06-30 起已成为回龙镇'),
    });
    expect(await merge(['回龙镇'], '灵岩镇', { from: '2020-06-01' })).toMatchObject({
      code: 'TOWNSHIP_CHANGES_OVERLAP',
      field: 'from',
    });
  });

  it('are today what they became once the day has come, beside the names of the notice', async () => {
    await world.admin.campaign.updateMany({ where: { countyId }, data: { demoToday: new Date(day) } });
    const today = await progress(null, supervisor);
    expect(today.names).toEqual([
      { kind: 'NOTICE', day: '2019-09-01' },
      { kind: 'TODAY', day },
    ]);
    expect(today.townships).toHaveLength(12);
    const notice = await progress('2019-09-01', supervisor);
    expect(notice.townships).toHaveLength(20);
    expect(sums(notice)).toEqual(sums(today));
    // A clerk goes on with the people of the own township, whatever it is called.
    const own = await progress(null, desk.clerk);
    expect(own.townships.map(({ township }) => township.id)).toEqual([desk.here.townshipId]);
  });

  it('that are split are counted village by village, and their target is divided by a person', async () => {
    const villages = ['新宁镇1村（示例）', '沙坝场乡2村（示例）'];
    const split = (into: object[]) => record({ kind: 'SPLIT', townshipIds: [idOf('新宁镇')], into });
    const stays = { townshipId: idOf('新宁镇') };
    const made = { name: '示例街道', villageIds: villages.map(idOf) };
    expect(await split([stays, { ...made, villageIds: [idOf('回龙镇1村（示例）')] }])).toMatchObject({
      code: 'SPLIT_VILLAGE_UNKNOWN',
      message: expect.stringContaining('回龙镇1村（示例）'),
    });
    expect(await split([{ ...stays, villageIds: [idOf(villages[0]!)] }, made])).toMatchObject({
      code: 'SPLIT_VILLAGE_TWICE',
    });
    expect(await split([{ name: '示例镇' }, made])).toMatchObject({
      code: 'SPLIT_VILLAGES_LEFT',
      message: expect.stringContaining('还有 3 个村'),
    });
    const before = await progress();
    expect(await split([stays, made])).toHaveProperty('change.id');
    const open = await progress();
    expect(open.undivided).toEqual([
      { township: { name: '新宁镇' }, people: 73_639 },
      { township: { name: '沙坝场乡' }, people: 12_338 },
    ]);
    expect(rowOf(open, '示例街道')).toMatchObject({ target: null, rate: null });
    expect(sums(open)).toEqual(sums(before));
    const setId = (await targets()).sets[0]!.id;
    for (const [name, total] of [
      ['新宁镇', 73_639],
      ['沙坝场乡', 12_338],
    ] as const) {
      const rows = [
        { name: `${name}1村（示例）`, people: 40 },
        { name: `${name}2村（示例）`, people: total - 40 },
      ];
      const input = { townshipId: idOf(name), setId, reason: '按户籍人口分到村', rows };
      expect(await desk.doing(desk.admin, SPLIT, { input })).not.toHaveProperty('code');
    }
    const divided = await progress();
    expect(divided.undivided).toEqual([]);
    expect(rowOf(divided, '示例街道')).toMatchObject({ target: 40 + 12_298 });
    expect(rowOf(divided, '新宁镇')).toMatchObject({ target: 73_599 + 40 });
    const enrolled = (name: string) => rowOf(divided, name)!.enrolled;
    expect(enrolled('示例街道') + enrolled('新宁镇')).toBe(rowOf(before, '新宁镇')!.enrolled);
    const notice = await progress('2019-09-01');
    expect(rowOf(notice, '示例街道')).toBeUndefined();
    for (const read of [divided, notice]) expect(sums(read)).toEqual(sums(before));
    expect((await targets()).places.reduce((sum, { inForce }) => sum + (inForce ?? 0), 0)).toBe(513_080);
  });

  it('take a new name at once, and the notice keeps the old one', async () => {
    const rename = { kind: 'RENAMED', townshipIds: [idOf('灵岩镇')], into: [{ name: '示例灵岩街道' }] };
    expect(await record(rename)).toHaveProperty('change.id');
    const today = await progress();
    expect(rowOf(today, '示例灵岩街道')).toMatchObject({
      target: 14_498,
      parts: [{ township: { name: '灵岩镇' }, target: 14_498 }],
    });
    expect(rowOf(await progress('2019-09-01'), '灵岩镇')).toMatchObject({ target: 14_498 });
    // A table may go on naming the old one.
    const uploadId = await sendTable(world, desk.admin, [
      ['灵岩镇', 100],
      ['天师镇', 20],
      ['回龙镇', 30],
    ]);
    const input = {
      basis: 'PROVISIONAL',
      reason: '示例调整',
      expectedSetId: (await targets()).sets[0]!.id,
      uploadId,
    };
    expect(await desk.doing(desk.admin, SET, { input })).toMatchObject({ targets: { total: 150 } });
    const after = await progress();
    expect([rowOf(after, '示例灵岩街道')?.target, rowOf(after, '回龙镇')?.target]).toEqual([100, 50]);
  });

  it('take one of their own other names, and keep it known when that is withdrawn', async () => {
    const townshipId = idOf('沙坝场乡');
    const alias = '示例沙坝办事处';
    const where = { countyId_id: { countyId, id: idOf('讲治镇') } };
    const known = async () => (await world.admin.division.findUniqueOrThrow({ where })).aliases;
    await world.admin.division.update({ where, data: { aliases: [alias] } });
    const rename = (id: string, name: string) =>
      record({ kind: 'RENAMED', townshipIds: [id], into: [{ name }] });
    expect(await rename(townshipId, alias)).toMatchObject({ code: 'TOWNSHIP_NAME_TAKEN' });
    expect(await rename(idOf('讲治镇'), '讲治镇')).toMatchObject({ code: 'TOWNSHIP_NAME_TAKEN' });
    const renamed = (await rename(idOf('讲治镇'), alias)) as { change: { id: string } };
    expect(rowOf(await progress(), alias)?.parts.map(({ township }) => township.name)).toContain('讲治镇');
    expect(await known()).toEqual([alias, '讲治镇']);
    const input = { id: renamed.change.id, reason: '登记有误' };
    expect(await desk.doing(desk.admin, WITHDRAW, { input })).toMatchObject({ change: { id: input.id } });
    expect(rowOf(await progress(), '讲治镇')).toBeDefined();
    expect(await known()).toEqual([alias]);
  });

  it('can become another only from the day on which that is there', async () => {
    const made = await world.admin.division.findFirstOrThrow({ where: { countyId, name: '示例街道' } });
    const into = [{ townshipId: made.id }];
    const merge = { kind: 'MERGED', townshipIds: [idOf('灵岩镇')], into };
    for (const change of [
      merge,
      { ...merge, townshipIds: [made.id], into: [{ townshipId: idOf('灵岩镇') }] },
    ])
      expect(await record({ ...change, from: '2020-06-29' })).toMatchObject({
        code: 'TOWNSHIP_NOT_YET',
        field: 'from',
        message: expect.stringContaining('“示例街道”自 2020-06-30 起才设立'),
      });
  });

  it('recorded in error are withdrawn, the last first, and stay in the list', async () => {
    type Changes = {
      townshipChanges: { edges: { node: { id: string; kind: string; withdrawnBy: string | null } }[] };
    };
    const { data } = await desk.admin.ask<Changes>(CHANGES, { first: 200 });
    const nodes = data.townshipChanges.edges.map(({ node }) => node);
    const renamed = nodes.find(({ kind, withdrawnBy }) => kind === 'RENAMED' && withdrawnBy === null)!;
    const split = nodes.find(({ kind }) => kind === 'SPLIT')!;
    const intoXinning = nodes.filter(({ kind }) => kind === 'MERGED').at(1)!;
    const withdraw = (id: string, reason = '登记有误') =>
      desk.doing(desk.admin, WITHDRAW, { input: { id, reason } });
    expect(await desk.doing(supervisor, WITHDRAW, { input: { id: split.id, reason: '有误' } })).toMatchObject(
      {
        code: 'NOT_ALLOWED',
      },
    );
    expect(await withdraw(renamed.id, ' ')).toMatchObject({ code: 'TEXT_LENGTH', field: 'reason' });
    expect(await withdraw(crypto.randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(intoXinning.id)).toMatchObject({ code: 'TOWNSHIP_CHANGE_BUILT_UPON' });
    expect(await withdraw(renamed.id)).toMatchObject({ change: { id: renamed.id } });
    expect(await withdraw(renamed.id)).toMatchObject({ code: 'TOWNSHIP_CHANGE_WITHDRAWN' });
    expect(await withdraw(split.id)).toMatchObject({ change: { id: split.id } });
    const after = await progress();
    expect(rowOf(after, '灵岩镇')?.parts).toEqual([]);
    expect(rowOf(after, '示例街道')).toBeUndefined();
    expect(after.townships).toHaveLength(12);
    const list = await desk.admin.ask(CHANGES, { first: 1 });
    expect(list.data).toMatchObject({
      townshipChanges: {
        totalCount: 10,
        pageInfo: { hasNextPage: true },
        edges: [{ node: { kind: 'RENAMED', withdrawnBy: '示例', withdrawnReason: '登记有误' } }],
      },
    });
    await expect(
      world.admin.$executeRaw`UPDATE township_changes SET source = '改' WHERE county_id = ${countyId}`,
    ).rejects.toThrow('never changes');
  });
});

describe('townships that changed before the county is created', async () => {
  const world = await makeWorld();
  const divisions = ['东镇', '西镇', '南镇'].map((name) => ({
    name: `示例${name}`,
    villages: [{ name: `${name}一村` }, { name: `${name}二村` }],
  }));
  const change = { source: '示例批复', from: '2020-06-30' as never };
  const merged = { ...change, line: 2, kind: 'merged' as const, before: ['示例东镇'] };
  const into = (name: string, ...villages: string[]) => ({ name, villages });
  const split = { ...change, line: 3, kind: 'split' as const, before: ['示例南镇'] };

  it.each([
    ['no-such-township', { ...merged, before: ['示例北镇'], into: [into('示例西镇')] }],
    ['township-cycle', { ...merged, into: [into('示例东镇')] }],
    ['no-such-village', { ...split, into: [into('示例南镇'), into('示例街道', '西镇一村')] }],
    [
      'township-rename-not-yet',
      { ...merged, kind: 'renamed' as const, from: '2999-01-01' as never, into: [into('示例新镇')] },
    ],
  ])('are refused at their line, and nothing is created: %s', async (code, faulty) => {
    const refused = world.county({ code: 990301, divisions, changes: [faulty] });
    await expect(refused).rejects.toMatchObject({
      code,
      text: { zh: expect.stringContaining(`第 ${faulty.line} 行`) },
    });
    expect(await world.admin.county.findMany()).toEqual([]);
  });

  it('are stated with it, and figures go by what they became', async () => {
    await world.county({
      code: 990301,
      divisions,
      changes: [
        { ...split, into: [into('示例南镇'), into('示例街道', '南镇二村')] },
        { ...merged, into: [into('示例西镇')] },
        { ...merged, line: 4, kind: 'renamed', before: ['示例西镇'], into: [into('示例西镇街道')] },
      ],
    });
    const admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 990301 });
    const { data } = await admin.ask<{ townshipChanges: { edges: { node: object }[] } }>(CHANGES);
    const list = data.townshipChanges.edges.map(({ node }) => node);
    expect(list).toMatchObject([
      { kind: 'RENAMED', after: [{ name: '示例西镇街道' }], recordedBy: '建县时录入' },
      { kind: 'SPLIT', after: [{ villages: 1 }, { name: '示例街道', villages: 1 }] },
      { kind: 'MERGED', before: [{ name: '示例东镇' }], after: [{ name: '示例西镇' }] },
    ]);
  });
});
