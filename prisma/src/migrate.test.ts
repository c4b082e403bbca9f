import { drift, migrate } from '@canbao/database';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../test/support/world.ts';

describe('the migrations', async () => {
  const world = await makeWorld();

  it('make just the tables of prisma/schema', async () => {
    expect((await drift(world.urlOf('migrator'))).trim()).toBe('-- This is an empty migration.');
  });

  it('are applied once: a second start finds none to apply', async () => {
    expect(await migrate(world.urlOf('migrator'))).toEqual([]);
  });

  it('run as a role that is no superuser, and leave the migrator as the owner', async () => {
    const [owner] = await world.admin.$queryRaw<{ owners: string[]; superuser: boolean }[]>`
      SELECT array_agg(DISTINCT r.rolname::text) AS owners, bool_or(r.rolsuper) AS superuser
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles r ON r.oid = c.relowner
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v')`;
    expect(owner).toEqual({ owners: ['canbao_migrator'], superuser: false });
  });
});
