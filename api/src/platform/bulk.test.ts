import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';
import { systemActor } from '../features/audit/index.ts';
import { insertRows } from './bulk.ts';
import { newId } from './ids.ts';

const columns = ['id', 'level', 'township_id', 'name', 'code', 'aliases', 'valid_from'] as const;

describe('inserting many rows', async () => {
  const world = await makeWorld();
  const actor = systemActor(512002);
  beforeAll(async () => {
    await world.county({ code: 512002, divisions: [] });
  });

  const townships = (count: number, name: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => {
      const id = newId();
      const aliases = i % 2 === 0 ? [] : ['a "quoted" one', 'back\\slash, comma', ''];
      const code = i === 0 ? null : i === 1 ? '' : String(i);
      return {
        id,
        level: 'township',
        township_id: id,
        name: name(i),
        code,
        aliases,
        valid_from: '2020-09-01',
      };
    });
  const stored = (names: string) =>
    world.admin.$queryRaw<object[]>`
      SELECT id::text, level, township_id::text, name, code, aliases, valid_from::text FROM divisions
      WHERE county_id = 512002 AND starts_with(name, ${names}) ORDER BY id`;
  const insert = (rows: ReturnType<typeof townships>) =>
    world.platform.inCounty(actor, (tx) => insertRows(tx, 'divisions', columns, 512002, rows));

  it.each([
    ['a few', 3],
    ['many', 120],
    ['more than a statement takes', 5_100],
  ])('keeps every value as it was: %s', async (name, count) => {
    const rows = townships(count, (i) => `${name} ${i}\n"'\\{}`);
    await insert(rows);
    expect(await stored(name)).toEqual(rows);
  });

  it('keeps a value that holds the very separators', async () => {
    const rows = townships(60, (i) => `odd ${i}\u001f\u001e`);
    await insert(rows);
    expect(await stored('odd')).toEqual(rows);
  });

  it('writes no row of another county', async () => {
    const foreign = world.platform.inCounty(actor, (tx) =>
      insertRows(
        tx,
        'divisions',
        columns,
        511723,
        townships(60, (i) => `foreign ${i}`),
      ),
    );
    await expect(foreign).rejects.toThrow('row-level security');
  });
});
