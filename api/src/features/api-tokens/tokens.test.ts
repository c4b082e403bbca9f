import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../../api/src/app/schema.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const CREATE = `mutation ($name: String!, $days: Int!) { createApiToken(name: $name, days: $days) {
  ... on CreateApiTokenSuccess { secret token { id name open lastUsedAt } } ... on Refusal { code field message } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(id: $id) {
  ... on RevokeApiTokenSuccess { token { id open } } ... on Refusal { code } } }`;
const LIST =
  '{ apiTokens(first: 3) { edges { node { id name open lastUsedAt } } pageInfo { hasNextPage endCursor } } }';

type Created = {
  createApiToken: { secret: string; token: { id: string; name: string } } & { code?: string };
};
type Reply = {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
};

/** Something that an argument of this type takes, as it is written in a query. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  const words: Record<string, string> = {
    Int: '1',
    Float: '1',
    Fen: '1',
    Boolean: 'true',
    Day: '"2020-11-02"',
    Instant: '"2020-11-02T00:00:00Z"',
  };
  return words[type.name] ?? '"x"';
}

describe('a read-only key to the API', async () => {
  const world = await makeWorld();
  let province: Person;
  let key: Created['createApiToken'];

  const create = async (person: Person, name = '月报', days = 30) =>
    (await person.ask<Created>(CREATE, { name, days })).data?.createApiToken;
  const bear = async (secret: string, query: string, cookie?: string) => {
    const headers = { authorization: `Bearer ${secret}`, ...(cookie ? { cookie } : {}) };
    const response = await world.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query },
      headers,
    });
    return response.json<Reply>();
  };
  const codes = ({ errors = [] }: Reply) => errors.map(({ extensions }) => extensions.code);

  beforeAll(async () => {
    await world.county({ code: 512002, name: '示例区' });
    province = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51', username: 'province' });
    key = (await create(province))!;
  });

  it('is refused to everybody of a county', async () => {
    for (const role of ['COUNTY_ADMIN', 'SUPERVISOR', 'FINANCE', 'TAX_BANK'] as const) {
      const person = await world.somebody({ role, countyId: 512002 });
      expect(await create(person)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect((await person.ask(LIST)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect((await person.ask('{ viewer { canHaveApiTokens } }')).data).toEqual({
        viewer: { canHaveApiTokens: false },
      });
    }
    expect(await create(world.visitor())).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('is refused without a use that is said, and for no time or too long', async () => {
    for (const name of ['', '   ', '长'.repeat(61)])
      expect(await create(province, name)).toMatchObject({ code: 'TOKEN_NAME', field: 'name' });
    for (const days of [0, -1, 367])
      expect(await create(province, '月报', days)).toMatchObject({ code: 'TOKEN_DAYS', field: 'days' });
  });

  it('is kept as a digest alone, and told once', async () => {
    expect(key.secret).toMatch(/^canbao_[\w-]{43}$/);
    const [stored] = await world.admin.$queryRaw<
      { text: string }[]
    >`SELECT row_to_json(t)::text AS text FROM api_tokens t`;
    expect(stored!.text).not.toContain(key.secret.slice(7));
    expect(JSON.stringify((await province.ask(LIST)).data)).not.toContain(key.secret);
  });

  it('reads the same aggregates as its account, as nobody else', async () => {
    const { data } = await bear(
      key.secret,
      '{ viewer { username canHaveApiTokens } overview { division { code } counties { county { code } } } }',
    );
    expect(data).toEqual({
      viewer: { username: 'province', canHaveApiTokens: false },
      overview: { division: { code: '51' }, counties: [{ county: { code: '512002' } }] },
    });
  });

  it('is refused every other field of the schema, asked in whatever way', async () => {
    const open = ['Query.overview', 'Query.overviewCounty', 'Query.policyComparison', 'Query.viewer'];
    const asked: string[] = [];
    for (const [kind, type] of [
      ['query', schema.getQueryType()!],
      ['mutation', schema.getMutationType()!],
    ] as const)
      for (const field of Object.values(type.getFields())) {
        if (open.includes(`${type.name}.${field.name}`)) continue;
        const needed = field.args.filter(isRequiredArgument);
        const args = needed.map((arg) => `${arg.name}: ${sample(arg.type)}`).join(', ');
        const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        const query = `${kind} { ${field.name}${args && `(${args})`} ${selection} }`;
        const reply = await bear(key.secret, query);
        expect([query, codes(reply), reply.data ?? null]).toEqual([query, ['TOKEN_READS_AGGREGATES'], null]);
        asked.push(field.name);
      }
    expect(asked.length).toBeGreaterThan(40);
    for (const sneaky of [
      '{ overview { enrolled } people: residents(first: 1) { totalCount } }',
      'query { ...f } fragment f on Query { enrollments(first: 1) { totalCount } }',
      '{ ... on Query { campaign { id } } }',
      'query A { overview { enrolled } } mutation B { signOut }',
    ]) {
      const reply = await bear(key.secret, sneaky);
      expect([sneaky, reply.data ?? null, codes(reply).length]).toEqual([sneaky, null, 1]);
    }
  });

  it('opens no file and no upload, and is nobody where it is wrong, whatever the cookie', async () => {
    const headers = { authorization: `Bearer ${key.secret}` };
    for (const url of ['/imports/template.xlsx', '/overview.xlsx'])
      expect((await world.server.inject({ url, headers })).statusCode).toBe(401);
    for (const wrong of [
      '',
      'canbao_',
      'canbao_x',
      `${key.secret}x`,
      'x'.repeat(5_000),
      `${key.secret.slice(0, -1)}!`,
    ])
      expect(codes(await bear(wrong, '{ overview { enrolled } }', province.cookie!))).toEqual([
        'NOT_SIGNED_IN',
      ]);
  });

  it('is good for its days, while its account is', async () => {
    const short = (await create(province, '一天', 1))!;
    await world.admin
      .$executeRaw`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE id = ${short.token.id}::uuid`;
    expect(codes(await bear(short.secret, '{ overview { enrolled } }'))).toEqual(['NOT_SIGNED_IN']);
    const other = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '5120', username: 'leaver' });
    const theirs = (await create(other))!;
    expect((await bear(theirs.secret, '{ overview { division { code } } }')).data).toEqual({
      overview: { division: { code: '5120' } },
    });
    await world.admin.$executeRaw`UPDATE accounts SET disabled_at = now() WHERE username = 'leaver'`;
    expect(codes(await bear(theirs.secret, '{ overview { enrolled } }'))).toEqual(['NOT_SIGNED_IN']);
  });

  it('is ended by its own account alone, at once', async () => {
    const stranger = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '37' });
    expect((await stranger.ask(REVOKE, { id: key.token.id })).data).toEqual({
      revokeApiToken: { code: 'NOT_FOUND' },
    });
    expect((await stranger.ask(LIST)).data).toMatchObject({ apiTokens: { edges: [] } });
    for (const id of ['x', "' OR 1=1", '01890000-0000-7000-8000-000000000000'])
      expect((await province.ask(REVOKE, { id })).data).toEqual({ revokeApiToken: { code: 'NOT_FOUND' } });
    const done = { revokeApiToken: { token: { id: key.token.id, open: false } } };
    expect((await province.ask(REVOKE, { id: key.token.id })).data).toEqual(done);
    expect((await province.ask(REVOKE, { id: key.token.id })).data).toEqual(done);
    expect(codes(await bear(key.secret, '{ overview { enrolled } }'))).toEqual(['NOT_SIGNED_IN']);
  });

  it('leaves a record of who made and ended it, which nobody changes', async () => {
    const rows = await world.admin.$queryRaw<object[]>`
      SELECT action, division, detail ->> 'name' AS name FROM division_audit_records WHERE subject_id = ${key.token.id}::uuid ORDER BY id`;
    expect(rows).toEqual([
      { action: 'api-token.created', division: '51', name: '月报' },
      { action: 'api-token.revoked', division: '51', name: '月报' },
    ]);
    await expect(world.admin.divisionAuditRecord.deleteMany()).rejects.toThrow('audit records');
  });

  it('is one of twenty at most, also where two are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, (_, i) => create(province, `第${i}个`)));
    expect(made.filter((one) => one?.code === 'TOKEN_LIMIT').length).toBe(5);
    const first = (
      await province.ask<{
        apiTokens: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean } };
      }>(LIST)
    ).data.apiTokens;
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
  });
});
