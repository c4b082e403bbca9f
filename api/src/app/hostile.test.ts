import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../test/support/desk.ts';
import { makeWorld } from '../../../test/support/world.ts';

const REFUSAL = '... on Refusal { code field }';
const NUL = '示例\u0000甲';
const HALF = '示例\ud800';

describe('what is sent to do harm', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
  });

  it.each([
    ['a zero byte', NUL],
    ['half of a pair', HALF],
  ])('is refused at its field, where a text has %s', async (_what, text) => {
    const { id } = await desk.register({ name: '示例甲', birth: '19700505', order: text === NUL ? 31 : 33 });
    const asked = await Promise.all([
      world.visitor().ask(`mutation ($t: String!) { signIn(username: $t, password: "x") { ${REFUSAL} } }`, {
        t: text,
      }),
      desk.clerk.ask(`mutation ($i: CorrectResidentInput!) { correctResident(input: $i) { ${REFUSAL} } }`, {
        i: { id, version: 1, name: text, reason: '更正' },
      }),
      desk.clerk.ask(`mutation ($i: EnrollInput!) { enroll(input: $i) { ${REFUSAL} } }`, {
        i: { idempotencyKey: crypto.randomUUID(), members: [{ residentId: id, tier: text }] },
      }),
    ]);
    expect(asked.map(({ data }) => data)).toEqual([
      { signIn: { code: 'TEXT_UNUSABLE', field: 'username' } },
      { correctResident: { code: 'TEXT_UNUSABLE', field: 'name' } },
      { enroll: { code: 'TEXT_UNUSABLE', field: 'members.0.tier' } },
    ]);
    const found = await desk.clerk.ask(
      'query ($t: String!) { residents(filter: { search: $t }) { totalCount } }',
      { t: text },
    );
    expect(found.errors).toMatchObject([{ code: 'TEXT_UNUSABLE' }]);
  });

  it('confirms no guesses by the hundred: searches by whole numbers run out for who tries them, and it is recorded', async () => {
    const who = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    const guesses = Array.from({ length: 24 }, (_, i) =>
      Array.from(
        { length: 6 },
        (_, j) => `a${j}: residents(filter: { search: "1390000${1000 + i * 6 + j}" }) { totalCount }`,
      ),
    );
    let refused = 0;
    for (const some of guesses) {
      const { errors } = await who.ask(`{ ${some.join(' ')} }`);
      refused += (errors as { code?: string }[]).filter(({ code }) => code === 'SEARCHED_TOO_OFTEN').length;
    }
    expect(refused).toBeGreaterThan(2);
    const recorded = await world.admin.auditRecord.count({ where: { action: 'searches-refused' } });
    expect(recorded).toBeGreaterThanOrEqual(refused);
    const byName = await who.ask('{ residents(filter: { search: "示例" }) { totalCount } }');
    expect(byName.errors).toEqual([]);
    const whole =
      '{ enrollments(filter: { search: "13900001000" }) { totalCount } households(search: "13900001000") { totalCount } }';
    expect((await desk.clerk.ask(whole)).errors).toEqual([]);
  });

  it('is refused, where a name has characters that nobody sees', async () => {
    const { id } = await desk.register({ name: '示例乙', birth: '19700505', order: 35 });
    for (const name of ['示例\u202e乙', '示例\u0007乙', '示\u200b例乙']) {
      const { data } = await desk.clerk.ask(
        `mutation ($i: CorrectResidentInput!) { correctResident(input: $i) { ${REFUSAL} } }`,
        { i: { id, version: 1, name, reason: '更正' } },
      );
      expect(data).toEqual({ correctResident: { code: 'TEXT_CHARACTERS', field: 'name' } });
    }
  });

  it('is refused, where a reference of money is too long to be one', async () => {
    const { id } = await desk.register({ name: '示例丙', birth: '19700505', order: 37 });
    const payment = { channel: 'ONLINE', expectedFen: 75000, externalReference: 'x'.repeat(100_000) };
    const { data } = await desk.clerk.ask(
      `mutation ($i: EnrollInput!) { enroll(input: $i) { ${REFUSAL} } }`,
      { i: { idempotencyKey: crypto.randomUUID(), members: [{ residentId: id, tier: 'third' }], payment } },
    );
    expect(data).toEqual({ enroll: { code: 'TEXT_LENGTH', field: 'externalReference' } });
  });

  it('finds no campaign of a year that no calendar has', async () => {
    for (const year of [99_999, 2_147_483_647, -2_147_483_648]) {
      const { data, errors } = await desk.clerk.ask('query ($y: Int) { campaign(planYear: $y) { id } }', {
        y: year,
      });
      expect([data, errors]).toEqual([{ campaign: null }, []]);
    }
  });

  it('is refused, where a query goes round in circles, also by way of fragments', async () => {
    const circle =
      '{ campaign { townships { villages { township { villages { township { villages { id } } } } } } } }';
    const spread = `{ residents { edges { node { ...A } } } }
      fragment A on Resident { household { members { ...B } } }
      fragment B on Resident { household { members { household { members { id } } } } }`;
    const bomb = `{ viewer { ...F0 } } ${Array.from(
      { length: 16 },
      (_, i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`,
    ).join(' ')} fragment F16 on Viewer { id }`;
    for (const query of [circle, spread, bomb]) {
      const { errors } = await desk.clerk.ask(query);
      expect(errors.map(({ code }) => code)).toContain('QUERY_TOO_LARGE');
    }
  });

  it('gets five guesses at a password, also where all are sent at once', async () => {
    await world.somebody({ username: 'guessed', role: 'SUPERVISOR', countyId: 512002 });
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        world
          .visitor()
          .ask<{ signIn: { code: string } }>(
            `mutation ($p: String!) { signIn(username: "guessed", password: $p) { ${REFUSAL} } }`,
            { p: `guess ${i}` },
          ),
      ),
    );
    const codes = guesses.map(({ data }) => data.signIn.code);
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(15);
  });

  it('leaves no session behind, where somebody signs in again', async () => {
    const person = await world.somebody({ username: 'again', role: 'SUPERVISOR', countyId: 512002 });
    const earlier = { ...person };
    await person.ask(`mutation ($p: String!) { signIn(username: "again", password: $p) { ${REFUSAL} } }`, {
      p: world.password,
    });
    expect((await person.ask('{ viewer { username } }')).data).toEqual({ viewer: { username: 'again' } });
    const before = world.visitor();
    before.cookie = earlier.cookie;
    expect((await before.ask('{ viewer { username } }')).data).toEqual({ viewer: null });
  });

  it('names a file so that its name can be shown, whatever was given', async () => {
    const admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    const named = async (query: string) => {
      const { statusCode, body } = await world.server.inject({
        method: 'POST',
        url: `/uploads?${query}`,
        payload: '姓名\n示例',
        headers: { 'content-type': 'text/csv', cookie: admin.cookie ?? '' },
      });
      expect(statusCode, query).toBe(201);
      const { id } = JSON.parse(body) as { id: string };
      return (await world.admin.upload.findFirstOrThrow({ where: { countyId: 512002, id } })).fileName;
    };
    expect(await named('name=a.csv&name=b.csv')).toBe('名册');
    expect(await named(`name=${encodeURIComponent('../..\\etc/\u202evsc.\u0000csv')}`)).toBe('vsc.csv');
    const long = `${'名'.repeat(199)}\u{1f600}\u{1f600}`;
    expect(await named(`name=${encodeURIComponent(long)}`)).toBe(`${'名'.repeat(199)}\u{1f600}`);
  });

  it('is kept by no browser but for the files of the admin itself', async () => {
    for (const url of ['/graphql', '/health', '/imports/template.xlsx', '/nothing']) {
      const { headers } = await world.server.inject({ method: 'GET', url });
      expect(headers['cache-control'], url).toBe('no-store');
    }
    const asked = await world.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ viewer { id } }' },
    });
    expect(asked.headers['cache-control']).toBe('no-store');
  });
});
