import { writeRoster } from '@canbao/rosters';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../support/desk.ts';
import { nextYear, packFiles, UPLOAD } from '../support/packs.ts';
import { makeWorld } from '../support/world.ts';
import { rowsOf } from './support/rows.ts';

// A transaction that fails in the middle, after all that it wrote, leaves nothing: every table of the county is as before.

const COUNTY = 512002;
const REFUSAL = '... on Refusal { code }';
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { enrollments { id state } } ${REFUSAL} } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ... on RecordPaymentSuccess { payment { id } } ${REFUSAL} } }`;
const CERTIFY = `mutation ($input: CertificationInput!) { recordCertification(input: $input) { ... on RecordCertificationSuccess { certification { id } } ${REFUSAL} } }`;
const TRANSFER = `mutation ($input: TransferResidentInput!) { transferResident(input: $input) { ... on TransferResidentSuccess { resident { id } } ${REFUSAL} } }`;
const ACTIVATE = `mutation ($input: ActivatePolicyPackInput!) { activatePolicyPack(input: $input) { ... on ActivatePolicyPackSuccess { policyPack { id } } ${REFUSAL} } }`;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { ... on StartImportSuccess { rosterImport { id } } ${REFUSAL} } }`;
const COMMIT = `mutation ($input: CommitImportInput!) { commitImport(input: $input) { ... on CommitImportSuccess { rosterImport { id } } ${REFUSAL} } }`;

describe('a transaction that fails in the middle', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let order = 10;
  /** That an ID number was looked up is counted apart, so that no refusal undoes the count. */
  const everything = async () =>
    (await rowsOf(world, { countyId: COUNTY })).text
      .split('\n')
      .filter((row) => !row.startsWith('lookups '))
      .join('\n');
  const somebody = () => desk.register({ name: '示例甲', birth: '19700505', order: order++ });
  const enrollment = async (id: string) => {
    const members = [{ residentId: id, tier: 'third' }];
    const answer = await desk.doing(desk.clerk, ENROLL, {
      input: { members, idempotencyKey: crypto.randomUUID() },
    });
    return (answer.enrollments as { id: string }[])[0]!.id;
  };

  /** The database fails as the transaction commits, after it wrote this kind of audit record. */
  const breakAt = async (action: string) => {
    await world.admin.$executeRawUnsafe(`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.action = '${action}' THEN RAISE EXCEPTION 'the machine breaks'; END IF; RETURN NULL; END $$`);
    await world.admin.$executeRawUnsafe(
      'CREATE CONSTRAINT TRIGGER breaks AFTER INSERT ON audit_records DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION breaks()',
    );
  };
  const mend = () => world.admin.$executeRawUnsafe('DROP FUNCTION breaks CASCADE');

  /** Breaks, asks, and finds everything as it was; mended, the same succeeds. */
  const leavesNothing = async (action: string, ask: () => Promise<unknown>, succeeds: unknown) => {
    const before = await everything();
    await breakAt(action);
    try {
      await expect(ask()).rejects.toThrow('UNEXPECTED');
      expect(await everything()).toBe(before);
    } finally {
      await mend();
    }
    expect(await ask()).toMatchObject(succeeds as Record<string, unknown>);
    expect(await everything()).not.toBe(before);
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: COUNTY, name: '雁江区', pack: 'yanjiang-2021' });
  });

  it('enrolls nobody of a family, takes no money and counts nothing', async () => {
    const family = [await somebody(), await somebody()];
    const input = {
      members: family.map(({ id }) => ({ residentId: id, tier: 'third', facts: { insuredLastYear: true } })),
      payment: { channel: 'WINDOW_CASH', expectedFen: 150_000, externalReference: 'A-1' },
      idempotencyKey: crypto.randomUUID(),
    };
    const enroll = () => desk.doing(desk.clerk, ENROLL, { input });
    await leavesNothing('payment-recorded', enroll, { enrollments: [{ state: 'PAID' }, { state: 'PAID' }] });
  });

  it('records no payment', async () => {
    const input = {
      enrollmentId: await enrollment((await somebody()).id),
      amountFen: 75_000,
      channel: 'WINDOW_CASH',
      idempotencyKey: crypto.randomUUID(),
    };
    await leavesNothing('payment-recorded', () => desk.doing(desk.clerk, PAY, { input }), { payment: {} });
  });

  it('certifies nobody, and leaves the enrollment as it was assessed', async () => {
    const { id } = await somebody();
    await enrollment(id);
    const input = { residentId: id, categoryId: 'urban-dibao', from: '2020-01-01' };
    const certify = () => desk.doing(desk.clerk, CERTIFY, { input });
    await leavesNothing('enrollment-reassessed', certify, { certification: {} });
  });

  it('moves nobody', async () => {
    const { id } = await somebody();
    await enrollment(id);
    const input = { id, version: 1, villageId: desk.there.villageId, reason: '迁居' };
    const move = () => desk.doing(desk.admin, TRANSFER, { input });
    await leavesNothing('resident-transferred', move, { resident: { id } });
  });

  it('registers nobody, and founds no household', async () => {
    const register = () => desk.register({ name: '示例乙', birth: '19700505', order: 500 });
    await leavesNothing('resident-registered', register, {});
  });

  it('activates no pack, and leaves the old one active with its targets', async () => {
    const files = packFiles('yanjiang-2021');
    const draft = async (input: typeof files) => {
      const { data } = await desk.admin.ask<{ uploadPolicyPack: { policyPack: { id: string } } }>(UPLOAD, {
        input,
      });
      return data.uploadPolicyPack.policyPack.id;
    };
    const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId: COUNTY } });
    const unsimulatedReason = '只更正引文';
    const again = {
      id: await draft(files),
      expectedActiveId: campaign.activePackId,
      countyName: '雁江区',
      unsimulatedReason,
    };
    const activate = (input: Record<string, unknown>) => () => desk.doing(desk.admin, ACTIVATE, { input });
    await leavesNothing('policy-pack-activated', activate(again), { policyPack: { id: again.id } });
    const next = { id: await draft(nextYear(files)), expectedActiveId: null, countyName: '雁江区' };
    await leavesNothing('policy-pack-activated', activate(next), { policyPack: { id: next.id } });
  });

  it('keeps no pack, and begins no campaign for it', async () => {
    const later = nextYear(nextYear(packFiles('yanjiang-2021')));
    const upload = async () => {
      const { data, errors } = await desk.admin.ask<{ uploadPolicyPack: Record<string, unknown> } | null>(
        UPLOAD,
        { input: later },
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return data.uploadPolicyPack;
    };
    await leavesNothing('policy-pack-uploaded', upload, { policyPack: {} });
  });
});

