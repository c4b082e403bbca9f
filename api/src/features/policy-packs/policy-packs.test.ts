import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATE, nextYear, packFiles, UPLOAD } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

type Revision = {
  id: string;
  revision: number;
  state: string;
  planYear: number;
  fit: boolean;
  exampleCount: number;
  viewerCanActivate: boolean;
  faults: { line: number; column: number; code: string; message: string }[];
};
type Refused = { code: string; field: string | null; message: string };
type Upload = { uploadPolicyPack: { policyPack: Revision } & Refused };
type Activate = { activatePolicyPack: { policyPack: Revision & { activatedBy: string } } & Refused };

const CHECK = `mutation ($input: PolicyPackInput!) {
  checkPolicyPack(input: $input) {
    ... on CheckPolicyPackSuccess { check { fit exampleCount notes faults { line column code } meaning { countyName } } }
    ... on Refusal { code field }
  }
}`;

describe('a county and its policy pack', async () => {
  const world = await makeWorld();
  const sound = packFiles('yanjiang-2021');
  const county = { code: 512002, name: '雁江区' };
  let admin: Person;
  let clerk: Person;

  const upload = async (input: { text: string; noticeText?: string | null }, who = admin) =>
    (await who.ask<Upload>(UPLOAD, { input })).data.uploadPolicyPack;
  const activate = async (
    id: string,
    expectedActiveId: string | null,
    countyName = county.name,
    who = admin,
  ) =>
    (await who.ask<Activate>(ACTIVATE, { input: { id, expectedActiveId, countyName } })).data
      .activatePolicyPack;

  beforeAll(async () => {
    await world.county({ ...county, divisions: [] });
    await world.county({ code: 511723, name: '开江县', planYear: 2020, divisions: [] });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: county.code });
    clerk = await world.somebody({ role: 'SUPERVISOR', countyId: county.code });
  });

  it('says that nothing is active before the first pack', async () => {
    const { data, errors } = await admin.ask(
      '{ campaign { activePack { id } phase { label } } policyPacks { id } viewer { canManagePolicyPacks } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      campaign: { activePack: null, phase: null },
      policyPacks: [],
      viewer: { canManagePolicyPacks: true },
    });
    const asked = await admin.ask(
      '{ assessPerson(person: { birthDate: "1970-05-01", hukou: LOCAL, payDate: "2020-10-08" }) { decision } }',
    );
    expect(asked.errors.map(({ code }) => code)).toEqual(['NO_ACTIVE_PACK']);
  });

  it('refuses anybody but the county administrator, and says who can', async () => {
    expect(await upload(sound, clerk)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await clerk.ask(CHECK, { input: sound })).data).toMatchObject({
      checkPolicyPack: { code: 'NOT_ALLOWED' },
    });
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    expect(await upload(sound, viewer)).toMatchObject({ code: 'COUNTY_ONLY' });
    expect(await upload(sound, world.visitor())).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('refuses what is too large, and reads whatever else with its faults at their places', async () => {
    const huge = await upload({ text: `# ${'县'.repeat(400_000)}`, noticeText: null });
    expect(huge.policyPack).toMatchObject({ fit: false });
    const larger = await admin.ask<Upload>(UPLOAD, { input: { text: 'x'.repeat(1_000_001) } });
    expect(larger.data.uploadPolicyPack).toMatchObject({ code: 'PACK_TOO_LARGE', field: 'text' });
    for (const text of ['', '\u0000\u0001', '- [', 'a: &a [*a, *a]', 'pack: 1', '{'.repeat(5_000)]) {
      const { data } = await admin.ask<{
        checkPolicyPack: { check: { fit: boolean; faults: { line: number }[]; meaning: null } };
      }>(CHECK, { input: { text } });
      const { check } = data.checkPolicyPack;
      expect(check.fit).toBe(false);
      expect(check.faults.length).toBeGreaterThan(0);
      expect(check.meaning).toBeNull();
    }
  });

  it('keeps a pack of another county as a draft that says so and can not be activated', async () => {
    const { policyPack } = await upload(packFiles('kaijiang-2020'));
    expect(policyPack).toMatchObject({
      state: 'DRAFT',
      planYear: 2021,
      fit: false,
      viewerCanActivate: false,
    });
    expect(policyPack.faults.map(({ code }) => code)).toEqual(['wrong-county', 'wrong-plan-year']);
    expect(await activate(policyPack.id, null)).toMatchObject({ code: 'PACK_UNFIT', field: 'id' });
  });

  it('keeps a pack without its notice, but does not let it become active', async () => {
    const { policyPack } = await upload({ text: sound.text });
    expect(policyPack).toMatchObject({ fit: false, faults: [] });
    const refused = await activate(policyPack.id, null);
    expect(refused).toMatchObject({ code: 'PACK_UNFIT' });
    expect(refused.message).toContain('没有通知原文');
  });

  it('finds a slip in the text at its line and column', async () => {
    const text = sound.text.replace('planYear: 2021', 'planYear: 2091');
    const { policyPack } = await upload({ ...sound, text });
    const line = text.split('\n').findIndex((each) => each.startsWith('planYear:')) + 1;
    expect(policyPack.fit).toBe(false);
    expect(policyPack.planYear).toBe(2021);
    expect(policyPack.faults).toContainEqual(
      expect.objectContaining({ line, column: 11, code: 'wrong-plan-year' }),
    );
    const years = await world.admin.campaign.findMany({ where: { countyId: county.code } });
    expect(years.map(({ planYear }) => planYear)).toEqual([2021]);
  });

  it('activates a sound pack once the county name is typed, and makes its townships and targets', async () => {
    const { policyPack } = await upload(sound);
    expect(policyPack).toMatchObject({ state: 'DRAFT', fit: true, faults: [], viewerCanActivate: true });
    expect(await activate(policyPack.id, null, '雁江')).toMatchObject({
      code: 'COUNTY_NAME_WRONG',
      field: 'countyName',
    });
    expect(await activate(policyPack.id, null)).toMatchObject({
      policyPack: { id: policyPack.id, state: 'ACTIVE', activatedBy: '示例' },
    });
    const targets = await world.admin.targetRow.findMany({ where: { countyId: county.code } });
    expect(targets).toHaveLength(22);
    expect(targets.reduce((sum, { people }) => sum + people, 0)).toBe(1_068_562);
    const whole = await world.admin.countyTally.findFirst({ where: { countyId: county.code } });
    expect(whole?.target).toBe(1_068_562);
    const { data } = await clerk.ask(
      '{ campaign { activePack { id } phase { label from to dayNumber daysLeft } townships { name } } }',
    );
    expect(data).toMatchObject({
      campaign: {
        activePack: { id: policyPack.id },
        phase: { label: '集中缴费期', from: '2020-09-21', to: '2020-12-31', dayNumber: 43, daysLeft: 59 },
      },
    });
    expect((data as unknown as { campaign: { townships: unknown[] } }).campaign.townships).toHaveLength(22);
    const [audit] = await world.admin.auditRecord.findMany({
      where: { countyId: county.code, action: 'policy-pack-activated' },
    });
    expect(audit).toMatchObject({
      subjectId: policyPack.id,
      detail: { planYear: 2021, replaced: null, target: 1_068_562, townshipsWithoutTarget: [] },
    });
  });

  it('lets exactly one of two activations at the same moment win', async () => {
    const active = await activeId();
    const drafts = [(await upload(sound)).policyPack.id, (await upload(sound)).policyPack.id];
    const answers = await Promise.all(drafts.map((id) => activate(id, active)));
    expect(answers.map((answer) => answer.code ?? answer.policyPack.state).sort()).toEqual([
      'ACTIVE',
      'PACK_STALE',
    ]);
    const states = await world.admin.policyPack.groupBy({
      by: ['state'],
      _count: true,
      where: { fit: true },
    });
    expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
      active: 1,
      draft: 1,
      retired: 1,
    });
    const winner = await activeId();
    expect(drafts).toContain(winner);
    expect(await activate(winner!, winner)).toMatchObject({ code: 'PACK_ALREADY_ACTIVE' });
    expect(await activate(active!, winner)).toMatchObject({ code: 'PACK_RETIRED' });
  });

  it("answers another county's revision exactly like one that never existed", async () => {
    const stranger = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 511723 });
    const id = await activeId();
    const never = '0190a0a0-0000-7000-8000-000000000001';
    const see = (asked: string) =>
      stranger.ask('query ($id: ID!) { policyPack(id: $id) { text } }', { id: asked });
    expect((await see(id!)).data).toEqual({ policyPack: null });
    expect(await see(id!)).toEqual(await see(never));
    expect(await see('no id at all')).toEqual(await see(never));
    const act = (asked: string) => activate(asked, null, '开江县', stranger);
    expect(await act(id!)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await act(id!)).toEqual(await act(never));
    const query = `query ($id: ID) { assessPerson(packId: $id, person: { birthDate: "1970-05-01", hukou: LOCAL, payDate: "2020-10-08" }) { decision } }`;
    const person = (asked: string) => stranger.ask(query, { id: asked });
    expect((await person(id!)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await person(id!)).toEqual(await person(never));
  });

  it('names a township of the table that the county does not have, with the one that may be meant', async () => {
    await world.admin.division.updateMany({
      where: { countyId: county.code, name: '丹山镇' },
      data: { name: '丹山子镇' },
    });
    const { policyPack } = await upload(sound);
    const refused = await activate(policyPack.id, await activeId());
    expect(refused).toMatchObject({ code: 'TARGET_TOWNSHIP_UNKNOWN' });
    expect(refused.message).toContain('“丹山镇”（是不是“丹山子镇”？）');
    await world.admin.division.updateMany({
      where: { countyId: county.code, name: '丹山子镇' },
      data: { aliases: ['丹山镇'] },
    });
    expect(await activate(policyPack.id, await activeId())).toMatchObject({
      policyPack: { state: 'ACTIVE' },
    });
  });

  it("begins next year's campaign with a sound pack for it, and leaves this year's in front", async () => {
    const { policyPack } = await upload(nextYear(sound));
    expect(policyPack).toMatchObject({ planYear: 2022, revision: 1, fit: true, faults: [] });
    expect(
      (await admin.ask('{ campaign { planYear } policyPacks(planYear: 2022) { revision } }')).data,
    ).toEqual({
      campaign: { planYear: 2021 },
      policyPacks: [{ revision: 1 }],
    });
  });

  async function activeId(): Promise<string | null> {
    const row = await world.admin.campaign.findFirst({ where: { countyId: county.code, planYear: 2021 } });
    return row?.activePackId ?? null;
  }
});
