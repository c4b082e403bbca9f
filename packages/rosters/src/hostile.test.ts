import { describe, expect, it } from 'vitest';
import { RosterRefusal } from './fault.ts';
import { readAll } from './read-roster.fixture.ts';
import { textRow, workbookOf } from './xlsx/workbook.fixture.ts';

/** The same bytes on every run (a linear congruential generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

async function outcome(bytes: Buffer): Promise<string> {
  try {
    return `${(await readAll(bytes)).rows.length} rows`;
  } catch (error) {
    return error instanceof RosterRefusal ? error.fault.code : `threw ${String(error)}`;
  }
}

async function outcomesOfDamage(sound: Buffer, times: number): Promise<Set<string>> {
  const random = randomFrom(times);
  const outcomes = new Set<string>();
  for (let round = 0; round < times; round += 1) {
    const damaged = Buffer.from(sound.subarray(0, round % 5 === 0 ? random(sound.length) : sound.length));
    for (let hit = 0; hit < 1 + (round % 4) && damaged.length > 0; hit += 1)
      damaged[random(damaged.length)] = random(256);
    outcomes.add(await outcome(damaged));
  }
  return outcomes;
}

describe('a damaged file', () => {
  it('is read or refused by name, whatever was damaged', async () => {
    const header = textRow(1, ['姓名', '公民身份号码', '出生日期']);
    const sheet = workbookOf({ rows: header + textRow(2, ['张三', '1', '1990-01-01']) });
    const text = Buffer.from('姓名,公民身份号码,"出生\n日期"\n张三,1,"1990"\n李四,2,1991\n');
    const outcomes = [...(await outcomesOfDamage(sheet, 400)), ...(await outcomesOfDamage(text, 400))];
    expect(outcomes.filter((each) => each.startsWith('threw'))).toEqual([]);
    expect(outcomes).toEqual(expect.arrayContaining(['1 rows', '2 rows', 'workbook-broken', 'bad-quotes']));
  });
});
