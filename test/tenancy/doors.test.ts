import { connect, type Tx } from '@canbao/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { makeDesk } from '../support/desk.ts';
import { makeWorld } from '../support/world.ts';
import { rowsOf } from './support/rows.ts';

// The doors of the database themselves, in plain SQL as the API's role: what the walls hold when the API forgets.

const A = 512002;
const B = 370481;
const NOBODY = '01890000-0000-7000-8000-000000000000';
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { enrollments { id } } ... on Refusal { code } } }`;

/** Functions that stand below the county's wall: accounts, sessions and the background's own, and what each may tell. */
const BELOW = [
  'account_for_sign_in',
  'account_language',
  'account_password',
  'audit_lag',
  'counties_to_seal',
  'counties_to_view',
  'counties_with_deltas',
  'counties_with_people',
  'mend_tallies',
  'public_pack',
  'public_places',
  'publish_overview',
  'purge_expired',
  'roll_up_tallies',
  'session_account',
  'session_end',
  'session_start',
  'settle_county_targets',
  'sign_in_failed',
  'token_account',
  'token_create',
  'token_revoke',
  'tokens_of',
];

describe('the doors', async () => {
  const world = await makeWorld();
  const api = connect(world.urlOf('api'), 2);
  afterAll(() => api.$disconnect());
  let one: Awaited<ReturnType<typeof makeDesk>>;
  let two: Awaited<ReturnType<typeof makeDesk>>;
  let resident: { id: string; householdId: string };
  let tables: string[];

  const settings = (countyId: number, more = '') =>
    `SET LOCAL app.county = '${countyId}'; SET LOCAL app.sight = 'people'; SET LOCAL app.actor = '${NOBODY}'; ${more}`;
  /** As the API's role, in a transaction that is undone. */
  const within = async <T>(set: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const undo = new Error('undone');
    let result: T | undefined;
    await api
      .$transaction(async (tx) => {
        await tx.$executeRawUnsafe(set);
        result = await work(tx);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return result as T;
  };
  const rows = (tx: Tx, sql: string) => tx.$queryRawUnsafe<Record<string, unknown>[]>(sql);
  /** What PostgreSQL says of a statement: its rows, or the code of its refusal. */
  const told = (set: string, sql: string): Promise<unknown> =>
    within(set, (tx) => rows(tx, sql)).catch(
      (error: unknown) => /originalCode":"(\w+)"/.exec(JSON.stringify(error))?.[1] ?? String(error),
    );
  const seen = (set: string, condition = 'true') =>
    within(set, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await rows(tx, `SELECT count(*)::int AS n FROM ${table} WHERE ${condition}`);
        if (row!.n !== 0) counts[table] = Number(row!.n);
      }
      return counts;
    });

  beforeAll(async () => {
    one = await makeDesk(world, { code: A, name: '雁江区', pack: 'yanjiang-2021' });
    two = await makeDesk(world, { code: B, name: '滕州市', pack: 'tengzhou-2021' });
    for (const [desk, tier] of [
      [one, 'third'],
      [two, 'standard'],
    ] as const) {
      const who = await desk.register({ name: '示例甲', birth: '19800505', order: 12 });
      const members = [{ residentId: who.id, tier }];
      await desk.doing(desk.clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
      resident = who;
    }
    const found = await world.admin.$queryRawUnsafe<{ table: string }[]>(`
      SELECT c.table_name AS table FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND c.column_name = 'county_id' AND c.table_name <> 'accounts'
        AND c.table_name IN (SELECT p.table_name FROM information_schema.column_privileges p WHERE p.grantee = 'canbao_api' AND p.privilege_type = 'SELECT')
      ORDER BY 1`);
    tables = found.map(({ table }) => table);
  });

  it('show no row of any county table or view without settings', async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(await seen('SELECT 1')).toEqual({});
    expect(await seen(`SET LOCAL app.county = ''; SET LOCAL app.sight = 'people'`)).toEqual({});
    expect(await told('SELECT 1', 'SELECT id FROM counties')).toEqual([]);
  });

  it("show no row of another county with a county's settings, and their own", async () => {
    expect(await seen(settings(A), `county_id <> ${A}`)).toEqual({});
    expect(await seen(settings(A), `county_id = ${A}`)).toMatchObject({
      residents: 1,
      enrollments: 1,
      divisions: 24,
    });
    expect(await told(settings(A), 'SELECT id FROM counties')).toEqual([{ id: A }]);
  });

  it('show no person to those who see figures, and no figure to an agency', async () => {
    const figures = await seen(settings(A, "SET LOCAL app.sight = 'figures'"));
    expect(Object.keys(figures)).not.toEqual(expect.arrayContaining(['residents']));
    for (const table of [
      'households',
      'enrollments',
      'payments',
      'refunds',
      'certifications',
      'audit_records',
      'roster_imports',
    ])
      expect(figures).not.toHaveProperty(table);
    const agency = await seen(
      settings(A, "SET LOCAL app.sight = 'agency'; SET LOCAL app.agency = 'civil-affairs'"),
    );
    for (const table of [
      'residents',
      'enrollments',
      'tallies',
      'tally_deltas',
      'tallies_now',
      'audit_records',
    ])
      expect(agency).not.toHaveProperty(table);
  });

  it('refuse every row written for another county, in every table that is written to', async () => {
    const writable = await world.admin.$queryRawUnsafe<
      { table: string; inserts: boolean; columns: string[] }[]
    >(`
      SELECT c.table_name AS table, bool_or(p.privilege_type = 'INSERT') AS inserts,
        coalesce(array_agg(p.column_name::text) FILTER (WHERE p.privilege_type = 'UPDATE'), '{}') AS columns
      FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      JOIN information_schema.column_privileges p ON p.table_name = c.table_name AND p.grantee = 'canbao_api'
      WHERE c.table_schema = 'public' AND c.column_name = 'county_id' AND t.table_type = 'BASE TABLE' GROUP BY 1 ORDER BY 1`);
    expect(writable.filter(({ inserts }) => inserts).length).toBeGreaterThan(12);
    for (const { table, inserts, columns } of writable) {
      expect(columns, `${table}: a row never changes its county`).not.toContain('county_id');
      if (inserts)
        expect([table, await told(settings(A), `INSERT INTO ${table} (county_id) VALUES (${B})`)]).toEqual([
          table,
          '42501',
        ]);
      const [column] = columns;
      if (column)
        expect([
          table,
          await within(settings(A), (tx) =>
            tx.$executeRawUnsafe(`UPDATE ${table} SET "${column}" = "${column}" WHERE county_id = ${B}`),
          ).catch(String),
        ]).toEqual([table, 0]);
    }
  });

  it('refuse a row that refers to what another county has', async () => {
    const [own] = await world.admin.resident.findMany({ where: { countyId: A }, select: { id: true } });
    expect(own!.id).not.toBe(resident.id);
    const certify = `INSERT INTO certifications (county_id, id, resident_id, township_id, village_id, category, valid_from, recorded_by, recorded_by_name)
      VALUES (${A}, '${NOBODY}', '${resident.id}', '${one.here.townshipId}', '${one.here.villageId}', 'x', '2020-01-01', '${NOBODY}', 'x')`;
    expect(await told(settings(A), certify)).toBe('23503');
  });

  it('keep a township, and a village, to itself, in what it reads and in what it writes', async () => {
    const { here, there } = one;
    const clerk = settings(A, `SET LOCAL app.township = '${there.townshipId}'`);
    const people = await told(
      clerk,
      'SELECT id FROM residents UNION ALL SELECT id FROM enrollments UNION ALL SELECT id FROM audit_records',
    );
    expect(people).toEqual([]);
    const household = `INSERT INTO households (county_id, id, township_id, village_id, number)
      VALUES (${A}, '${NOBODY}', '${here.townshipId}', '${here.villageId}', '9')`;
    expect(await told(clerk, household)).toBe('42501');
    const agent = `${settings(A, `SET LOCAL app.township = '${here.townshipId}'`)}; SET LOCAL app.village = '${there.villageId}'`;
    expect(await told(agent, 'SELECT id FROM residents')).toEqual([]);
    expect(await told(settings(A), 'UPDATE residents SET township_id = township_id')).toBe('42501');
  });

  it('show the overview its own division alone, and totals alone', async () => {
    const province = (from: number, to: number) =>
      `SET LOCAL ROLE canbao_overview; SET LOCAL app.division_from = '${from}'; SET LOCAL app.division_to = '${to}'`;
    const sichuan = province(510000, 519999);
    expect(await told(sichuan, 'SELECT id FROM counties')).toEqual([{ id: A }]);
    expect(await told(sichuan, 'SELECT county_id FROM campaigns')).toEqual([{ county_id: A }]);
    expect(await told(sichuan, 'SELECT county_id, state FROM policy_packs')).toEqual([
      { county_id: A, state: 'active' },
    ]);
    await takeOverviews(world.platform, 0);
    expect(await told(sichuan, 'SELECT county_id FROM overview_counties')).toEqual([{ county_id: A }]);
    expect(await told(sichuan, 'SELECT division FROM overview_divisions ORDER BY 1')).toEqual([
      { division: '51' },
      { division: '5120' },
    ]);
    expect(await told(province(512000, 512099), 'SELECT division FROM overview_divisions')).toEqual([
      { division: '5120' },
    ]);
    expect(await told('SET LOCAL ROLE canbao_overview', 'SELECT id FROM counties')).toEqual([]);
    const open = ['campaigns', 'counties', 'overview_counties', 'policy_pack_layers', 'policy_packs'];
    for (const table of tables.filter((name) => !open.includes(name)))
      expect([table, await told(sichuan, `SELECT 1 FROM ${table}`)]).toEqual([table, '42501']);
    for (const secret of [
      'SELECT notice FROM policy_packs',
      'SELECT uploaded_by_name FROM policy_packs',
      'SELECT id FROM accounts',
    ])
      expect(await told(sichuan, secret)).toBe('42501');
    expect(await told(`${settings(A)}; ${sichuan}`, 'SELECT id FROM residents')).toBe('42501');
  });

  it('let the API wear no other role, and read neither accounts, sessions nor match indexes', async () => {
    for (const role of ['canbao_matcher', 'canbao_migrator', 'postgres'])
      expect([role, await told('SELECT 1', `SET LOCAL ROLE ${role}`)]).toEqual([role, '42501']);
    for (const secret of ['accounts', 'sessions', 'sign_in_failures', 'api_tokens', 'division_audit_records'])
      expect(await told(settings(A), `SELECT 1 FROM ${secret}`)).toBe('42501');
    expect(await told(settings(A), 'SELECT match_index FROM residents')).toBe('42501');
    expect(await told(settings(A), 'ALTER TABLE residents DISABLE ROW LEVEL SECURITY')).toBe('42501');
    expect(await told(settings(A), 'SET LOCAL row_security = off; SELECT 1')).not.toBe('42501');
  });

  describe('that lead through the walls', () => {
    const indexOf = async (countyId: number) => {
      const [row] = await world.admin.$queryRawUnsafe<{ index: string }[]>(
        `SELECT encode(id_index, 'hex') AS index FROM residents WHERE county_id = ${countyId}`,
      );
      return `ARRAY[decode('${row!.index}', 'hex')]`;
    };
    const names = async () => {
      const found = await world.admin.$queryRawUnsafe<{ name: string }[]>(
        `SELECT p.proname::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE n.nspname = 'public' AND p.prosecdef AND has_function_privilege('canbao_api', p.oid, 'EXECUTE') ORDER BY 1`,
      );
      return found.map(({ name }) => name);
    };
    /** Each with what it tells a stranger: nothing of another county, and nothing at all without settings. */
    const doors: [name: string, call: () => Promise<string>, stranger: unknown, nobody: unknown][] = [
      [
        'account_acting',
        async () => `SELECT id FROM account_acting((SELECT '${await accountOf(B)}'::uuid))`,
        [],
        [],
      ],
      [
        'category_coverage',
        async () => `SELECT * FROM category_coverage('${two.campaignId}', '2020-11-02')`,
        [],
        '42501',
      ],
      ['category_money', async () => `SELECT * FROM category_money('${two.campaignId}')`, [], '42501'],
      [
        'group_coverage',
        async () =>
          `SELECT certified, enrolled FROM group_coverage('${two.campaignId}', '2020-11-02', ARRAY['paid', 'assessed'])`,
        [{ certified: 0, enrolled: 0 }],
        '42501',
      ],
      [
        'choose_counting',
        async () => `SELECT 1 AS done FROM choose_counting('${two.campaignId}', 'registered')`,
        [{ done: 1 }],
        '42501',
      ],
      [
        'ids_registered',
        async () => `SELECT sight FROM ids_registered(${await indexOf(B)}, 100)`,
        [],
        '42501',
      ],
      [
        'import_ids_registered',
        async () => `SELECT sight FROM import_ids_registered('${NOBODY}', ${await indexOf(B)}, 100)`,
        '42501',
        '42501',
      ],
      ['inspection_frame', async () => `SELECT * FROM inspection_frame('${NOBODY}')`, '42501', '42501'],
      [
        'inspection_sample',
        async () => `SELECT 1 FROM inspection_sample('${NOBODY}', ARRAY[1], ARRAY[1], '\\x00', '\\x00')`,
        '42501',
        '42501',
      ],
      [
        'transfer_resident',
        async () =>
          `SELECT 1 AS done FROM transfer_resident('${resident.id}', '${one.here.villageId}', '2020-11-02')`,
        [{ done: 1 }],
        '42501',
      ],
    ];
    const accountOf = async (countyId: number) =>
      (await world.admin.account.findFirstOrThrow({ where: { countyId } })).id;

    it('are all known', async () => {
      expect(await names()).toEqual([...BELOW, ...doors.map(([name]) => name)].sort());
    });

    it.each(doors)(
      '%s does nothing to another county and tells nothing of it',
      async (_name, call, stranger, nobody) => {
        const sql = await call();
        const before = await rowsOf(world, { countyId: B });
        expect(await told(settings(A), sql)).toEqual(stranger);
        expect(await told('SELECT 1', sql)).toEqual(nobody);
        // What it would have done stays done: the same again, committed.
        await api
          .$transaction(async (tx) => {
            await tx.$executeRawUnsafe(settings(A));
            await tx.$executeRawUnsafe(sql);
          })
          .catch(() => undefined);
        expect((await rowsOf(world, { countyId: B })).text).toBe(before.text);
      },
    );

    it('ask for sight of people, and refuse a township or a figure-reader what the county alone may do', async () => {
      const index = await indexOf(A);
      const ids = `SELECT sight FROM ids_registered(${index}, 100)`;
      expect(await told(settings(A), ids)).toEqual([{ sight: 'here' }]);
      const away = settings(A, `SET LOCAL app.township = '${one.there.townshipId}'`);
      expect(await told(away, `SELECT sight, resident_id FROM ids_registered(${index}, 100)`)).toEqual([
        { sight: 'elsewhere', resident_id: null },
      ]);
      expect(await told(settings(A), `SELECT sight FROM ids_registered(${index}, 0)`)).toBe('CB001');
      expect(await told(settings(A, "SET LOCAL app.sight = 'figures'"), ids)).toBe('42501');
      expect(await told(`SET LOCAL app.county = '${A}'; SET LOCAL app.actor = '${NOBODY}'`, ids)).toBe(
        '42501',
      );
      const move = `SELECT transfer_resident('${resident.id}', '${one.here.villageId}', '2020-11-02')`;
      expect(await told(away, move)).toBe('42501');
      const choose = `SELECT choose_counting('${one.campaignId}', 'registered')`;
      expect(await told(away, choose)).toBe('42501');
      expect(await told(settings(A, "SET LOCAL app.sight = 'figures'"), choose)).toBe('42501');
      const nowhere = `SELECT transfer_resident('${resident.id}', '${two.here.villageId}', '2020-11-02')`;
      expect(await told(settings(A), nowhere)).toBe('P0002');
    });

    it('roll up without a change of what anybody counts', async () => {
      const count = () =>
        world.admin.$queryRawUnsafe(
          'SELECT county_id, sum(residents)::int AS residents, sum(assessed)::int AS assessed FROM tallies_now GROUP BY 1 ORDER BY 1',
        );
      const before = await count();
      await api.$queryRawUnsafe(`SELECT roll_up_tallies(${B})`);
      expect(await count()).toEqual(before);
    });
  });

  it('open one at a time', async () => {
    const actor = {
      accountId: NOBODY,
      username: 'x',
      name: 'x',
      role: 'COUNTY_ADMIN' as const,
      office: 'x',
      countyId: A,
      townshipId: null,
      villageId: null,
      agency: null,
      division: null,
      language: 'zh' as const,
    };
    const nested = world.platform.inCounty(actor, () =>
      world.platform.inCounty({ ...actor, countyId: B }, async () => 1),
    );
    await expect(nested).rejects.toThrow('a transaction is open already (inCounty)');
    for (const wrong of [
      { countyId: -1 },
      { countyId: 1.5 },
      { accountId: "x'; --" },
      { townshipId: "'" },
      { agency: "a'b" },
    ])
      await expect(
        (async () => world.platform.inCounty({ ...actor, ...wrong }, async () => 1))(),
      ).rejects.toThrow('a setting must be');
  });
});
