import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { ACTIVATE, agreeToExamples, packFiles, uploadDraft } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { simulationHandlers } from './simulate-job.ts';
import {
  CANCEL,
  PEOPLE,
  SHOW,
  type Shown,
  START,
  type Started,
  uploadDearer,
} from './simulations.fixture.ts';
import { simulationJob } from './simulations.service.ts';

const CODE = 512002;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id state } } ... on Refusal { code message } } }`;
const CERTIFY = `mutation ($input: CertificationInput!) { recordCertification(input: $input) {
  ... on RecordCertificationSuccess { certification { id } } ... on Refusal { code message } } }`;

describe('trying a revision on the roster', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let draft: string;
  let done: string;

  const start = async (who: Person, packId: string, roster?: string): Promise<Started> =>
    desk.doing(who, START, { packId, roster }) as Promise<Started>;
  const show = async (id: string, standings?: string[], who = desk.admin) => {
    const { data, errors } = await who.ask<{
      simulation: Shown & { figures: Record<string, unknown> | null };
    }>(SHOW, { id, standings });
    expect(errors).toEqual([]);
    return data.simulation;
  };
  type Listed = { totalCount: number; edges: { cursor: string; node: Record<string, unknown> }[] };
  const people = async (id: string, filter: object = {}, first = 50, after: string | null = null) => {
    const { data, errors } = await desk.admin.ask<{ simulatedPeople: Listed }>(PEOPLE, {
      id,
      filter,
      first,
      after,
    });
    expect(errors).toEqual([]);
    return data.simulatedPeople;
  };
  const names = async (id: string, filter: object = {}) =>
    (await people(id, filter)).edges.map(({ node }) => (node.resident as { name: string }).name);
  const enroll = async (residentId: string, tier: string, paid: number | null, who = desk.clerk) => {
    const payment = paid === null ? {} : { payment: { channel: 'WINDOW_CASH', expectedFen: paid } };
    const input = { members: [{ residentId, tier }], ...payment, idempotencyKey: crypto.randomUUID() };
    expect(await desk.doing(who, ENROLL, { input })).not.toHaveProperty('code');
  };
  const certify = async (residentId: string, categoryId: string, who = desk.clerk) => {
    const input = { residentId, categoryId, from: '2020-01-01' };
    expect(await desk.doing(who, CERTIFY, { input })).not.toHaveProperty('code');
  };

  const agree = async () =>
    agreeToExamples(desk.admin, await world.somebody({ role: 'COUNTY_ADMIN', countyId: CODE }), draft);

  beforeAll(async () => {
    desk = await makeDesk(world, { code: CODE, name: '资阳市雁江区', pack: 'yanjiang-2021' });
    const someone = async (name: string, order: number, who = desk.clerk, place = desk.here) =>
      (await desk.register({ name, birth: '19700501', order }, who, place)).id;
    const plain = await someone('不变者', 1);
    const dibao = await someone('低保者', 2);
    const payer = await someone('已缴者', 3);
    await someone('未登记者', 4);
    const poor = await someone('全免者', 5, desk.otherClerk, desk.there);
    await certify(dibao, 'urban-dibao');
    await certify(poor, 'rural-dibao', desk.otherClerk);
    await enroll(plain, 'third', null);
    await enroll(dibao, 'third', null);
    await enroll(payer, 'fourth', 33500);
    await enroll(poor, 'fourth', null, desk.otherClerk);
    draft = await uploadDearer(desk.admin);
    await agree();
  });

  it('is refused to whoever does not decide which rules hold', async () => {
    const supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: CODE });
    const finance = await world.somebody({ role: 'FINANCE', countyId: CODE });
    for (const who of [desk.clerk, supervisor, finance]) {
      expect(await start(who, draft)).toMatchObject({ code: 'NOT_ALLOWED' });
      const { errors } = await who.ask(SHOW, { id: draft });
      expect(errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    const { errors } = await world.visitor().ask(SHOW, { id: draft });
    expect(errors).toMatchObject([{ code: 'NOT_SIGNED_IN' }]);
  });

  it('knows no draft of another county, none that is active, none with faults', async () => {
    await world.county({ code: 532301 });
    const other = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 532301 });
    expect(await start(other, draft)).toMatchObject({ code: 'NOT_FOUND' });
    const { data } = await desk.admin.ask<{ campaign: { activePack: { id: string } } }>(
      '{ campaign { activePack { id } } }',
    );
    expect(await start(desk.admin, data.campaign.activePack.id)).toMatchObject({
      code: 'SIMULATION_NO_DRAFT',
      field: 'packId',
    });
    const faulty = await desk.admin.ask<{ uploadPolicyPack: { policyPack: { id: string } } }>(
      'mutation ($input: PolicyPackInput!) { uploadPolicyPack(input: $input) { ... on UploadPolicyPackSuccess { policyPack { id } } } }',
      { input: { text: packFiles('yanjiang-2021').text } },
    );
    expect(await start(desk.admin, faulty.data.uploadPolicyPack.policyPack.id)).toMatchObject({
      code: 'SIMULATION_UNFIT',
    });
  });

  it('runs once at a time, and is stopped by whoever has started it', async () => {
    const { simulation } = await start(desk.admin, draft);
    expect(simulation).toMatchObject({ state: 'RUNNING', peopleDone: 0, peopleTotal: 5, day: '2020-11-02' });
    expect(await start(desk.admin, draft)).toMatchObject({ code: 'SIMULATION_RUNNING' });
    expect(await show(simulation!.id)).toMatchObject({ figures: null });
    const { errors } = await desk.admin.ask(PEOPLE, { id: simulation!.id, first: 10 });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await desk.doing(desk.clerk, CANCEL, { id: simulation!.id })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await desk.doing(desk.admin, CANCEL, { id: simulation!.id })).toMatchObject({
      simulation: { state: 'CANCELLED' },
    });
    expect(await desk.doing(desk.admin, CANCEL, { id: simulation!.id })).toMatchObject({
      code: 'SIMULATION_ENDED',
    });
    await world.work();
    expect(await show(simulation!.id)).toMatchObject({ state: 'CANCELLED', peopleDone: 0, figures: null });
  });

  it('is asked for before the revision takes the place of another', async () => {
    const { data } = await desk.admin.ask<{ campaign: { activePack: { id: string } } }>(
      '{ campaign { activePack { id } } }',
    );
    const input = { id: draft, expectedActiveId: data.campaign.activePack.id, countyName: '资阳市雁江区' };
    expect(await desk.doing(desk.admin, ACTIVATE, { input })).toMatchObject({
      code: 'SIMULATION_MISSING',
      field: 'unsimulatedReason',
    });
    expect(
      await desk.doing(desk.admin, ACTIVATE, { input: { ...input, unsimulatedReason: '急' } }),
    ).toMatchObject({ code: 'TEXT_LENGTH', field: 'unsimulatedReason' });
  });

  it('tells how many change, by how much, for whom, and what each funder pays', async () => {
    const { simulation } = await start(desk.admin, draft);
    done = simulation!.id;
    await world.work();
    const shown = await show(done);
    expect(shown).toMatchObject({ state: 'DONE', peopleDone: 5, peopleTotal: 5, comparable: true });
    expect(shown.figures).toMatchObject({
      sums: {
        people: 5,
        changed: 3,
        decisionChanged: 0,
        premiumChanged: 2,
        subsidyChanged: 2,
        selfPayChanged: 2,
        categoryChanged: 0,
        coverMoved: 0,
        accepted: { before: 4, after: 4 },
        undetermined: { before: 0, after: 0 },
        refused: { before: 1, after: 1 },
        premium: { before: 75000 + 75000 + 33500 + 33500, after: 75000 + 75000 + 35500 + 35500 },
        subsidy: { before: 22500 + 33500, after: 30000 + 35500 },
        waived: { before: 0, after: 0 },
        selfPay: { before: 75000 + 52500 + 33500, after: 75000 + 45000 + 35500 },
        paysMore: { people: 1, fen: 2000 },
        paysLess: { people: 1, fen: 7500 },
      },
      byTownship: [
        { sums: { people: 4, changed: 2, selfPay: { before: 161000, after: 155500 } } },
        { sums: { people: 1, changed: 1, selfPay: { before: 0, after: 0 } } },
      ],
      funders: [{ funder: { id: 'government', name: '政府' }, pays: { before: 56000, after: 65500 } }],
      spread: [
        { byFen: -7500, people: 1 },
        { byFen: 2000, people: 1 },
      ],
    });
    expect(shown.figures!.byStanding).toEqual(
      expect.arrayContaining([
        { standing: 'PAID', sums: { people: 2, changed: 2 } },
        { standing: 'UNPAID', sums: { people: 2, changed: 1 } },
        { standing: 'NOT_ENROLLED', sums: { people: 1, changed: 0 } },
      ]),
    );
    expect(shown.figures!.byCategory).toEqual(
      expect.arrayContaining([
        { of: { id: 'urban-dibao', name: '城镇低保' }, sums: { people: 1, changed: 1 } },
        { of: { id: 'rural-dibao', name: '农村低保' }, sums: { people: 1, changed: 1 } },
        { of: null, sums: { people: 3, changed: 1 } },
      ]),
    );
    expect(shown.figures!.byTier).toEqual(
      expect.arrayContaining([
        { of: { id: 'third', name: '第三档次' }, sums: { people: 2, changed: 1 } },
        { of: { id: 'fourth', name: '第四档次' }, sums: { people: 2, changed: 2 } },
        { of: null, sums: { people: 1, changed: 0 } },
      ]),
    );
    expect((await show(done, ['UNPAID'])).figures).toMatchObject({
      sums: { people: 2, changed: 1, selfPay: { before: 127500, after: 120000 } },
    });
    expect(await world.admin.enrollment.count({ where: { countyId: CODE, version: { gt: 1 } } })).toBe(0);
  });

  it('names the people behind each number, a page at a time', async () => {
    expect(await names(done, { change: 'ANY' })).toEqual(['低保者', '已缴者', '全免者']);
    expect(await names(done, { change: 'MORE' })).toEqual(['已缴者']);
    expect(await names(done, { change: 'LESS' })).toEqual(['低保者']);
    expect(await names(done, { change: 'SUBSIDY' })).toEqual(['低保者', '全免者']);
    expect(await names(done, { change: 'REFUSED_AFTER' })).toEqual(['未登记者']);
    expect(await names(done, { category: '', change: 'ANY' })).toEqual(['已缴者']);
    expect(await names(done, { tier: 'third' })).toEqual(['不变者', '低保者']);
    expect(await names(done, { byFen: -7500 })).toEqual(['低保者']);
    expect(await names(done, { standings: ['NOT_ENROLLED'] })).toEqual(['未登记者']);
    expect(await names(done, { townshipId: desk.there.townshipId })).toEqual(['全免者']);
    expect(await names(done, { townshipId: 'no id' })).toEqual([]);
    const first = await people(done, {}, 2);
    expect(first.totalCount).toBe(5);
    const second = await people(done, {}, 2, first.edges[1]!.cursor);
    const third = await people(done, {}, 2, second.edges[1]!.cursor);
    const all = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect(new Set(all).size).toBe(5);
    expect((await people(done, { change: 'LESS' })).edges[0]!.node).toMatchObject({
      standing: 'UNPAID',
      selfPayBy: -7500,
      before: { decision: 'ACCEPTED', category: { name: '城镇低保' }, subsidyFen: 22500, selfPayFen: 52500 },
      after: { decision: 'ACCEPTED', subsidyFen: 30000, selfPayFen: 45000 },
    });
  });

  it('goes on after the last chunk that was written, and counts everybody once', async () => {
    const handler = simulationHandlers(world.platform, 2)[simulationJob]!;
    const { simulation } = await start(desk.admin, draft);
    const { id } = simulation!;
    const job = { name: simulationJob, countyId: CODE, id };
    await world.admin.$executeRawUnsafe(`CREATE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.chunk = 1 THEN RAISE EXCEPTION 'the machine stops'; END IF; RETURN NEW; END $$`);
    await world.admin.$executeRawUnsafe(
      'CREATE TRIGGER out_of_order BEFORE INSERT ON simulation_groups FOR EACH ROW EXECUTE FUNCTION out_of_order()',
    );
    await expect(handler.run(job, new AbortController().signal)).rejects.toThrow('the machine stops');
    expect(await show(id)).toMatchObject({ state: 'RUNNING', peopleDone: 2 });
    await world.admin.$executeRawUnsafe('DROP FUNCTION out_of_order CASCADE');
    const again = [0, 1].map(() => handler.run(job, new AbortController().signal));
    await Promise.all(again);
    const { figures } = await show(id);
    expect(figures).toEqual((await show(done)).figures);
    expect(await names(id, { change: 'ANY' })).toEqual(['低保者', '已缴者', '全免者']);
  });

  it('says that it failed where its job failed again and again', async () => {
    const handler = simulationHandlers(world.platform)[simulationJob]!;
    const { simulation } = await start(desk.admin, draft);
    await handler.giveUp({ name: simulationJob, countyId: CODE, id: simulation!.id });
    expect(await show(simulation!.id)).toMatchObject({ state: 'FAILED', failureCode: 'unexpected' });
    await world.work();
    expect(await show(simulation!.id)).toMatchObject({ state: 'FAILED' });
  });

  it('changes nobody where the revision is the same', async () => {
    const same = await uploadDraft(desk.admin, packFiles('yanjiang-2021'));
    for (const roster of ['COUNTY', 'MADE_UP']) {
      const { simulation } = await start(desk.admin, same, roster);
      await world.work();
      const { figures, peopleDone } = await show(simulation!.id);
      expect(figures).toMatchObject({ sums: { people: peopleDone, changed: 0 }, ways: [], spread: [] });
      expect(peopleDone).toBeGreaterThan(4);
    }
  });

  it('is tried on people made up at every bound of both revisions', async () => {
    const { simulation } = await start(desk.admin, draft, 'MADE_UP');
    await world.work();
    const { figures } = await show(simulation!.id);
    const { sums } = figures as { sums: { people: number; changed: number; paysMore: { people: number } } };
    expect(sums.people).toBeGreaterThan(100);
    expect(sums.paysMore.people).toBeGreaterThan(0);
    const listed = await people(simulation!.id, { change: 'MORE' }, 3);
    expect(listed.totalCount).toBe(sums.paysMore.people);
    for (const { node } of listed.edges)
      expect(node).toMatchObject({
        resident: null,
        township: null,
        madeUp: expect.stringContaining('出生日期'),
      });
  });

  it('ends without a result where another revision becomes active meanwhile', async () => {
    const { simulation } = await start(desk.admin, draft);
    const other = await uploadDraft(desk.admin, packFiles('yanjiang-2021'));
    const { data } = await desk.admin.ask<{ campaign: { activePack: { id: string } } }>(
      '{ campaign { activePack { id } } }',
    );
    const input = { id: other, expectedActiveId: data.campaign.activePack.id, countyName: '资阳市雁江区' };
    expect(
      await desk.doing(desk.admin, ACTIVATE, {
        input: { ...input, unsimulatedReason: '原文照旧，只补引文' },
      }),
    ).not.toHaveProperty('code');
    await world.work();
    expect(await show(simulation!.id)).toMatchObject({
      state: 'FAILED',
      failureCode: 'activated-meanwhile',
      comparable: false,
    });
    expect(await show(done)).toMatchObject({ state: 'DONE', comparable: false });
    await agree();
    const again = { id: draft, expectedActiveId: other, countyName: '资阳市雁江区' };
    expect(await desk.doing(desk.admin, ACTIVATE, { input: again })).toMatchObject({
      code: 'SIMULATION_MISSING',
    });
    expect((await start(desk.admin, draft)).simulation).toBeTruthy();
    await world.work();
    expect(await desk.doing(desk.admin, ACTIVATE, { input: again })).not.toHaveProperty('code');
  });
});
