import { setTimeout as delay } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { sealAudit } from '../features/audit/index.ts';
import { takeOverviews } from '../features/provincial-overview/index.ts';
import type { Platform } from '../platform/platform.ts';

/** Deltas that one call of the roll-up takes. */
const ROLLED_UP_AT_ONCE = 50_000;

/** How long the oldest audit record has waited for its seal; an alarm belongs on it. */
export const auditLag = new Gauge({
  name: 'canbao_audit_seal_lag_seconds',
  help: 'Seconds that the oldest audit record without a seal has waited.',
  registers: [],
});

/** Adds what changed to the tallies, county by county. */
export async function rollUpTallies(platform: Platform): Promise<void> {
  const counties = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ id: number }[]>`SELECT id FROM counties_with_deltas() AS id`,
  );
  for (const { id } of counties) {
    for (let taken = ROLLED_UP_AT_ONCE; taken === ROLLED_UP_AT_ONCE; ) {
      const [row] = await platform.belowTheWall(
        (tx) => tx.$queryRaw<{ taken: number }[]>`SELECT roll_up_tallies(${id}::int) AS taken`,
      );
      taken = row?.taken ?? 0;
    }
  }
}

/** Cells of tallies that differed from the people when they were last compared; an alarm belongs on it. */
export const tallyDifferences = new Gauge({
  name: 'canbao_tally_differences',
  help: 'Cells of tallies that differed from the people they count, at the last comparison.',
  registers: [],
});

/** Compares every county's tallies with its people and mends what differs; says where anything did. */
export async function proveTallies(platform: Platform): Promise<void> {
  const counties = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ id: number }[]>`SELECT id FROM counties_with_people() AS id`,
  );
  let differences = 0;
  for (const { id } of counties) {
    const mended = await platform.belowTheWall(
      (tx) => tx.$queryRaw<{ dimension: string; cells: number }[]>`
        SELECT dimension, cells FROM mend_tallies(${id}::int)`,
    );
    if (mended.length > 0)
      platform.log.error({ county: id, mended }, 'tallies differed from the people; mended');
    differences += mended.reduce((sum, { cells }) => sum + cells, 0);
  }
  tallyDifferences.set(differences);
}

/** Seals the audit, and says how far behind the seal is. */
export async function sealAndMeasure(platform: Platform): Promise<void> {
  await sealAudit(platform);
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ lag: number }[]>`SELECT audit_lag() AS lag`,
  );
  auditLag.set(row?.lag ?? 0);
}

/** Brings the overview's targets up to the day: a set may begin to count today, and a rate of the register grows with it. */
export async function settleTargets(platform: Platform): Promise<void> {
  await platform.belowTheWall((tx) => tx.$executeRaw`SELECT settle_county_targets()`);
}

/** Deletes what was uploaded or staged more than 30 days ago. */
export async function purge(platform: Platform): Promise<void> {
  await platform.belowTheWall((tx) => tx.$executeRaw`SELECT purge_expired()`);
}

/** What goes on by itself while the server runs; stop waits for what is in hand. */
export function startBackground(platform: Platform): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async (name: string, everyMs: number, work: (platform: Platform) => Promise<unknown>) => {
    while (!signal.aborted) {
      try {
        await work(platform);
      } catch (error) {
        platform.log.error({ err: error, work: name }, 'background work failed; it is tried again');
      }
      await delay(everyMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const loops = [
    loop('roll-up', 1_000, rollUpTallies),
    loop('audit seal', 3_000, sealAndMeasure),
    loop('targets', 60_000, settleTargets),
    loop('tally proof', 24 * 3_600_000, proveTallies),
    loop('purge', 3_600_000, purge),
    // Hourly for each province; a campaign that is new shows within the minute.
    loop('overview', 60_000, (one) => takeOverviews(one)),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}
