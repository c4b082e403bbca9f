import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { actorOf } from '../identity/index.ts';
import {
  activatePack,
  cancelImport,
  cellsOf,
  checked,
  commitImport,
  faultsOf,
  line,
  showImport,
  startImport,
  upload,
  xlsxOf,
} from './imports.fixture.ts';
import { receiveUpload } from './uploads.service.ts';

describe('importing a roster', async () => {
  const world = await makeWorld();
  let clerk: Person;
  let admin: Person;
  let otherClerk: Person;
  let stranger: Person;
  const count = async (table: string, countyId = 512002) => {
    const [row] = await world.admin.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${table} WHERE county_id = $1::int`,
      countyId,
    );
    return row!.n;
  };

  beforeAll(async () => {
    const county = await world.county({ code: 512002 });
    await activatePack(world, 512002, county.campaignId, 'yanjiang-2021');
    const [one, other] = county.townships;
    clerk = await world.somebody({ role: 'TOWNSHIP_STAFF', countyId: 512002, townshipId: one!.id });
    otherClerk = await world.somebody({ role: 'TOWNSHIP_STAFF', countyId: 512002, townshipId: other!.id });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    await world.county({ code: 511723 });
    stranger = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 511723 });
  });

  it('takes no file from a visitor, from those who do not import, nor an empty one', async () => {
    const file = await xlsxOf([line(1)]);
    expect(await upload(world, world.visitor(), file)).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    const finance = await world.somebody({ role: 'FINANCE', countyId: 512002 });
    expect(await upload(world, finance, file)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect(await upload(world, clerk, Buffer.alloc(0))).toMatchObject({ status: 400, code: 'UPLOAD_EMPTY' });
    const { errors } = await finance.ask('{ rosterImports { edges { node { id } } } }');
    expect(errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });

  it('takes so much from an account a day and no more, what broke off included', async () => {
    const somebody = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    const actor = (await actorOf(world.platform, somebody.cookie!.split('=')[1]!))!;
    const send = (bytes: number, quota: { files: number; megabytes: number }) =>
      receiveUpload(world.platform, actor, '名册.csv', [Buffer.alloc(bytes, 'x')] as never, quota);
    const small = { files: 3, megabytes: 1 };
    await send(600_000, small);
    await expect(send(600_000, small)).rejects.toMatchObject({ code: 'UPLOAD_QUOTA', field: 'file' });
    await send(400_000, small);
    await expect(send(10, small)).rejects.toMatchObject({ code: 'UPLOAD_QUOTA' });
    await send(10, { files: 4, megabytes: 1 });
  });

  it('answers for the file of another account or county as for one that never existed', async () => {
    const { id } = await upload(world, clerk, await xlsxOf([line(1)]));
    const answers = await Promise.all([
      startImport(admin, id!),
      startImport(stranger, id!),
      startImport(clerk, '01900000-0000-7000-8000-000000000000'),
      startImport(clerk, 'nonsense'),
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', field: 'uploadId' });
  });

  it('needs an active policy pack', async () => {
    const { id } = await upload(world, stranger, await xlsxOf([line(1)]));
    expect(await startImport(stranger, id!)).toMatchObject({ code: 'NO_ACTIVE_PACK' });
  });

  it('imports one file once', async () => {
    const { id } = await upload(world, clerk, await xlsxOf([line(1)]));
    const [one, other] = await Promise.all([startImport(clerk, id!), startImport(clerk, id!)]);
    expect([one.code, other.code].sort()).toEqual(['UPLOAD_USED', undefined]);
    const started = one.rosterImport ?? other.rosterImport!;
    expect(await cancelImport(otherClerk, started.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cancelImport(clerk, started.id)).toMatchObject({ rosterImport: { state: 'CANCELLED' } });
    await world.work();
    expect(await showImport(clerk, started.id)).toMatchObject({ state: 'CANCELLED', rowsDone: 0 });
    expect(await commitImport(clerk, started.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
  });

  it('says of every row and column what is wrong, and registers nobody', async () => {
    const file = await xlsxOf([
      line(10),
      line(11, { idNumber: '990002198001011234' }),
      line(12, { idNumber: '990002198013451233' }),
      line(13, { birthDate: '1970-01-01' }),
      { ...line(10), name: '示例重复' },
      line(14, { village: '甲三村' }),
      line(15, { certifications: '不存在的身份' }),
      line(16, { township: '示例乙镇', village: '乙一村' }),
      line(20, {
        idNumber: line(20).idNumber!.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
      }),
      line(22, { tier: '第四档次' }),
      line(21, { tier: '' }),
    ]);
    const shown = await checked(world, clerk, file);
    expect(shown).toMatchObject({
      state: 'CHECKED',
      rowsDone: 11,
      rowsTotal: 11,
      counts: { total: 11, sound: 1, repairable: 1, wrong: 9, committed: 0 },
      money: { accepted: 2, refused: 1, premiumFen: 150_000, subsidyFen: 0, selfPayFen: 150_000 },
      viewerCanCommit: { allowed: true, why: null },
    });
    expect(faultsOf(shown)).toEqual([
      [3, 'id-number-check-digit'],
      [4, 'id-number-birth-date'],
      [5, 'birth-date-differs'],
      [6, 'duplicate-in-file'],
      [7, 'unknown-village'],
      [8, 'unknown-category'],
      [9, 'township-outside'],
      [10, 'id-number-tidied'],
      [11, 'household-tier'],
      [12, 'refused:tier-required'],
    ]);
    const messages = shown.faults.edges.map(({ node }) => node);
    expect(messages[0]).toMatchObject({
      column: '公民身份号码',
      field: 'idNumber',
      value: '*****************4',
    });
    expect(messages[4]).toMatchObject({
      column: '村（社区）',
      value: '甲三村',
      kind: 'WRONG',
      message: '没有这个村（社区）；是不是 甲一村、甲二村？',
    });
    expect(JSON.stringify(shown)).not.toContain(line(20).idNumber);
    expect(await count('residents')).toBe(0);
    await cancelImport(clerk, shown.id);
  });

  it('shows faults a page at a time, of one kind where asked', async () => {
    const file = await xlsxOf(
      [30, 32, 34, 36].map((n) => line(n, { phone: n === 34 ? '1' : '１３８０００００００１' })),
    );
    const { id } = await checked(world, clerk, file);
    const page = (kind: string, first: number, after: string | null = null) =>
      clerk.ask<{
        rosterImport: {
          faults: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { row: number } }[] };
        };
      }>(
        `query ($id: ID!, $first: Int!, $after: String, $kind: FaultKind) { rosterImport(id: $id) {
          faults(first: $first, after: $after, kind: $kind) { totalCount pageInfo { endCursor } edges { node { row } } } } }`,
        { id, first, after, kind },
      );
    const one = (await page('REPAIRABLE', 2)).data.rosterImport.faults;
    expect([one.totalCount, one.edges.map(({ node }) => node.row)]).toEqual([3, [2, 3]]);
    const two = (await page('REPAIRABLE', 2, one.pageInfo.endCursor)).data.rosterImport.faults;
    expect(two.edges.map(({ node }) => node.row)).toEqual([5]);
    const wrong = (await page('WRONG', 2)).data.rosterImport.faults;
    expect([wrong.totalCount, wrong.edges.map(({ node }) => node.row)]).toEqual([1, [4]]);
  });

  it('takes 193 of 200 people, then the 7 that were corrected, and counts them exactly', async () => {
    const wrong = new Set([105, 111, 120, 133, 150, 177, 199]);
    const lines = Array.from({ length: 200 }, (_, i) =>
      line(
        1000 + i,
        wrong.has(i) ? { village: '无此村' } : { certifications: i % 10 === 0 ? '城镇低保' : '' },
      ),
    );
    const shown = await checked(world, clerk, await xlsxOf(lines), '甲镇.xlsx');
    expect(shown.counts).toEqual({ total: 200, sound: 193, repairable: 0, wrong: 7, committed: 0 });
    expect(await showImport(otherClerk, shown.id)).toBeNull();
    expect(await commitImport(otherClerk, shown.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await commitImport(stranger, shown.id)).toMatchObject({ code: 'NOT_FOUND' });

    const answers = await Promise.all([commitImport(clerk, shown.id), commitImport(clerk, shown.id)]);
    expect(answers.map((answer) => answer.code).sort()).toEqual(['IMPORT_NOT_READY', undefined]);
    await world.work();
    const done = (await showImport(clerk, shown.id))!;
    expect(done).toMatchObject({
      state: 'DONE',
      rowsDone: 200,
      counts: { total: 200, sound: 193, wrong: 7, committed: 193 },
      viewerCanCommit: { allowed: false, why: '这次导入现在已完成，不能做这一步。请刷新页面。' },
    });
    expect([await count('residents'), await count('enrollments')]).toEqual([193, 193]);
    expect(await commitImport(clerk, shown.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });

    const taken = await world.server.inject({ url: done.wrongRowsUrl!, headers: { cookie: clerk.cookie! } });
    const [header, ...rows] = await cellsOf(taken.rawPayload);
    expect(header!.at(-1)).toBe('请改正');
    expect(rows.map((cells) => cells.at(-1))).toEqual(
      Array.from({ length: 7 }, () => 'G：没有这个村（社区）；请按系统里的名称填写'),
    );
    const refused = await world.server.inject({
      url: done.wrongRowsUrl!,
      headers: { cookie: otherClerk.cookie! },
    });
    expect(refused.statusCode).toBe(404);

    const corrected = lines.filter((_, i) => wrong.has(i)).map((one) => ({ ...one, village: '甲二村' }));
    const second = await checked(world, clerk, await xlsxOf(corrected));
    expect(second.counts).toMatchObject({ sound: 7, wrong: 0 });
    expect(second.wrongRowsUrl).toBeNull();
    await commitImport(clerk, second.id, false);
    await world.work();
    expect([await count('residents'), await count('enrollments'), await count('certifications')]).toEqual([
      200, 200, 18,
    ]);
    const [tally] = await world.admin.$queryRaw<object[]>`
      SELECT sum(residents)::int AS residents, sum(assessed)::int AS assessed, sum(paid)::int AS paid,
        sum(premium_fen)::int AS premium, sum(subsidy_fen)::int AS subsidy, sum(self_pay_fen)::int AS self_pay
      FROM tallies_now WHERE county_id = 512002 AND dimension = 'all'`;
    expect(tally).toEqual({
      residents: 200,
      assessed: 200,
      paid: 0,
      premium: 200 * 75_000,
      subsidy: 18 * 22_500,
      self_pay: 200 * 75_000 - 18 * 22_500,
    });
  });

  it('finds again whom it took: here with what to do, elsewhere in one sentence and no more', async () => {
    const file = await xlsxOf([line(1000)], ['name', 'idNumber', 'hukou', 'village', 'tier']);
    expect(faultsOf(await checked(world, clerk, file))).toEqual([[2, 'already-here']]);
    const theirs = await xlsxOf([line(1000, { township: '示例乙镇', village: '乙一村' })]);
    const shown = await checked(world, otherClerk, theirs);
    expect(shown.faults.edges.map(({ node }) => node)).toMatchObject([
      {
        row: 2,
        code: 'registered-elsewhere',
        message: '这个证件号已在本县其他地方登记；请删去这一行，并联系县医保局',
      },
    ]);
    expect(shown.viewerCanCommit.why).toBe('没有可以写入的行。请先改正文件中的错误再上传。');
    expect(await commitImport(otherClerk, shown.id)).toMatchObject({ code: 'NOTHING_TO_COMMIT' });
  });

  it('keeps a household in one tier, also with those of it who enrolled before', async () => {
    const file = await xlsxOf([
      line(1500, { householdNumber: '户250', tier: '第四档次', village: '甲一村' }),
    ]);
    const shown = await checked(world, clerk, file);
    expect(shown.faults.edges.map(({ node }) => node)).toMatchObject([
      {
        row: 2,
        code: 'household-enrolled',
        message: '这一户已按“第三档次”参保，同一户须选同一档次；请改成一致',
      },
    ]);
  });

  it('leaves nothing to import of a file that broke off on its way', async () => {
    const actor = { ...(await actorOf(world.platform, clerk.cookie!.split('=')[1]!))! };
    async function* broken() {
      yield Buffer.alloc(2_000_000, 'x');
      throw new Error('the line broke');
    }
    await expect(receiveUpload(world.platform, actor, 'broken.csv', broken())).rejects.toThrow(
      'the line broke',
    );
    const [row] = await world.admin.$queryRaw<{ id: string; complete: boolean }[]>`
      SELECT id::text, complete FROM uploads WHERE file_name = 'broken.csv'`;
    expect(row!.complete).toBe(false);
    expect(await startImport(clerk, row!.id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps what was uploaded and what is wrong with it sealed', async () => {
    const secret = line(1500).idNumber!;
    const leaks = await world.admin.$queryRaw<object[]>`
      SELECT 1 FROM upload_chunks WHERE position(${Buffer.from(secret)} IN sealed) > 0
      UNION ALL SELECT 1 FROM roster_import_rows WHERE position(${Buffer.from(secret)} IN sealed) > 0
      UNION ALL SELECT 1 FROM roster_imports i WHERE position(${secret} IN i::text) > 0
      UNION ALL SELECT 1 FROM audit_records a WHERE position(${secret} IN a::text) > 0`;
    expect(leaks).toEqual([]);
  });

  it('lets a county administrator import for all townships, the village alone being enough where it is clear', async () => {
    const file = await xlsxOf(
      [line(2000, { village: '乙一村' }), line(2001, { village: '甲一' })],
      ['name', 'idNumber', 'hukou', 'village', 'tier'],
    );
    const shown = await checked(world, admin, file);
    expect(faultsOf(shown)).toEqual([[3, 'village-tidied']]);
    await commitImport(admin, shown.id, false);
    await world.work();
    const done = (await showImport(admin, shown.id))!;
    expect(done.counts).toEqual({ total: 2, sound: 1, repairable: 1, wrong: 0, committed: 1 });
    expect(done.wrongRowsUrl).not.toBeNull();
    expect(await showImport(clerk, shown.id)).toBeNull();
  });

  it('does not commit what was checked against a pack that is active no more', async () => {
    const shown = await checked(world, clerk, await xlsxOf([line(3000)]));
    await world.admin.$executeRaw`UPDATE campaigns SET active_pack_id = NULL WHERE county_id = 512002`;
    expect(await commitImport(clerk, shown.id)).toMatchObject({ code: 'PACK_CHANGED' });
    expect((await showImport(clerk, shown.id))!.viewerCanCommit.allowed).toBe(false);
  });
});
