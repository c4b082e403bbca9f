import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { makeWorld } from '../support/world.ts';
import type { Hand } from './support/hand.ts';
import { askAfter, lists } from './support/lists.ts';
import type { Kind } from './support/never.ts';
import { operations } from './support/operations.ts';
import type { Side } from './support/side.ts';
import { twoCounties } from './support/stage.ts';

// What each of those who see no people may ask: every field that can be asked is tried by each of them, with what the
// county really has. A field that stands nowhere here is refused to all of them.

const everybody = ['viewer', 'demonstration', 'publicPlaces', 'calculation'];
const rules = [
  'campaign',
  'policyPack',
  'policyPacks',
  'assessPerson',
  'tryPerson',
  'openPlanYears',
  'basePacks',
];
const progress = ['progress', 'progressVersion', 'progressBreakdown', 'progressVillages', 'progressDays'];
const figures = [
  ...[
    ...progress,
    'subsidyCategories',
    'targets',
    'townshipTarget',
    'targetHistory',
    'groupTargets',
    'townshipChanges',
  ],
  ...['supervisionReport', 'supervisionReports'],
];
const above = ['overview', 'overviewCounty', 'policyComparison'];

/** Whom a role's answers may name: nobody, or whom its own office certified. */
type May = { ask: string[]; refusal: RegExp; names: 'nobody' | 'own' };
const NOT_ALLOWED = /^NOT_ALLOWED$/;
const roles: Record<string, May> = {
  supervisor: {
    ask: [...everybody, ...rules, ...figures, 'reportRules', 'inspection', 'inspections'],
    refusal: NOT_ALLOWED,
    names: 'nobody',
  },
  finance: { ask: [...everybody, ...rules, ...figures], refusal: NOT_ALLOWED, names: 'nobody' },
  tax: { ask: [...everybody, ...rules], refusal: NOT_ALLOWED, names: 'nobody' },
  agency: {
    ask: [...everybody, ...rules, 'subsidyCategories', 'resident', 'residents'],
    refusal: NOT_ALLOWED,
    names: 'own',
  },
  province: {
    ask: [...everybody, ...above, 'apiTokens'],
    refusal: /^(COUNTY_ONLY|NOT_ALLOWED)$/,
    names: 'nobody',
  },
  prefecture: {
    ask: [...everybody, ...above, 'apiTokens'],
    refusal: /^(COUNTY_ONLY|NOT_ALLOWED)$/,
    names: 'nobody',
  },
  token: { ask: ['viewer', ...above], refusal: /^TOKEN_READS_AGGREGATES$/, names: 'nobody' },
};

/** Cursors as nobody was given them: whatever may stand in one, in any number. */
const keys = fc.oneof(
  fc.uuid(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    null,
    true,
    '2020-11-02',
    '2020-13-01',
    '2020-11-02T00:00:00.000Z',
    '99999-01-01',
    '\u0000',
  ),
  fc.string({ unit: 'binary' }),
);
const cursors = fc
  .oneof(fc.array(keys, { maxLength: 4 }), fc.object())
  .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));

