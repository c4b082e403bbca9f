import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack, packFiles } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const ASSESS = `query ($person: PersonInput!) {
  assessPerson(person: $person) {
    decision reasonCode reason sentence tier { id name } premiumFen subsidyFen waivedFen selfPayFen category { id name }
    funding { funder { id } fen } benefitStart basis { clauses { id quote } assumptions { id says } }
    warnings { code message } steps { question ask answer basis { clauses { id } } }
  }
}`;

const MEANING = `{ campaign { activePack { meaning {
  countyCode countyName planYear noticeTitle noticeNumber
  tiers { id name premiumFen components { id premiumFen } basis { clauses { id quote } } }
  categories { id name tierNames pays amounts { tier subsidyFen selfPayFen } funders { funder { id } share } certifiedBy { id name } openAmount basis { clauses { quote } } }
  chooseRule { words basis { clauses { id } } } windows { from to who } waysIn { words tiers } lateRules { words }
  householdRule { words } targets { overallRatePercent groupRatePercent total words townships { name people } }
  assumptions { id says because } clauses { id quote at } openQuestions { id } agencies { id name } funders { id name }
} } } }`;

describe('what an active pack means', async () => {
  const world = await makeWorld();
  const files = packFiles('yanjiang-2021');
  const quoted = files.noticeText.replaceAll(/\s/g, '');
  let officer: Person;

  beforeAll(async () => {
    await world.county({ code: 512002, name: '雁江区', divisions: [] });
    officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    await activatePack(officer, 'yanjiang-2021', '雁江区');
  });

  const assess = async (person: Record<string, unknown>, who = officer) =>
    (
      await who.ask<{ assessPerson: Record<string, unknown> & { steps: unknown[] } }>(ASSESS, {
        person: { birthDate: '1970-05-01', hukou: 'LOCAL', payDate: '2020-10-08', tier: 'third', ...person },
      })
    ).data.assessPerson;

  it('refuses a person outside the window in a sentence that says what to do, resting on a clause', async () => {
    const refused = await assess({ payDate: '2021-02-01' });
    expect(refused).toMatchObject({ decision: 'REFUSED', reasonCode: 'window-closed', premiumFen: null });
    expect(refused.sentence).toBe('不能参保：缴费期已过，按通知不再办理。');
    expect((refused.basis as { clauses: unknown[] }).clauses.length).toBeGreaterThan(0);
  });

  it('says which field of a person is wrong', async () => {
    const invalid = await assess({ birthDate: '2020-12-01' });
    expect(invalid).toMatchObject({ decision: 'INVALID', reasonCode: 'invalid-line', steps: [] });
    expect(invalid.sentence).toBe('填写有误：payDate：2020-10-08 早于出生日期 2020-12-01。');
  });

  it('explains a subsidised person: money, funder, start of cover, and each question with its clause', async () => {
    const accepted = await assess({ sex: 'FEMALE', certifications: ['urban-dibao'] });
    expect(accepted).toMatchObject({
      decision: 'ACCEPTED',
      sentence: '应缴 ¥750.00，政府资助 ¥225.00（城镇低保），个人缴 ¥525.00，2021-01-01 起享受待遇。',
      tier: { id: 'third', name: '第三档次' },
      premiumFen: 75_000,
      subsidyFen: 22_500,
      waivedFen: 0,
      selfPayFen: 52_500,
      category: { id: 'urban-dibao', name: '城镇低保' },
      funding: [{ funder: { id: 'government' }, fen: 22_500 }],
      benefitStart: '2021-01-01',
    });
    const { clauses } = accepted.basis as { clauses: { quote: string }[] };
    for (const { quote } of clauses) expect(quoted).toContain(quote.replaceAll(/\s/g, ''));
    expect(accepted.steps.map((step) => (step as { question: string }).question)).toEqual([
      'scope',
      'phase',
      'price',
      'subsidy',
      'cover',
    ]);
  });

  it('says the same in English to those who read it', async () => {
    const reader = world.visitor('en');
    reader.cookie = officer.cookie;
    const accepted = await assess({ certifications: ['urban-dibao', 'unheard-of'] }, reader);
    expect(accepted).toMatchObject({
      sentence: 'Premium ¥750.00, subsidised ¥225.00 (城镇低保), self-pay ¥525.00, covered from 2021-01-01.',
      warnings: [{ code: 'unknown-category:unheard-of' }],
    });
  });

  it('tells the pack in words, every amount beside its clause', async () => {
    type Meaning = Record<string, unknown> & {
      tiers: { basis: { clauses: { quote: string }[] } }[];
      categories: { id: string; basis: { clauses: unknown[] } }[];
      clauses: { quote: string }[];
      targets: { townships: { name: string; people: number }[] };
    };
    const { data, errors } = await officer.ask<{ campaign: { activePack: { meaning: Meaning } } }>(MEANING);
    expect(errors).toEqual([]);
    const { meaning } = data.campaign.activePack;
    expect(meaning).toMatchObject({
      countyCode: '512002',
      planYear: 2021,
      noticeNumber: '资雁府办发〔2020〕63号',
      tiers: [
        { id: 'third', premiumFen: 75_000, components: [{ premiumFen: 38_000 }, { premiumFen: 37_000 }] },
        { id: 'fourth', premiumFen: 33_500, components: [{ premiumFen: 28_000 }, { premiumFen: 5_500 }] },
      ],
      windows: [{ from: '2020-09-21', to: '2020-12-31', who: null }],
      householdRule: { words: '以户为单位参保，家庭成员全部参保，全家选同一档次' },
      targets: { overallRatePercent: 98, groupRatePercent: 100 },
    });
    expect(meaning.categories).toHaveLength(12);
    const dibao = meaning.categories.find(({ id }) => id === 'urban-dibao');
    expect(dibao).toMatchObject({
      name: '城镇低保',
      tierNames: ['第三档次'],
      amounts: [{ tier: 'third', subsidyFen: 22_500, selfPayFen: 52_500 }],
      funders: [{ funder: { id: 'government' } }],
      openAmount: false,
    });
    for (const part of [...meaning.tiers, ...meaning.categories])
      expect(part.basis.clauses.length).toBeGreaterThan(0);
    for (const { quote } of meaning.clauses) expect(quoted).toContain(quote.replaceAll(/\s/g, ''));
    expect(meaning.targets.townships).toContainEqual({ name: '宝莲办事处', people: 41_484 });
  });

  it('says what the pack leaves open, found among persons at every bound', async () => {
    const { data } = await officer.ask<{
      campaign: { activePack: { meaning: { gaps: { personsLookedAt: number; gaps: object[] } } } };
    }>(
      `{ campaign { activePack { meaning { gaps { personsLookedAt gaps { kind at says ask person basis { clauses { id } } } } } } } }`,
    );
    const { personsLookedAt, gaps } = data.campaign.activePack.meaning.gaps;
    expect(personsLookedAt).toBeGreaterThan(1000);
    expect(gaps).toHaveLength(3);
    expect(gaps[0]).toMatchObject({
      kind: 'OPEN',
      at: 'open.cash-limits',
      says: '代收现金几天内、多少元以内缴存？通知只写“及时上解”',
      ask: '区税务局',
      person: null,
    });
  });

  it('says what a draft means otherwise than the active revision, by rule and for whom', async () => {
    type Comparison = {
      revision: number;
      changes: object[];
      outcomes: { selfPayBefore: number; selfPayAfter: number }[];
    };
    type Check = { check: { meaning: { comparison: Comparison } } };
    const compare = async (text: string) => {
      const { data } = await officer.ask<{ checkPolicyPack: Check }>(
        `mutation ($input: PolicyPackInput!) { checkPolicyPack(input: $input) { ... on CheckPolicyPackSuccess { check { meaning { comparison {
          revision changes { section id name kind differences { label before after } }
          outcomes { person selfPayBefore selfPayAfter reasonBefore reasonAfter } } } } } } }`,
        { input: { text, noticeText: files.noticeText } },
      );
      return data.checkPolicyPack.check.meaning.comparison;
    };
    expect(await compare(files.text)).toEqual({ revision: 1, changes: [], outcomes: [] });
    const dearer = await compare(files.text.replace('basic: 280', 'basic: 300'));
    expect(dearer.changes).toEqual([
      {
        section: 'tiers',
        id: 'fourth',
        name: '第四档次',
        kind: 'CHANGED',
        differences: [{ label: '构成 basic', before: '¥280.00', after: '¥300.00' }],
      },
    ]);
    expect(dearer.outcomes[0]).toMatchObject({
      selfPayBefore: 33_500,
      selfPayAfter: 35_500,
      reasonAfter: null,
    });
  });

  it('says what would change the outcome: the nearest day and each other answer', async () => {
    const { data } = await officer.ask<{ assessPerson: { whatIf: object[] } }>(
      `query ($person: PersonInput!) { assessPerson(person: $person) { whatIf { fact ask from to better sentence } } }`,
      {
        person: {
          birthDate: '1970-05-01',
          hukou: 'LOCAL',
          payDate: '2020-09-20',
          tier: 'fourth',
          sex: 'MALE',
        },
      },
    );
    expect(data.assessPerson.whatIf[0]).toEqual({
      fact: 'payDate',
      ask: '缴费到账日期',
      from: '2020-09-20',
      to: '2020-09-21',
      better: true,
      sentence: '应缴 ¥335.00，个人缴 ¥335.00，2021-01-01 起享受待遇。',
    });
  });
});