describe('an import that fails in the middle of a chunk', async () => {
  const world = await makeWorld();

  it('leaves nothing of the chunk, and goes on where it stopped', async () => {
    const desk = await makeDesk(world, { code: COUNTY, name: '雁江区', pack: 'yanjiang-2021' });
    const titles = [
      '姓名',
      '证件类型',
      '证件号码',
      '性别',
      '出生日期',
      '户籍',
      '村（社区）',
      '户号',
      '参保档次',
    ];
    const rows = Array.from({ length: 30 }, (_, i) => [
      '示例丙',
      '村（社区）证明',
      `CUN-${1000 + i}`,
      i % 2 === 0 ? '男' : '女',
      '1970-05-05',
      '本地',
      desk.here.name,
      `${i + 1}`,
      '第三档次',
    ]);
    const sheet = writeRoster(
      rows,
      titles.map((title) => ({ title })),
    );
    const sent = await world.server.inject({
      method: 'POST',
      url: '/uploads?name=roster.xlsx',
      payload: Buffer.from(await new Response(sheet).arrayBuffer()),
      headers: { 'content-type': 'application/octet-stream', cookie: desk.clerk.cookie! },
    });
    const started = await desk.doing(desk.clerk, START, {
      input: { uploadId: sent.json<{ id: string }>().id },
    });
    const { id } = started.rosterImport as { id: string };
    await world.work();
    await desk.doing(desk.clerk, COMMIT, { input: { id, includeRepairable: true } });

    // The run that counts and the queue's own tries are known; everything else is as it was.
    const everything = async () =>
      (await rowsOf(world, { countyId: COUNTY })).text
        .split('\n')
        .filter((row) => !row.startsWith('jobs ') && !row.startsWith('roster_imports '))
        .join('\n');
    const before = await everything();
    await world.admin.$executeRawUnsafe(`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.action = 'import-rows' THEN RAISE EXCEPTION 'the machine breaks'; END IF; RETURN NULL; END $$`);
    await world.admin.$executeRawUnsafe(
      'CREATE CONSTRAINT TRIGGER breaks AFTER INSERT ON audit_records DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION breaks()',
    );
    await expect(world.work()).rejects.toThrow('the machine breaks');
    expect(await everything()).toBe(before);
    const stopped = await world.admin.rosterImport.findFirstOrThrow({ where: { countyId: COUNTY, id } });
    expect(stopped).toMatchObject({ state: 'committing', committed: 0, lastRow: 0, rowsDone: 0 });
    await world.admin.$executeRawUnsafe('DROP FUNCTION breaks CASCADE');
    await world.admin.$executeRawUnsafe("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");
    await world.work();
    expect(await world.admin.resident.count({ where: { countyId: COUNTY } })).toBe(30);
    expect(
      await world.admin.rosterImport.findFirstOrThrow({ where: { countyId: COUNTY, id } }),
    ).toMatchObject({
      state: 'done',
      committed: 30,
    });
  });
});
