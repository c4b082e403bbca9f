import { readRoster } from '@canbao/rosters';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import { commitImport, line, showImport, startImport, upload } from '../imports/imports.fixture.ts';
import { readAnswer } from '../policy-packs/index.ts';

const MORE = `decision premiumFen selfPayFen benefitStart benefitEnd wait repairFen refundFen fiscalFen totalFen
  fiscalFunding { funder { id } fen } notes { id says basis { clauses { id } } }`;
const QUOTE = `query ($members: [QuoteMemberInput!]!) { quote(members: $members) { assessments { assessment { ${MORE} } } } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id facts { more { name value } } assessment { ${MORE} } } }
  ... on Refusal { code message field } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { id version facts { more { name value } } assessment { ${MORE} } } }
  ... on Refusal { code message field } } }`;

const TRY = `query ($packId: ID!, $answers: [PackAnswerInput!]!) { tryPerson(packId: $packId, answers: $answers) {
  questions { fact ask kind } left outcome { decision sentence selfPayFen } } }`;

describe('a free text that a pack asks for', () => {
  const fact = { name: 'employer', type: 'text', ask: { zh: '单位', en: 'Employer' } } as const;

  it('is kept without blanks around it, and never with what nobody sees', () => {
    expect(readAnswer(fact, ' 示例厂 ')).toBe('示例厂');
    for (const hidden of ['\u0000', '\u200b', '\u202e', '\u2066', '\ufeff'])
      expect(readAnswer(fact, `示例${hidden}厂`)).toBeUndefined();
    expect(readAnswer(fact, '厂'.repeat(61))).toBeUndefined();
  });
});

