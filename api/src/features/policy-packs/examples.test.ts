import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATE, packFiles, UPLOAD } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

type Refused = { code: string; field: string | null; message: string };
type Frozen = {
  changes: { kind: string; name: string | null; person: string; outcome: string; outcomeAfter: string }[];
  consent: {
    state: string;
    askedBy: string;
    askedAt: string;
    decidedBy: string | null;
    note: string | null;
  } | null;
  viewerCanAsk: boolean;
  viewerCanDecide: boolean;
} | null;
type Upload = { uploadPolicyPack: { policyPack: { id: string; fit: boolean; faults: { code: string }[] } } };
type Activate = { activatePolicyPack: Refused & { policyPack: { state: string } } };

const FROZEN = `frozenExamples { activeRevision viewerCanAsk viewerCanDecide
  changes { kind name person outcome personAfter outcomeAfter }
  consent { state reason askedBy askedAt decidedBy note } }`;
const ASK = `mutation ($input: AskForExampleChangeInput!) { askForExampleChange(input: $input) {
  ... on AskForExampleChangeSuccess { policyPack { ${FROZEN} } } ... on Refusal { code field message } } }`;
const DECIDE = `mutation ($input: DecideExampleChangeInput!) { decideExampleChange(input: $input) {
  ... on DecideExampleChangeSuccess { policyPack { ${FROZEN} } } ... on Refusal { code field message } } }`;

