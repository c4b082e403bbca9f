import { sealAudit } from '@canbao/api';
import { vi } from 'vitest';
import type { World } from './world.ts';

/**
 * Seals the audit once every record committed so far may be: transactions of other databases of the server count
 * too, and another test file may have one open that began earlier.
 * @returns how many records were sealed
 */
export async function sealWhatIsCommitted(world: World): Promise<number> {
  const [last] = await world.admin.$queryRaw<{ xid: string }[]>`
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid`;
  await vi.waitUntil(() => allBeforeEnded(world, last!.xid), { timeout: 30_000 });
  return sealAudit(world.platform);
}

/** Whether every transaction before this one has ended, in whatever database of the server. */
export async function allBeforeEnded(world: World, xid: string): Promise<boolean> {
  const [seen] = await world.admin.$queryRaw<{ ended: boolean }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ${xid}::text::xid8 AS ended`;
  return seen!.ended;
}