describe('what a pack asks besides', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  const somebody = async (order: number, birth = '19790601') =>
    (await desk.register({ name: '示例甲', birth, order })).id;
  const enroll = (residentId: string, more: { name: string; value: string | null }[]) =>
    desk.doing(desk.clerk, ENROLL, {
      input: { members: [{ residentId, facts: { more } }], idempotencyKey: crypto.randomUUID() },
    });

  beforeAll(async () => {
    desk = await makeDesk(world, {
      code: 310000,
      name: '上海市',
      pack: 'shanghai-2025',
      planYear: 2025,
      today: '2024-11-20',
      townships: ['示例甲镇', '示例乙镇'],
    });
  });

  it('is told with its words, and nothing that no rule uses', async () => {
    const { data } = await desk.clerk.ask<{
      campaign: { askedFacts: { name: string; ask: string; kind: string }[] };
    }>('{ campaign { askedFacts { name ask kind choices { id label } } } }');
    const { askedFacts } = data.campaign;
    expect(askedFacts).toContainEqual({
      name: 'lapsedYears',
      ask: '此前断保年数',
      kind: 'INTEGER',
      choices: [],
    });
    expect(askedFacts).toContainEqual({ name: 'resitting', ask: '复读', kind: 'BOOLEAN', choices: [] });
    expect(askedFacts.map(({ name }) => name)).not.toContain('schoolOwner');
  });

  it('is tried on somebody made up: asked in the pack’s words, only while it can change the outcome', async () => {
    type Tried = {
      tryPerson: {
        questions: { fact: string; ask: string; kind: string }[];
        left: string[];
        outcome: { decision: string; sentence: string; selfPayFen: number | null };
      };
    };
    const pack = await desk.admin.ask<{ campaign: { activePack: { id: string } } }>(
      '{ campaign { activePack { id } } }',
    );
    const attempt = (answers: Record<string, string[]>) =>
      desk.admin.ask<Tried>(TRY, {
        packId: pack.data.campaign.activePack.id,
        answers: Object.entries(answers).map(([fact, values]) => ({ fact, values })),
      });
    const base = { payDate: ['2024-11-20'], birthDate: ['1979-06-01'] };
    const wrong = await attempt({ ...base, lapsedYears: ['五'] });
    expect(wrong.errors[0]).toMatchObject({ code: 'ANSWER_WRONG' });
    const born = await attempt({ payDate: ['2024-11-20'], birthDate: ['2024-11-21'] });
    expect(born.data.tryPerson.outcome).toMatchObject({ decision: 'INVALID' });

    const first = (await attempt(base)).data.tryPerson;
    expect(first.questions.slice(0, 2).map(({ fact }) => fact)).toEqual(['birthDate', 'payDate']);
    expect(first.left).toContain('lapsedYears');
    expect(first.questions).toContainEqual(
      expect.objectContaining({ fact: 'lapsedYears', ask: '此前断保年数', kind: 'NUMBER' }),
    );
    expect(first.left).not.toContain('resitting');

    const answers: Record<string, string[]> = base;
    let tried = first;
    for (let asked = 0; tried.left.length > 0; asked++) {
      expect(asked).toBeLessThan(20);
      const fact = tried.left[0] ?? '';
      answers[fact] = [{ hukou: 'local', lapsedYears: '0' }[fact] ?? ''];
      tried = (await attempt(answers)).data.tryPerson;
    }
    expect(tried.outcome.decision).toBe('ACCEPTED');
    expect(tried.outcome.selfPayFen).toBeGreaterThan(0);
  }, 20_000);

  it('is refused where it is no answer, or nobody asked', async () => {
    const id = await somebody(11);
    expect(await enroll(id, [{ name: 'lapsedYears', value: '五' }])).toMatchObject({
      code: 'FACT_WRONG',
      field: 'lapsedYears',
      message: '此前断保年数：应为整数。',
    });
    expect(await enroll(id, [{ name: 'schoolOwner', value: 'city' }])).toMatchObject({
      code: 'FACT_UNKNOWN',
    });
  });

  it('decides, is stored, and is told with what follows: wait, fiscal part, notes', async () => {
    const id = await somebody(21);
    const more = [
      { name: 'lapsedYears', value: '5' },
      { name: 'repairedYears', value: '5' },
    ];
    const expected = {
      decision: 'ACCEPTED',
      selfPayFen: 99_500,
      benefitStart: '2025-07-01',
      benefitEnd: '2025-12-31',
      wait: '等待 6 个月',
      fiscalFen: 351_100,
      totalFen: 450_600,
      fiscalFunding: [],
      notes: [{ id: 'lower-limit', basis: { clauses: [{ id: 'limit-lapse' }] } }],
    };
    const { data } = await desk.clerk.ask(QUOTE, { members: [{ residentId: id, facts: { more } }] });
    expect(data).toMatchObject({ quote: [{ assessments: [{ assessment: expected }] }] });
    const enrolled = await enroll(id, more);
    expect(enrolled).toMatchObject({ enrollments: [{ facts: { more }, assessment: expected }] });
    const stored = await world.admin.resident.findFirst({ where: { id } });
    expect(stored?.facts).toEqual({ declared: { lapsedYears: 5, repairedYears: 5 } });

    const [{ id: enrollmentId }] = enrolled.enrollments as [{ id: string }];
    const corrected = await desk.doing(desk.clerk, CORRECT, {
      input: {
        id: enrollmentId,
        version: 1,
        facts: {
          more: [
            { name: 'lapsedYears', value: null },
            { name: 'repairedYears', value: '' },
          ],
        },
        reason: '查实没有断保',
      },
    });
    expect(corrected).toMatchObject({
      enrollment: { facts: { more: [] }, assessment: { benefitStart: '2025-01-01', wait: null, notes: [] } },
    });
  });

  it('is read from a roster’s columns by its name or its question, and each slip is told at its cell', async () => {
    const row = (number: number, facts: string) => {
      const { name, idNumber, sex, birthDate } = line(number);
      return `${name},${idNumber},${sex},${birthDate},本地,示例甲镇,示例1村,户${number},${facts}`;
    };
    const file = [
      '姓名,公民身份号码,性别,出生日期,户籍,乡镇,村（社区）,户号,此前断保年数,补缴了几年的断保,resitting',
      row(19, '5,5,否'),
      row(20, '三年,,也许'),
      row(21, ',,'),
    ].join('\r\n');
    const { id } = await upload(world, desk.admin, Buffer.from(file), '名册.csv');
    const { rosterImport } = await startImport(desk.admin, id!);
    await world.work();
    const shown = await showImport(desk.admin, rosterImport!.id);
    expect(shown?.counts).toMatchObject({ total: 3, sound: 2, wrong: 1 });
    expect(shown?.faults.edges.map(({ node }) => node)).toMatchObject([
      { row: 3, column: '此前断保年数', field: 'fact:lapsedYears', value: '三年', code: 'fact-wrong' },
      { row: 3, column: 'resitting', field: 'fact:resitting', value: '也许', code: 'fact-wrong' },
    ]);
    const { data } = await desk.admin.ask<{
      rosterImport: { columns: { field: string | null; label: string }[] };
    }>('query ($id: ID!) { rosterImport(id: $id) { columns { field label } } }', { id: rosterImport!.id });
    expect(data.rosterImport.columns.slice(-3)).toEqual([
      { field: 'lapsedYears', label: '此前断保年数' },
      { field: 'repairedYears', label: '补缴了几年的断保' },
      { field: 'resitting', label: '复读' },
    ]);
    await commitImport(desk.admin, rosterImport!.id);
    await world.work();
    const enrolled = await world.admin.enrollment.findMany({
      where: { countyId: 310000, benefitStart: new Date('2025-07-01') },
    });
    expect(enrolled.map(({ facts }) => (facts as { declared: object }).declared)).toEqual([
      { lapsedYears: 5, repairedYears: 5 },
    ]);
  });

  it('has its columns on the blank roster', async () => {
    const response = await world.server.inject({
      method: 'GET',
      url: '/imports/template.xlsx',
      headers: { cookie: desk.admin.cookie! },
    });
    const { header } = await readRoster(response.rawPayload);
    expect(header.cells).toEqual(expect.arrayContaining(['姓名', '此前断保年数', '复读']));
  });
});
