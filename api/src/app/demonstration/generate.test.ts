import { readPack } from '@canbao/policy-engine';
import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../../../test/support/world.ts';
import { generateCounties } from './generate.ts';
import { madeUpCounties } from './made-up-counties.ts';

const wish = {
  province: '53',
  counties: 45,
  residents: 1_000_000,
  planYear: 2021,
  today: dayOf('2020-11-02'),
};

describe('made-up counties', async () => {
  const world = await makeWorld();
  const generate = (more: Partial<typeof wish>) =>
    generateCounties(world.admin, world.keyring, { ...wish, ...more }).catch(
      (error: { code: string }) => error.code,
    );

  it('are refused for a wish that cannot be, and nothing is made', async () => {
    expect(await generate({ province: '5' })).toBe('bad-province');
    for (const counties of [0, -1, 1.5, 892, Number.NaN])
      expect(await generate({ counties })).toBe('bad-counties');
    for (const residents of [0, 44, 1e10, Number.NaN])
      expect(await generate({ residents })).toBe('bad-residents');
    expect(await world.admin.county.count()).toBe(0);
  });

  it('are as many, and hold as many, as was asked for, to the person', async () => {
    const done = await generate({});
    const [row] = await world.admin.$queryRaw<object[]>`
      SELECT count(*)::int AS counties, sum(residents)::int AS residents, sum(paid)::int AS enrolled,
        (SELECT sum(residents)::int FROM tallies WHERE dimension = 'all') AS counted, (SELECT sum(paid)::int FROM tally_days) AS days,
        (SELECT sum(paid)::int FROM tallies WHERE dimension = 'tier') AS tiers, (SELECT count(*)::int FROM residents) AS people,
        (SELECT min(paid) FROM tallies) AS fewest
      FROM county_tallies`;
    const { enrolled } = done as { enrolled: number };
    expect(done).toEqual({ counties: 45, residents: 1_000_000, enrolled });
    expect(row).toEqual({
      counties: 45,
      residents: 1_000_000,
      enrolled,
      counted: 1_000_000,
      days: enrolled,
      tiers: enrolled,
      people: 0,
      fewest: 0,
    });
    expect(enrolled).toBeGreaterThan(700_000);
    const countings = await world.admin.$queryRaw<object[]>`
      SELECT c.counts_as, count(*)::int AS counties, bool_and(t.enrolled = CASE c.counts_as WHEN 'paid' THEN t.paid ELSE t.registered END) AS so
      FROM campaigns c JOIN county_tallies t ON t.campaign_id = c.id GROUP BY 1 ORDER BY 1`;
    expect(countings).toEqual([
      { counts_as: 'paid', counties: 39, so: true },
      { counts_as: 'registered', counties: 6, so: true },
    ]);
  });

  it('are made once', async () => {
    expect(await generate({ counties: 3 })).toBe('made-up-counties-there');
    expect(await world.admin.county.count()).toBe(45);
  });

  it('stand under codes of no real county, with names that say so and sound packs of their own', () => {
    const counties = madeUpCounties({ ...wish, counties: 180 });
    expect(new Set(counties.map(({ id }) => id)).size).toBe(180);
    expect(
      counties.filter(({ id, name }) => !/^539[1-9]/.test(String(id)) || !name.startsWith('示例')),
    ).toEqual([]);
    const faults = counties
      .filter(({ pack }) => pack !== null)
      .slice(0, 40)
      .flatMap(({ pack }) => readPack(pack!.source, { notice: pack!.notice }).faults);
    expect(faults).toEqual([]);
    expect(counties.filter(({ pack }) => pack === null).length).toBe(7);
  });
});
