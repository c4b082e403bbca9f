import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';
import { systemActor } from '../features/audit/index.ts';
import { newId } from '../platform/ids.ts';
import { purge, rollUpTallies, sealAndMeasure, startBackground } from './background.ts';

describe('what goes on in the background', async () => {
  const world = await makeWorld();
  const { platform, admin } = world;
  const actor = systemActor(512002);
  let campaignId: string;
  let village: { townshipId: string; villageId: string };

  beforeAll(async () => {
    const county = await world.county({ code: 512002 });
    campaignId = county.campaignId;
    const [township] = county.townships;
    village = { townshipId: township!.id, villageId: township!.villages[0]!.id };
  });

  const change = (state: string, people: number) =>
    platform.inCounty(
      actor,
      (tx) => tx.$executeRaw`
        INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, people, day)
        VALUES (512002, ${campaignId}::uuid, ${village.townshipId}::uuid, ${village.villageId}::uuid, ${state}, ${people}::int, '2020-11-02')`,
    );
  const counted = async () => {
    const [row] = await admin.$queryRaw<object[]>`
      SELECT (SELECT count(*)::int FROM tally_deltas) AS waiting,
        (SELECT sum(paid)::int FROM tallies WHERE dimension = 'all') AS village,
        (SELECT paid FROM county_tallies WHERE county_id = 512002) AS county`;
    return row;
  };

  it('rolls changes up into the village and the county, each once', async () => {
    await change('paid', 1);
    await change('paid', 1);
    await change('paid', -1);
    await rollUpTallies(platform);
    await rollUpTallies(platform);
    expect(await counted()).toEqual({ waiting: 0, village: 1, county: 1 });
  });

  it('deletes what was uploaded more than 30 days ago, and nothing younger', async () => {
    for (const days of [29, 31]) {
      const id = newId();
      await admin.$executeRaw`
        INSERT INTO uploads (county_id, id, account_id, file_name, bytes, complete, created_at)
        VALUES (512002, ${id}::uuid, ${id}::uuid, ${`${days}.csv`}, 1, true, now() - make_interval(days => ${days}::int))`;
      await admin.$executeRaw`
        INSERT INTO upload_chunks (county_id, upload_id, seq, account_id, sealed)
        VALUES (512002, ${id}::uuid, 0, ${id}::uuid, 'x')`;
    }
    await purge(platform);
    expect(
      await admin.$queryRaw`SELECT file_name, seq FROM uploads u JOIN upload_chunks c ON c.upload_id = u.id`,
    ).toEqual([{ file_name: '29.csv', seq: 0 }]);
  });

  it('says how long the audit has waited for its seal', async () => {
    await sealAndMeasure(platform);
    const { payload } = await world.server.inject('/metrics');
    expect(payload).toContain('canbao_audit_seal_lag_seconds 0\n');
  });

  it('does all of it once it is started, and ends what is in hand before it stops', async () => {
    await change('paid', 5);
    await startBackground(platform).stop();
    expect(await counted()).toEqual({ waiting: 0, village: 6, county: 6 });
  });
});