describe('what the examples of a pack prove', async () => {
  const world = await makeWorld();
  const sound = packFiles('lezhi-2024');
  const county = { code: 512022, name: '乐至县' };
  let admin: Person;
  let second: Person;
  let supervisor: Person;
  let clerk: Person;

  const upload = async (text: string) =>
    (await admin.ask<Upload>(UPLOAD, { input: { ...sound, text } })).data.uploadPolicyPack.policyPack;
  const activeId = async () =>
    (await world.admin.campaign.findFirst({ where: { countyId: county.code } }))?.activePackId ?? null;
  const activate = async (id: string) =>
    (
      await admin.ask<Activate>(ACTIVATE, {
        input: {
          id,
          expectedActiveId: await activeId(),
          countyName: county.name,
          unsimulatedReason: '本县没有名册',
        },
      })
    ).data.activatePolicyPack;
  const ask = async (packId: string, reason = '市局更正了算例', who = admin) =>
    (
      await who.ask<{ askForExampleChange: Refused & { policyPack: { frozenExamples: Frozen } } }>(ASK, {
        input: { packId, reason },
      })
    ).data.askForExampleChange;
  const lastAsked = async (packId: string) =>
    (await world.admin.packExampleChange.findFirst({ where: { packId }, orderBy: { askedAt: 'desc' } }))
      ?.askedAt;
  const decide = async (packId: string, agree: boolean, who: Person, note = '已核对通知', asked?: string) => {
    const askedAt = asked ?? (await lastAsked(packId))?.toISOString() ?? new Date(0).toISOString();
    const { data } = await who.ask<{
      decideExampleChange: Refused & { policyPack: { frozenExamples: Frozen } };
    }>(DECIDE, { input: { packId, askedAt, agree, note } });
    return data.decideExampleChange;
  };

  /** The pack with one outcome told less closely, and one example fewer. */
  const changed = sound.text
    .replace('expect: { selfPay: 95, category: rural-dibao } }', 'expect: { selfPay: 95 } }')
    .replace(/.*name: 最后一天,.*\n/, '');

  beforeAll(async () => {
    await world.county({ ...county, planYear: 2024, divisions: [] });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: county.code });
    second = await world.somebody({ role: 'COUNTY_ADMIN', countyId: county.code });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: county.code });
    clerk = await world.somebody({ role: 'FINANCE', countyId: county.code });
  });

  it('blocks a pack with a clause that no example shows, and names it at its line', async () => {
    const text = sound.text.replaceAll(/.*\[general-disability\].*\n/g, '');
    const pack = await upload(text);
    expect(pack.fit).toBe(false);
    expect(pack.faults.map(({ code }) => code)).toContain('clause-without-example');
    expect(await activate(pack.id)).toMatchObject({ code: 'PACK_UNFIT' });
  });

  it('does not let a pack become active that was kept before the checks of today', async () => {
    const text = sound.text.replaceAll(/.*\[general-disability\].*\n/g, '');
    const { id } = await upload(`${text}\n`);
    await world.admin.$executeRaw`ALTER TABLE policy_packs DISABLE TRIGGER USER`;
    await world.admin.policyPack.update({
      where: { countyId_id: { countyId: county.code, id } },
      data: { fit: true },
    });
    await world.admin.$executeRaw`ALTER TABLE policy_packs ENABLE TRIGGER USER`;
    expect(await activate(id)).toMatchObject({ code: 'PACK_UNFIT' });
  });

  it('says what is shown and proposes the rest, each with what comes out today', async () => {
    const CHECK = `mutation ($input: PolicyPackInput!, $examples: [String!]!) { checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { textWith(examples: $examples) meaning { proof {
        boundValues boundValuesShown origins { origin examples } clauses { examples clause { id } }
        proposals { about person outcome text } } } } } } }`;
    type Proof = {
      boundValues: number;
      boundValuesShown: number;
      origins: { origin: string; examples: number }[];
      clauses: { examples: number; clause: { id: string } }[];
      proposals: { about: string; person: string; outcome: string; text: string }[];
    };
    type Checked = { checkPolicyPack: { check: { textWith: string; meaning: { proof: Proof } } } };
    const check = async (text: string, examples: string[]) =>
      (await admin.ask<Checked>(CHECK, { input: { ...sound, text }, examples })).data.checkPolicyPack.check;
    const { proof } = (await check(sound.text, [])).meaning;
    expect(proof.origins).toContainEqual({ origin: 'HAND', examples: 29 });
    expect(proof.clauses.every(({ examples }) => examples > 0)).toBe(true);
    expect(proof.boundValuesShown).toBeLessThan(proof.boundValues);
    const [first] = proof.proposals;
    expect(first?.outcome).toMatch(/^(应缴|不能参保|暂不能核定)/);
    const longer = await check(sound.text, [first?.text ?? '']);
    expect(longer.textWith).toContain(`\n  - ${first?.text}\n`);
    const after = (await check(longer.textWith, [])).meaning.proof;
    expect(after.boundValuesShown).toBeGreaterThan(proof.boundValuesShown);
  });

  it('lets new examples in freely', async () => {
    const { id } = await upload(sound.text);
    expect(await activate(id)).toMatchObject({ policyPack: { state: 'ACTIVE' } });
    const more = await upload(
      sound.text.replace(
        'examples:\n',
        'examples:\n  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2023-09-02 }, expect: { selfPay: 380 } }\n',
      ),
    );
    expect(await ask(more.id)).toMatchObject({ code: 'EXAMPLES_UNCHANGED' });
    expect(await activate(more.id)).toMatchObject({ policyPack: { state: 'ACTIVE' } });
    const { id: back } = await upload(sound.text);
    expect(await activate(back)).toMatchObject({ code: 'EXAMPLES_FROZEN' });
  });

  it('lets examples of the active revision change with a reason and a second person alone', async () => {
    const { id, fit } = await upload(
      changed.replace(
        'examples:\n',
        'examples:\n  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2023-09-02 }, expect: { selfPay: 380 } }\n',
      ),
    );
    expect(fit).toBe(true);
    const refused = await activate(id);
    expect(refused).toMatchObject({ code: 'EXAMPLES_FROZEN', field: 'id' });
    expect(refused.message).toContain('有 2 个被改动或删去');

    expect(await decide(id, true, second)).toMatchObject({ code: 'EXAMPLES_NOT_ASKED' });
    expect(await ask(id, ' ')).toMatchObject({ code: 'TEXT_LENGTH', field: 'reason' });
    expect(await ask(id, '更正', supervisor)).toMatchObject({ code: 'NOT_ALLOWED' });
    const asked = (await ask(id)).policyPack.frozenExamples;
    expect(asked).toMatchObject({
      viewerCanDecide: false,
      consent: { state: 'ASKED', reason: '市局更正了算例', decidedBy: null },
    });
    expect(asked?.changes).toMatchObject([
      { kind: 'REMOVED', name: '最后一天', personAfter: null },
      {
        kind: 'OUTCOME',
        name: null,
        outcome: '个人缴 95，资助类别 农村低保救助对象',
        outcomeAfter: '个人缴 95',
      },
    ]);
    expect(asked?.changes[0]?.outcome).toBe('应缴 380，个人缴 380，待遇起始 2024-02-29');
    expect((await activate(id)).message).toContain('等另一位');

    expect(await decide(id, true, admin)).toMatchObject({ code: 'OWN_EXAMPLE_CHANGE' });
    expect(await decide(id, true, clerk)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await decide(id, false, second, '算例没有变')).toMatchObject({
      policyPack: { frozenExamples: { consent: { state: 'DECLINED', note: '算例没有变' } } },
    });
    expect((await activate(id)).message).toContain('没有获得同意');

    const again = (await ask(id, '附上市局的更正函')).policyPack.frozenExamples;
    expect(await decide(id, true, supervisor, '已核对通知', asked?.consent?.askedAt)).toMatchObject({
      code: 'EXAMPLES_ASKED_ANEW',
      field: 'askedAt',
    });
    expect(await world.admin.packExampleChange.findFirst({ where: { packId: id } })).toMatchObject({
      state: 'asked',
    });
    const both = await Promise.all([
      decide(id, true, supervisor, '已核对通知', again?.consent?.askedAt),
      decide(id, true, second),
    ]);
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['EXAMPLES_NOT_ASKED', 'done']);
    expect(both.find(({ code }) => code === undefined)).toMatchObject({
      policyPack: { frozenExamples: { consent: { state: 'APPROVED' }, viewerCanAsk: false } },
    });
    expect(await decide(id, true, second)).toMatchObject({ code: 'EXAMPLES_NOT_ASKED' });
    expect(await ask(id, '再问一次')).toMatchObject({ code: 'EXAMPLES_AGREED', field: 'packId' });
    expect(await activate(id)).toMatchObject({ policyPack: { state: 'ACTIVE' } });
    const actions = await world.admin.auditRecord.findMany({
      where: { countyId: county.code, subjectId: id },
      orderBy: { id: 'asc' },
      select: { action: true, reason: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'policy-pack-uploaded',
      'pack-examples-asked',
      'pack-examples-declined',
      'pack-examples-asked',
      'pack-examples-agreed',
      'policy-pack-activated',
    ]);
    const [activation] = await world.admin.auditRecord.findMany({
      where: { countyId: county.code, subjectId: id, action: 'policy-pack-activated' },
    });
    expect(activation).toMatchObject({ detail: { changedExamples: 2 } });
  });

  it('asks anew where another revision has become active meanwhile', async () => {
    const { id } = await upload(sound.text);
    await ask(id);
    await decide(id, true, second);
    const { id: other } = await upload(changed);
    expect(await activate(other)).toMatchObject({ code: 'EXAMPLES_FROZEN' });
    await ask(other);
    await decide(other, true, second);
    expect(await activate(other)).toMatchObject({ policyPack: { state: 'ACTIVE' } });
    expect(await activate(id)).toMatchObject({ code: 'EXAMPLES_FROZEN' });
  });
});
