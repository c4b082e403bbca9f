import { type ResidentId, residentIdFrom } from '@canbao/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const REGISTER = `mutation ($input: RegisterResidentInput!) {
  registerResident(input: $input) {
    ... on RegisterResidentSuccess { resident {
      id name sex birthDate ageOnPlanYear maskedIdNumber maskedPhone version relation
      township { name } village { name } household { id number headName members { name } }
    } }
    ... on Refusal { code message field }
  }
}`;
const SEARCH = `query ($filter: ResidentFilter, $first: Int, $after: String) {
  residents(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { name } }
  }
}`;
type Registered = {
  registerResident: { code?: string; field?: string; resident: { id: string; household: { id: string } } };
};
type Found = {
  residents: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { name: string } }[];
  };
};

/** A made-up number: 7 digits of order are enough for a test. */
const number = (birth: string, order: number): ResidentId =>
  residentIdFrom(`990002${birth}${String(order).padStart(3, '0')}`);

describe('the register of residents', async () => {
  const world = await makeWorld();
  let first: Awaited<ReturnType<typeof world.county>>;
  let clerk: Person;
  let otherClerk: Person;
  let admin: Person;
  let stranger: Person;
  let agency: Person;
  let village: { id: string };

  beforeAll(async () => {
    first = await world.county({ code: 512002 });
    const second = await world.county({ code: 511723 });
    const [one, two] = first.townships;
    village = one!.villages[0]!;
    const staff = { role: 'TOWNSHIP_STAFF' as const, countyId: 512002 };
    clerk = await world.somebody({ ...staff, townshipId: one!.id });
    otherClerk = await world.somebody({ ...staff, townshipId: two!.id });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    stranger = await world.somebody({ role: 'COUNTY_ADMIN', countyId: second.countyId });
    agency = await world.somebody({ role: 'CERTIFYING_AGENCY', countyId: 512002, agency: 'civil-affairs' });
  });

  const person = (more: Record<string, unknown> = {}) => ({
    document: 'RESIDENT_ID',
    idNumber: number('19800101', 11),
    name: '单示例',
    hukou: 'LOCAL',
    villageId: village.id,
    ...more,
  });
  const register = async (who: Person, more: Record<string, unknown> = {}) =>
    (await who.ask<Registered>(REGISTER, { input: person(more) })).data.registerResident;
  const search = async (who: Person, filter: Record<string, unknown>) =>
    (await who.ask<Found>(SEARCH, { filter })).data.residents.edges.map(({ node }) => node.name);

  it.each([
    ['a number too short', { idNumber: '99000219800101001' }, 'ID_NUMBER_LENGTH', 'idNumber'],
    ['a mistyped number', { idNumber: '990002198001010010' }, 'ID_NUMBER_CHECK_DIGIT', 'idNumber'],
    [
      'a birth date that does not exist',
      { idNumber: '990002198002300010' },
      'ID_NUMBER_BIRTH_DATE',
      'idNumber',
    ],
    ['a sex that the number contradicts', { sex: 'FEMALE' }, 'SEX_DIFFERS', 'sex'],
    ['another birth date', { birthDate: '1980-01-02' }, 'BIRTH_DATE_DIFFERS', 'birthDate'],
    ['a birth tomorrow', { idNumber: number('20201103', 11) }, 'BIRTH_DATE_IMPOSSIBLE', 'birthDate'],
    [
      'a permit without birth date',
      { document: 'TAIWAN_PERMIT', idNumber: '01234567' },
      'BIRTH_DATE_MISSING',
      'birthDate',
    ],
    ['no name', { name: '  ' }, 'TEXT_LENGTH', 'name'],
    ['a telephone that is none', { phone: 'call me' }, 'PHONE_FORM', 'phone'],
  ])('refuses %s', async (_what, more, code, field) => {
    expect(await register(clerk, more)).toMatchObject({ code, field });
  });

  it("refuses another township's village and one that never existed with the same words", async () => {
    const foreign = await register(clerk, { villageId: first.townships[1]!.villages[0]!.id });
    const unknown = await register(clerk, { villageId: '01890000-0000-7000-8000-000000000000' });
    expect(foreign).toEqual(unknown);
    expect(foreign).toEqual(await register(clerk, { villageId: 'no id at all' }));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', field: 'villageId' });
  });

  it('refuses those who do not register people', async () => {
    const supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: 512002 });
    expect(await register(supervisor)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await register(agency)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await register(world.visitor())).toMatchObject({ code: 'NOT_SIGNED_IN' });
    const { errors } = await supervisor.ask(SEARCH);
    expect(errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });

  it('registers a person in a new household, with the number hidden but for its last character', async () => {
    const { resident } = await register(clerk, { phone: '138-0000-1234', group: '三组' });
    expect(resident).toMatchObject({
      name: '单示例',
      sex: 'MALE',
      birthDate: '1980-01-01',
      ageOnPlanYear: 41,
      maskedIdNumber: `*****************${number('19800101', 11).slice(-1)}`,
      maskedPhone: '*********1234',
      version: 1,
      relation: '户主',
      township: { name: '示例甲镇' },
      village: { name: '甲一村' },
      household: { number: '0001', headName: '单示例', members: [{ name: '单示例' }] },
    });
    const householdId = resident.household.id;
    const child = { name: '单小例', idNumber: number('20150303', 22), householdId, relation: '子女' };
    expect((await register(clerk, child)).resident.household).toMatchObject({
      members: [{ name: '单示例' }, { name: '单小例' }],
    });
  });

  it('keeps neither number nor telephone in the clear', async () => {
    const rows = await world.admin.$queryRaw<
      { text: string }[]
    >`SELECT to_jsonb(r)::text AS text FROM residents r`;
    for (const { text } of rows) {
      expect(text).not.toContain(number('19800101', 11).slice(0, 10));
      expect(text).not.toContain(number('19800101', 11).slice(-4));
      expect(text).not.toContain('13800001234');
    }
  });

  it('answers one sentence for a person of another township, and nothing across counties', async () => {
    const elsewhere = { villageId: first.townships[1]!.villages[0]!.id };
    expect(await register(otherClerk, elsewhere)).toEqual({
      code: 'REGISTERED_ELSEWHERE',
      message: '此人已在本县其他地方登记，请联系县医保局办理。',
      field: 'idNumber',
    });
    expect(await register(clerk)).toMatchObject({ code: 'ALREADY_HERE' });
    const { audited } = (
      await world.admin.$queryRaw<{ audited: number }[]>`
        SELECT count(*)::int AS audited FROM audit_records WHERE action = 'id-number-looked-up'`
    )[0]!;
    expect(audited).toBe(2);
    expect(await search(stranger, { search: number('19800101', 11) })).toEqual([]);
    expect(await search(otherClerk, { search: number('19800101', 11) })).toEqual([]);
  });

  it('finds people by name, pinyin, initials, last four and the whole number, by the beginning only', async () => {
    expect(await search(clerk, { search: '单' })).toEqual(['单示例', '单小例']);
    expect(await search(clerk, { search: 'shan xiao' })).toEqual(['单小例']);
    expect(await search(clerk, { search: 'SXL' })).toEqual(['单小例']);
    expect(await search(clerk, { search: number('19800101', 11).slice(-4) })).toEqual(['单示例']);
    expect(await search(admin, { search: number('20150303', 22).toLowerCase() })).toEqual(['单小例']);
    for (const phone of ['138-0000-1234', '13800001234', '138 0000 1234'])
      expect(await search(clerk, { search: phone })).toEqual(['单示例']);
    expect(await search(otherClerk, { search: '13800001234' })).toEqual([]);
    expect(await search(clerk, { search: '13800001235' })).toEqual([]);
    expect(await search(clerk, { search: '例' })).toEqual([]);
    expect(await search(clerk, { search: "%' OR true" })).toEqual([]);
    expect(await search(clerk, { enrolled: true })).toEqual([]);
    expect(await search(clerk, { enrolled: false, villageId: village.id })).toEqual(['单示例', '单小例']);
  });

  it('pages by keyset, and refuses a cursor that is none', async () => {
    const page = await clerk.ask<Found>(SEARCH, { first: 1 });
    expect(page.data.residents).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { name: '单示例' } }],
    });
    const rest = await clerk.ask<Found>(SEARCH, { first: 1, after: page.data.residents.pageInfo.endCursor });
    expect(rest.data.residents).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { name: '单小例' } }],
    });
    expect((await clerk.ask(SEARCH, { after: 'nonsense' })).errors[0]!.code).toBe('CURSOR_UNKNOWN');
    const households = await clerk.ask<{ households: unknown }>(
      '{ households(search: "sxl") { totalCount edges { node { number headName } } } }',
    );
    expect(households.data.households).toEqual({
      totalCount: 1,
      edges: [{ node: { number: '0001', headName: '单示例' } }],
    });
  });

  describe('changing what is registered', () => {
    const CORRECT = `mutation ($input: CorrectResidentInput!) { correctResident(input: $input) {
      ... on CorrectResidentSuccess { resident { name version group maskedPhone } } ... on Refusal { code field } } }`;
    const TRANSFER = `mutation ($input: TransferResidentInput!) { transferResident(input: $input) {
      ... on TransferResidentSuccess { resident {
        version village { name } group relation household { number headName members { name } } } } ... on Refusal { code } } }`;
    const REVEAL = `mutation ($id: ID!, $purpose: String!) { revealIdNumber(residentId: $id, purpose: $purpose) {
      ... on RevealIdNumberSuccess { idNumber } ... on Refusal { code field } } }`;
    let id: string;
    beforeAll(async () => {
      id = (await register(clerk, { idNumber: number('19700505', 33), name: '改示例' })).resident.id;
    });

    it('answers ids beyond sight like ids that never existed', async () => {
      for (const who of [otherClerk, stranger]) {
        const ask = (target: string) =>
          Promise.all([
            who.ask(CORRECT, { input: { id: target, version: 1, name: '新', reason: '更正' } }),
            who.ask(REVEAL, { id: target, purpose: '核对' }),
            who.ask('query ($id: ID!) { resident(id: $id) { name } }', { id: target }),
          ]);
        expect(await ask(id)).toEqual(await ask('01890000-0000-7000-8000-000000000000'));
        expect((await ask(id))[0].data).toEqual({ correctResident: { code: 'NOT_FOUND', field: null } });
      }
    });

    it('refuses a correction of a stale page, and one without a reason', async () => {
      const stale = await clerk.ask(CORRECT, { input: { id, version: 7, name: '新', reason: '更正' } });
      expect(stale.data).toMatchObject({ correctResident: { code: 'STALE' } });
      const silent = await clerk.ask(CORRECT, { input: { id, version: 1, name: '新', reason: ' ' } });
      expect(silent.data).toMatchObject({ correctResident: { code: 'TEXT_LENGTH', field: 'reason' } });
      const other = await clerk.ask(CORRECT, { input: { id, version: 1, sex: 'FEMALE', reason: '更正' } });
      expect(other.data).toMatchObject({ correctResident: { code: 'SEX_DIFFERS', field: 'sex' } });
    });

    it('corrects a name, finds it anew, and records what changed and why', async () => {
      const input = { id, version: 1, name: '吕示例', group: '五组', phone: '028-1234567', reason: '录错了' };
      expect((await clerk.ask(CORRECT, { input })).data).toEqual({
        correctResident: {
          resident: { name: '吕示例', version: 2, group: '五组', maskedPhone: '*******4567' },
        },
      });
      expect(await search(clerk, { search: 'lvshi' })).toEqual(['吕示例']);
      const record = await world.admin.auditRecord.findFirst({ where: { action: 'resident-corrected' } });
      expect(record).toMatchObject({
        subjectId: id,
        reason: '录错了',
        detail: { changed: ['name', 'group', 'phone'] },
      });
    });

    it('reveals a number only for a purpose, and records it', async () => {
      expect((await clerk.ask(REVEAL, { id, purpose: 'x' })).data).toMatchObject({
        revealIdNumber: { code: 'TEXT_LENGTH', field: 'purpose' },
      });
      expect((await clerk.ask(REVEAL, { id, purpose: '核对证件' })).data).toEqual({
        revealIdNumber: { idNumber: number('19700505', 33) },
      });
      const record = await world.admin.auditRecord.findFirst({ where: { action: 'id-number-revealed' } });
      expect(record).toMatchObject({ subjectId: id, reason: '核对证件' });
      expect(JSON.stringify(record!.detail)).not.toContain('1970');
    });

    it('moves somebody between townships only for the county, with their counts', async () => {
      const input = { id, version: 2, villageId: first.townships[1]!.villages[1]!.id, reason: '迁居' };
      expect((await clerk.ask(TRANSFER, { input })).data).toMatchObject({
        transferResident: { code: 'NOT_ALLOWED' },
      });
      expect((await admin.ask(TRANSFER, { input })).data).toEqual({
        transferResident: {
          resident: {
            version: 3,
            village: { name: '乙二村' },
            group: null,
            relation: '户主',
            household: { number: '0001', headName: '吕示例', members: [{ name: '吕示例' }] },
          },
        },
      });
      const { data } = await otherClerk.ask<{ households: { edges: unknown[] } }>(
        '{ households(search: "吕示例") { edges { node { number village { name } } } } }',
      );
      expect(data.households.edges).toEqual([{ node: { number: '0001', village: { name: '乙二村' } } }]);
      expect(await search(clerk, { search: '吕示例' })).toEqual([]);
      expect(await search(otherClerk, { search: '吕示例' })).toEqual(['吕示例']);
      const counts = await world.admin.$queryRaw<{ residents: number }[]>`
        SELECT sum(residents)::int AS residents FROM tally_deltas WHERE county_id = 512002 GROUP BY township_id ORDER BY 1`;
      expect(counts).toEqual([{ residents: 1 }, { residents: 2 }]);
    });
  });

  it('lets an agency find a person by the whole number, and records that', async () => {
    expect(await search(agency, { search: '单' })).toEqual([]);
    for (const enrolled of [true, false]) {
      const asked = `{ residents(filter: { enrolled: ${enrolled} }) { totalCount } }`;
      const { errors } = await agency.ask(asked);
      expect(errors).toMatchObject([
        { code: 'ENROLLED_NOT_FOR_AGENCIES', message: expect.stringContaining('请去掉这个条件') },
      ]);
    }
    expect(await search(agency, { search: number('19800101', 11) })).toEqual(['单示例']);
    const record = await world.admin.auditRecord.findFirst({ where: { action: 'found-by-agency' } });
    expect(record).toMatchObject({ detail: { agency: 'civil-affairs' } });
  });

  it('counts look-ups that were refused, and stops at the limit', async () => {
    await world.admin.$executeRaw`UPDATE lookups SET count = 2000`;
    expect(await register(otherClerk, { villageId: first.townships[1]!.villages[0]!.id })).toMatchObject({
      code: 'TOO_MANY_LOOKUPS',
    });
  });
});
