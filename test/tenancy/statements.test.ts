import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packFiles, uploadDraft } from '../support/packs.ts';
import { makeWorld } from '../support/world.ts';
import { type Pair, take } from './support/laws.ts';
import { operations } from './support/operations.ts';
import type { Desk } from './support/side.ts';
import { twoCounties } from './support/stage.ts';
import { tapWire } from './support/wire.ts';

// The statements that the API sends, read on the wire: each names the county for every table of a county, besides the
// policies. So a wrong policy meets a second wall, and a database distributed by county goes to one shard.

describe('the statements that are sent', async () => {
  const tap = await tapWire(inject('postgres').port);
  const world = await makeWorld({ through: tap.through });
  afterAll(tap.close);
  let pair: Pair;
  let tables: Set<string>;

  /** The county tables that a statement reads or writes, once for each time. */
  const touched = (sql: string): string[] =>
    [...sql.matchAll(/\b(?:from|join|into|update)\s+(?:only\s+)?(?:"?public"?\.)?"?(\w+)"?(?!\.)/gi)]
      .map(([, table]) => table!)
      .filter((table) => tables.has(table));

  beforeAll(async () => {
    const found = await world.admin.$queryRawUnsafe<{ table: string }[]>(
      `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'county_id'`,
    );
    tables = new Set(found.map(({ table }) => table));
    pair = await twoCounties(world);
    for (const [index, operation] of operations.entries()) {
      const [first = 'clerk' as Desk] = operation.by;
      const desks = operation.by.includes('agency') ? [first, 'agency' as Desk] : [first];
      const choices = Array.from({ length: 7 }, (_, slot) => ({ other: false, index: index + slot }));
      for (const desk of desks) await take(pair, 0, { operation, desk, choices });
    }
    const admin = pair.sides[0].desks.admin!;
    await uploadDraft(admin, packFiles('yanjiang-2021'));
    await admin.ask('{ policyPacks { id frozenExamples { consent { state } } } }');
  }, 300_000);

  it('touch every table that the API may read, or they would say nothing here', async () => {
    const readable = await world.admin.$queryRawUnsafe<{ table: string }[]>(
      `SELECT DISTINCT table_name AS table FROM information_schema.column_privileges
       WHERE grantee = 'canbao_api' AND column_name = 'county_id' AND privilege_type = 'SELECT'`,
    );
    const seen = new Set(tap.sent.flatMap(({ sql }) => touched(sql)));
    // The audit's blocks are the sealer's; single deltas, sums and look-ups are read by views and functions alone.
    const beneath = [
      'audit_blocks',
      'county_tallies',
      'lookups',
      'tally_delta_cells',
      'tally_delta_days',
      'tallies',
      'tally_days',
    ];
    const missing = readable
      .map(({ table }) => table)
      .filter((table) => !seen.has(table) && !beneath.includes(table));
    expect(missing).toEqual([]);
  });

  it('name the county for each of its tables', () => {
    const statements = [...new Set(tap.sent.filter(({ overview }) => !overview).map(({ sql }) => sql))];
    const touching = statements.filter((sql) => touched(sql).length > 0);
    expect(touching.length).toBeGreaterThan(60);
    const loose = touching.filter((sql) => {
      const named = sql.match(/\bcounty_id"?\s*(=|in\b)|\(\s*"?county_id"?\s*,/gi)?.length ?? 0;
      const byValue =
        /\bcounty_id"?\s*(=|in)\s*\(?\s*\$\d/i.test(sql) ||
        /insert\s+into\s+\S+\s*\(\s*"?county_id"?/i.test(sql);
      return named < touched(sql).length || !byValue;
    });
    expect(loose).toEqual([]);
  });

  it('wear the overview only to read totals and active packs', () => {
    const above = tap.sent.filter(({ overview }) => overview).flatMap(({ sql }) => touched(sql));
    // A pack's layers are read with it, once in a process, by whichever role comes first.
    const besides = above.filter((table) => table !== 'policy_pack_layers');
    expect([...new Set(besides)].sort()).toEqual(['campaigns', 'overview_counties', 'policy_packs']);
  });

  it('set the county first in every transaction of a county', () => {
    const settings = tap.sent.filter(({ sql }) => sql.includes('app.county'));
    expect(settings.length).toBeGreaterThan(100);
    for (const { sql } of settings) expect(sql).toMatch(/SET LOCAL app\.county = '(512002|370481)'/);
  });
});
