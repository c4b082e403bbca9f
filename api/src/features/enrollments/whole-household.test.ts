import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id history { action why } } } ... on Refusal { code field message } } }`;

const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) {
  ... on WithdrawEnrollmentSuccess { enrollment { state } } ... on Refusal { code field message } } }`;

describe('a household that joins whole by the notice', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  const ids: Record<string, string> = {};

  const enroll = (who: typeof desk, names: string[], more: Record<string, unknown> = {}) => {
    const members = names.map((name) => ({ residentId: ids[name], tier: 'third' }));
    return who.doing(who.clerk, ENROLL, {
      input: { members, idempotencyKey: crypto.randomUUID(), ...more },
    });
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    const head = await desk.register({ name: '示例甲', birth: '19700505', order: 11 });
    ids.示例甲 = head.id;
    const { householdId } = head;
    const add = async (name: string, order: number, facts?: Record<string, unknown>) => {
      const person = { name, birth: '19720606', order, householdId, ...(facts ? { facts } : {}) };
      ids[name] = (await desk.register(person)).id;
    };
    await add('示例乙', 12);
    await add('示例丙', 13);
    await add('示例丁', 14, { employeeInsured: true });
  });

  it('names who is left out, though not whom the pack refuses, and enrolls nobody', async () => {
    expect(await enroll(desk, ['示例甲'])).toEqual({
      code: 'HOUSEHOLD_INCOMPLETE',
      field: 'withoutOthers',
      message:
        '按本县通知应全家参保：示例乙、示例丙可以参保但没有登记。请一并登记，或写明不参保的原因后再登记。',
    });
    expect(await enroll(desk, ['示例甲'], { withoutOthers: ' ' })).toMatchObject({
      code: 'HOUSEHOLD_INCOMPLETE',
    });
    expect(await enroll(desk, ['示例甲'], { withoutOthers: '外' })).toMatchObject({
      code: 'TEXT_LENGTH',
      field: 'withoutOthers',
    });
    expect(await world.admin.enrollment.count()).toBe(0);
  });

  it('is enrolled in part once it is said why, which the history keeps', async () => {
    const why = '示例丙在外地读书，已在当地参保';
    const answer = await enroll(desk, ['示例甲', '示例乙'], { withoutOthers: why });
    expect(answer).toMatchObject({
      enrollments: [
        { history: [{ action: 'enrolled', why }, { action: 'resident-registered' }] },
        { history: [{ action: 'enrolled', why }, { action: 'resident-registered' }] },
      ],
    });
  });

  it('asks nothing more once everybody who may join is enrolled', async () => {
    expect(await enroll(desk, ['示例丙'])).toMatchObject({
      enrollments: [{ history: [{ action: 'enrolled', why: null }, {}] }],
    });
  });

  it('is not left by one alone without the same reason, and by the last one with none', async () => {
    const rows = await world.admin.enrollment.findMany({ where: { countyId: 512002 } });
    const of = (name: string) => rows.find(({ residentId }) => residentId === ids[name])!;
    const withdraw = (name: string, more: Record<string, unknown> = {}) => {
      const { id, version } = of(name);
      return desk.doing(desk.clerk, WITHDRAW, { input: { id, version, reason: '本人要求', ...more } });
    };
    expect(await withdraw('示例丙')).toEqual({
      code: 'HOUSEHOLD_INCOMPLETE',
      field: 'withoutOthers',
      message:
        '按本县通知应全家参保：示例丙可以参保，同户还有 2 人参保。请写明示例丙为什么不随全家参保，再撤销。',
    });
    expect(await withdraw('示例丙', { withoutOthers: '外' })).toMatchObject({ code: 'TEXT_LENGTH' });
    const withoutOthers = '已在外地参保';
    expect(await withdraw('示例丙', { withoutOthers })).toEqual({ enrollment: { state: 'WITHDRAWN' } });
    const { id } = of('示例丙');
    const record = await world.admin.auditRecord.findFirst({
      where: { subjectId: id, action: 'enrollment-withdrawn' },
    });
    expect(record).toMatchObject({ reason: '本人要求', detail: { withoutOthers } });
    expect(await withdraw('示例乙', { withoutOthers })).toEqual({ enrollment: { state: 'WITHDRAWN' } });
    expect(await withdraw('示例甲')).toEqual({ enrollment: { state: 'WITHDRAWN' } });
  });

  it('is nobody’s rule where the notice lets each join alone', async () => {
    const other = await makeDesk(world, { code: 370481, name: '滕州市', pack: 'tengzhou-2021' });
    const head = await other.register({ name: '示例戊', birth: '19700505', order: 11 });
    await other.register({ name: '示例己', birth: '19720606', order: 12, householdId: head.householdId });
    const answer = await other.doing(other.clerk, ENROLL, {
      input: { members: [{ residentId: head.id }], idempotencyKey: crypto.randomUUID() },
    });
    expect(answer.code).toBeUndefined();
  });
});
