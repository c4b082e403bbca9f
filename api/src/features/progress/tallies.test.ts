import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, doSomething, type Ground } from '../../../../test/soak/operations.ts';
import { countySumOf, differencesOf } from '../../../../test/soak/proof.ts';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import { proveTallies, rollUpTallies } from '../../app/background.ts';
import { randomFrom } from '../../app/demonstration/people.ts';

const COUNTY = 512002;
const OPERATIONS = 600;

describe('tallies', async () => {
  const world = await makeWorld();
  let ground: Ground;
  const rows = (sql: string) => world.admin.$queryRawUnsafe<Record<string, unknown>[]>(sql);

  beforeAll(async () => {
    const desk = await makeDesk(world, { code: COUNTY, name: '雁江区', pack: 'yanjiang-2021' });
    const people = [1, 2, 3, 4, 5].map((order) =>
      desk.register({ name: '甲·示例', birth: `19${60 + order}0505`, order }),
    );
    const ask: Ask = async (document, variables) => {
      const { data, errors } = await desk.admin.ask(document, variables);
      if (errors.some(({ code }) => code === 'INTERNAL_SERVER_ERROR') || !data)
        throw new Error(JSON.stringify(errors));
      return data as never;
    };
    ground = {
      ask,
      villageIds: [desk.here.villageId, desk.there.villageId],
      residentIds: (await Promise.all(people)).map(({ id }) => id),
      random: randomFrom(COUNTY),
    };
  });

  it('are what the people count, by every breakdown, whatever is done and whenever it breaks off', async () => {
    const tried = new Map<string, number>();
    let broken = 0;
    const client = async (operations: number) => {
      for (let i = 0; i < operations; i++) {
        try {
          const name = await doSomething(ground);
          tried.set(name, (tried.get(name) ?? 0) + 1);
        } catch {
          broken += 1;
        }
        if (i % 25 === 24) await rollUpTallies(world.platform);
      }
    };
    const half = () => Promise.all([1, 2, 3, 4].map(() => client(OPERATIONS / 8)));
    await half();
    expect(await differencesOf(rows, COUNTY)).toEqual([]);
    expect(broken).toBe(0);

    // Every connection of the API is cut while four clerks write.
    const going = half();
    await world.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'canbao_api' AND datname = $1`,
      [world.database],
    );
    await going.catch(() => undefined);
    await client(OPERATIONS / 8);
    expect(await differencesOf(rows, COUNTY)).toEqual([]);
    await rollUpTallies(world.platform);
    expect(await differencesOf(rows, COUNTY)).toEqual([]);
    const [sum] = await countySumOf(rows, COUNTY);
    expect(sum!.enrolled).toBe(sum!.counted);
    expect(
      Math.min(
        ...[
          'register',
          'enroll',
          'pay',
          'withdraw',
          'correct',
          'transfer',
          'certify',
          'end certification',
        ].map((name) => tried.get(name) ?? 0),
      ),
    ).toBeGreaterThan(0);
  }, 120_000);

  it('are mended where they differ from the people, while more is on its way', async () => {
    await rows(`UPDATE tallies SET paid = paid + 7 WHERE county_id = ${COUNTY} AND dimension = 'age'`);
    await rows(`DELETE FROM tallies WHERE county_id = ${COUNTY} AND dimension = 'tier'`);
    await rows(`UPDATE tally_days SET paid = paid - 1 WHERE county_id = ${COUNTY} AND paid > 0`);
    for (let i = 0; i < 20; i++) await doSomething(ground);
    expect((await differencesOf(rows, COUNTY)).length).toBeGreaterThan(3);
    await proveTallies(world.platform);
    expect(await differencesOf(rows, COUNTY)).toEqual([]);
    await rollUpTallies(world.platform);
    expect(await differencesOf(rows, COUNTY)).toEqual([]);
    expect(await rows(`SELECT * FROM mend_tallies(${COUNTY})`)).toEqual([]);
  });
});
