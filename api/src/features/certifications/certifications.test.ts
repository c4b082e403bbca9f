import { residentIdFrom } from '@canbao/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, tallyOf } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const RECORD = `mutation ($input: CertificationInput!) { recordCertification(input: $input) {
  ... on RecordCertificationSuccess { certification {
    id category { id name } agency { id name } from to evidence viewerCanEnd resident { name } } }
  ... on Refusal { code message field } } }`;
const END = `mutation ($id: ID!, $on: Day!, $reason: String!) { endCertification(id: $id, on: $on, reason: $reason) {
  ... on EndCertificationSuccess { certification { to viewerCanEnd } } ... on Refusal { code field } } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id } } ... on Refusal { code } } }`;
const ENROLLMENT = `query ($id: ID!) { resident(id: $id) { certifications { category { name } }
  enrollment { state version assessment { selfPayFen category { name } } } } }`;

describe('certifying who is entitled', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let civil: Person;
  let disabled: Person;
  let id: string;

  const record = (who: Person, more: Record<string, unknown> = {}) =>
    desk.doing(who, RECORD, {
      input: { residentId: id, categoryId: 'urban-dibao', from: '2020-01-01', ...more },
    });
  const theId = (answer: Record<string, unknown>) => (answer.certification as { id: string }).id;
  const stands = async () => (await desk.clerk.ask<{ resident: unknown }>(ENROLLMENT, { id })).data.resident;

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    const agency = { role: 'CERTIFYING_AGENCY' as const, countyId: 512002 };
    civil = await world.somebody({ ...agency, agency: 'civil-affairs' });
    disabled = await world.somebody({ ...agency, agency: 'disabled-federation' });
    id = (await desk.register({ name: '示例甲', birth: '19700505', order: 11 })).id;
    const members = [{ residentId: id, tier: 'third' }];
    await desk.doing(desk.clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
  });

  it('refuses what the pack does not know, and what belongs to another agency', async () => {
    expect(await record(civil, { categoryId: 'age-70-plus' })).toMatchObject({ code: 'CATEGORY_UNKNOWN' });
    expect(await record(disabled)).toEqual({
      code: 'CATEGORY_OF_ANOTHER_AGENCY',
      message: '这个类别由区民政局认定，请转给该部门。',
      field: 'categoryId',
    });
    expect(await record(civil, { to: '2019-12-31' })).toMatchObject({ code: 'DAYS_REVERSED', field: 'to' });
    const agent = await world.somebody({
      role: 'VILLAGE_AGENT',
      countyId: 512002,
      townshipId: desk.here.townshipId,
      villageId: desk.here.villageId,
    });
    expect(await record(agent)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('answers a resident beyond sight like one that never existed', async () => {
    expect(await record(desk.otherClerk)).toMatchObject({ code: 'NOT_FOUND' });
    const never = { residentId: '01890000-0000-7000-8000-000000000000' };
    expect(await record(desk.otherClerk)).toEqual(await record(desk.otherClerk, never));
  });

  it('lets the agency certify somebody found by the whole number, and assesses anew what is not paid', async () => {
    const search = residentIdFrom('99200219700505011');
    const { data } = await civil.ask<{ residents: { edges: { node: { id: string } }[] } }>(
      'query ($search: String) { residents(filter: { search: $search }) { edges { node { id } } } }',
      { search },
    );
    expect(data.residents.edges.map(({ node }) => node.id)).toEqual([id]);
    expect(await record(civil, { evidence: '低保证 001' })).toEqual({
      certification: {
        id: expect.any(String),
        category: { id: 'urban-dibao', name: '城镇低保' },
        agency: { id: 'civil-affairs', name: '区民政局' },
        from: '2020-01-01',
        to: null,
        evidence: '低保证 001',
        viewerCanEnd: true,
        resident: { name: '示例甲' },
      },
    });
    expect(await stands()).toEqual({
      certifications: [{ category: { name: '城镇低保' } }],
      enrollment: {
        state: 'ASSESSED',
        version: 2,
        assessment: { selfPayFen: 52500, category: { name: '城镇低保' } },
      },
    });
    expect(await tallyOf(world, 512002)).toMatchObject({ assessed: 1, subsidy: 22500, selfPay: 52500 });
  });

  it('shows an agency its own people alone, without their enrollments', async () => {
    const ask = (who: Person) =>
      who.ask('{ residents { totalCount edges { node { name enrollment { id } household { id } } } } }');
    expect((await ask(civil)).data).toEqual({
      residents: { totalCount: 1, edges: [{ node: { name: '示例甲', enrollment: null, household: null } }] },
    });
    expect((await ask(disabled)).data).toEqual({ residents: { totalCount: 0, edges: [] } });
  });

  it('refuses the same category twice in a time', async () => {
    expect(await record(desk.clerk, { from: '2020-06-01' })).toMatchObject({ code: 'ALREADY_CERTIFIED' });
    expect(await record(desk.clerk, { from: '2018-01-01', to: '2019-12-31' })).toMatchObject({
      certification: { agency: { id: 'civil-affairs' } },
    });
  });

  it('makes an enrollment paid when nothing is left to pay, and leaves a paid one as it is', async () => {
    const poor = await desk.register({ name: '示例乙', birth: '19600606', order: 12 });
    const members = [{ residentId: poor.id, tier: 'fourth' }];
    await desk.doing(desk.clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
    const certified = await record(desk.clerk, { residentId: poor.id, categoryId: 'registered-poor' });
    const look = async () => (await desk.clerk.ask(ENROLLMENT, { id: poor.id })).data;
    const paid = {
      state: 'PAID',
      version: 2,
      assessment: { selfPayFen: 0, category: { name: '建档立卡贫困人口' } },
    };
    expect(await look()).toMatchObject({ resident: { enrollment: paid } });
    const ended = await desk.doing(desk.clerk, END, {
      id: theId(certified),
      on: '2020-06-30',
      reason: '已脱贫',
    });
    expect(ended).toEqual({ certification: { to: '2020-06-30', viewerCanEnd: false } });
    expect(await look()).toMatchObject({ resident: { enrollment: paid } });
  });

  it('is ended by those who may, once, and the enrollment is assessed anew', async () => {
    const { data } = await civil.ask<{ resident: { certifications: { id: string; to: string | null }[] } }>(
      'query ($id: ID!) { resident(id: $id) { certifications { id to } } }',
      { id },
    );
    const open = data.resident.certifications.find(({ to }) => to === null)!.id;
    const end = (who: Person, on: string, target = open) =>
      desk.doing(who, END, { id: target, on, reason: '不再符合' });
    expect(await end(disabled, '2020-10-31')).toEqual({ code: 'NOT_FOUND', field: 'id' });
    expect(await end(desk.otherClerk, '2020-10-31')).toEqual({ code: 'NOT_FOUND', field: 'id' });
    expect(await end(civil, '2019-06-30')).toMatchObject({ code: 'DAYS_REVERSED', field: 'on' });
    expect(await end(civil, '2020-10-31')).toEqual({
      certification: { to: '2020-10-31', viewerCanEnd: false },
    });
    expect(await end(civil, '2020-10-31')).toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await stands()).toMatchObject({
      enrollment: { state: 'ASSESSED', assessment: { selfPayFen: 75000, category: null } },
    });
  });
});
