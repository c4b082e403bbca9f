// Random operations on a county of the demonstration over HTTP, with kills of the API and its database in between;
// after each the tallies, by every breakdown, must be what a count of the people says.
// Usage: node test/soak/tallies.ts [operations=50000] [kills=20]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DEMONSTRATION_PASSWORD } from '../../api/src/app/demonstration/counties.ts';
import { randomFrom } from '../../api/src/app/demonstration/people.ts';
import { killable } from './killable.ts';
import { doSomething, type Ground } from './operations.ts';
import { countySumOf, differencesOf } from './proof.ts';

const OPERATIONS = Number(process.argv[2] ?? 50_000);
const KILLS = Number(process.argv[3] ?? 20);
const CLIENTS = 8;
const COUNTY = 512002;

const dataDir = mkdtempSync(join(tmpdir(), 'canbao-soak-'));
const product = killable(dataDir, 4_871);
const { rows } = product;
const tried = new Map<string, number>();
const random = randomFrom(20_260_901);
let unanswered = 0;
let done = 0;

try {
  await product.start();
  const ground: Ground = {
    ask: await product.signIn('yanjiang-admin', DEMONSTRATION_PASSWORD),
    villageIds: idsOf(
      await rows(`SELECT id FROM divisions WHERE county_id = ${COUNTY} AND level = 'village' ORDER BY id`),
    ),
    residentIds: idsOf(await rows(`SELECT id FROM residents WHERE county_id = ${COUNTY} ORDER BY id`)),
    random,
  };
  await prove('at the start');
  const started = performance.now();
  for (let kill = 1; kill <= KILLS + 1; kill++) {
    const until = Math.floor((OPERATIONS * kill) / (KILLS + 1));
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => work(ground, until)));
    if (kill > KILLS) await clients;
    else {
      // Somewhere within the run, while every client is at work.
      while (done < until - CLIENTS * 4) await delay(20);
      const database = kill % 2 === 0;
      await product.kill(database);
      await clients;
      await prove(`${done} operations, kill ${kill} of the API${database ? ' and its database' : ''}`);
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  for (let waited = 0; waited < 100 && (await waiting()) > 0; waited++) await delay(100);
  await prove('at the end, rolled up');
  const sum = (await countySumOf(rows, COUNTY))[0];
  if (sum?.enrolled !== sum?.counted) throw new Error(`the county's sum differs: ${JSON.stringify(sum)}`);
  console.log(
    `${done} operations in ${Math.round(seconds)} s, ${unanswered} without an answer, ${KILLS} kills`,
  );
  console.log([...tried].map(([name, times]) => `${name} ${times}`).join(', '));
} finally {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function idsOf(found: Record<string, unknown>[]): string[] {
  return found.map(({ id }) => String(id));
}

async function waiting(): Promise<number> {
  return (await rows('SELECT count(*)::int AS n FROM tally_deltas'))[0]?.n as number;
}

async function work(ground: Ground, until: number): Promise<void> {
  while (done < until) {
    done += 1;
    try {
      const name = await doSomething(ground);
      tried.set(name, (tried.get(name) ?? 0) + 1);
    } catch {
      unanswered += 1;
      await delay(100);
    }
  }
}

async function prove(when: string): Promise<void> {
  const differences = await differencesOf(rows, COUNTY);
  if (differences.length > 0)
    throw new Error(`${when}: ${differences.length} cells differ, first ${JSON.stringify(differences[0])}`);
  console.log(`${when}: every cell is what the people count; ${await waiting()} deltas wait`);
}