describe('those who see no people', async () => {
  const world = await makeWorld();
  const headers: Record<string, Record<string, string>> = {};
  const fields = [...new Set(operations.map(({ field }) => field))].filter((field) =>
    field.startsWith('Query.'),
  );
  let side: Side;

  beforeAll(async () => {
    const pair = await twoCounties(world);
    side = pair.sides[0];
    await rollUpTallies(world.platform);
    await takeOverviews(world.platform, 0);
    const { countyId } = side.whose;
    const tax = await world.somebody({ role: 'TAX_BANK', countyId });
    const division = String(countyId).slice(0, 4);
    const prefecture = await world.somebody({ role: 'PROVINCIAL_VIEWER', division });
    const { agency, supervisor, finance, viewer: province } = side.desks;
    for (const [role, person] of Object.entries({ agency, supervisor, finance, tax, province, prefecture }))
      headers[role] = { cookie: person?.cookie ?? '' };
    const { data } = await province!.ask<{ createApiToken: { secret: string } }>(
      'mutation { createApiToken(name: "鲸月报", days: 30) { ... on CreateApiTokenSuccess { secret } } }',
    );
    headers.token = { authorization: `Bearer ${data.createApiToken.secret}` };
  }, 120_000);

  /** Asks a field as a role, naming what the county really has; the answer as it came. */
  async function ask(role: string, field: string): Promise<string> {
    let body = '';
    const hand = {
      side,
      draw: (kind: Kind) => side.has[kind][0] ?? 'nothing',
      maybe: () => null,
      others: () => null,
      pick: () => 0,
      send: async (query: string, variables?: Record<string, unknown>) => {
        const payload = { query, variables };
        body = (
          await world.server.inject({ method: 'POST', url: '/graphql', payload, headers: headers[role]! })
        ).body;
        return { data: null };
      },
    } as Partial<Hand> as Hand;
    await operations.find((one) => one.field === field)!.run(hand);
    return body;
  }
  const codesOf = (body: string) => {
    const { errors } = JSON.parse(body) as { errors?: { message: string; extensions: { code: string } }[] };
    return errors?.map(({ extensions }) => extensions.code).join() ?? 'answered';
  };
  /** Everything by which somebody of the county could be known. */
  const tracesOf = (resident: Record<string, unknown>): string[] => [
    ...[resident.id, resident.name, resident.pinyin].map(String),
    ...side.rows.tables
      .enrollments!.filter((row) => row.resident_id === resident.id)
      .map(({ id }) => String(id)),
  ];
  const certifiedHere = (id: unknown) =>
    side.rows.tables.certifications!.some((row) => row.resident_id === id && row.agency === 'civil-affairs');

  it.each(Object.keys(roles))(
    '%s is answered what is theirs, refused all else, and told of nobody',
    async (role) => {
      const may = roles[role]!;
      const residents = side.rows.tables.residents!;
      expect(residents.length).toBeGreaterThan(2);
      const own = may.names === 'own' ? residents.filter(({ id }) => certifiedHere(id)) : [];
      // People may have one name.
      const known = new Set(own.flatMap(tracesOf));
      const secrets = residents
        .filter((resident) => !own.includes(resident))
        .flatMap(tracesOf)
        .filter((trace) => !known.has(trace))
        .concat(
          may.names === 'nobody' ? [...side.has.idNumber, ...side.has.household, ...side.has.payment] : [],
        );
      const outcomes: Record<string, string> = {};
      for (const field of fields) {
        const body = await ask(role, field);
        const name = field.replace('Query.', '');
        const code = codesOf(body);
        outcomes[name] = may.refusal.test(code) ? 'refused' : code;
        expect([field, secrets.filter((secret) => body.includes(secret))]).toEqual([field, []]);
      }
      const expected = Object.keys(outcomes).map((name) => [
        name,
        may.ask.includes(name) ? 'answered' : 'refused',
      ]);
      expect(outcomes).toEqual(Object.fromEntries(expected));
      expect(may.ask.filter((name) => !(name in outcomes))).toEqual([]);
    },
  );

  it('a token that asks for a person is told that it reads aggregates', async () => {
    for (const field of ['Query.resident', 'Query.residents', 'Query.enrollment', 'Query.missingPeople']) {
      const { errors } = JSON.parse(await ask('token', field)) as { errors: { message: string }[] };
      expect(errors[0]!.message).toContain('汇总');
    }
  });

  it('take a draft of a report away only where they write it', async () => {
    const [draft] = side.has.report;
    const statuses: Record<string, number> = {};
    for (const [role, sent] of Object.entries(headers))
      statuses[role] = (
        await world.server.inject({ url: `/reports/${draft}/report.pdf`, headers: sent })
      ).statusCode;
    expect(statuses).toEqual({
      agency: 403,
      supervisor: 200,
      finance: 404,
      tax: 403,
      province: 403,
      prefecture: 403,
      token: 401,
    });
  });

  it('a cursor that no list gave is told as such by every list, and never by accident', async () => {
    const after = async (list: string, cursor: string) => {
      const { document, variables } = askAfter(side, list, cursor);
      const { data, errors } = await side.desks[
        list === 'Query.apiTokens' ? 'viewer' : 'admin'
      ]!.ask<unknown>(document, variables);
      return errors[0]?.code ?? (data ? 'answered' : 'nothing');
    };
    expect(lists.length).toBeGreaterThan(15);
    const garbled = await Promise.all(lists.map((list) => after(list, 'somewhere')));
    expect(lists.filter((_, at) => garbled[at] !== 'CURSOR_UNKNOWN')).toEqual([]);
    await fc.assert(
      fc.asyncProperty(cursors, async (cursor) => {
        const codes = await Promise.all(lists.map((list) => after(list, cursor)));
        const unexpected = lists.filter((_, at) => !/^(CURSOR_UNKNOWN|answered)$/.test(codes[at]!));
        expect(unexpected).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
