// A thread that seals: started by sealer.ts, which sends it people and is sent their columns.
import { parentPort, workerData } from 'node:worker_threads';
import { CountyKeys, PoolKey, type SharedCountyKeys, type SharedPoolKey } from '../../platform/crypto.ts';
import { type Secrets, secretColumns } from './secrets.ts';

/** The keys, as handles. */
export type SharedKeys = { county: SharedCountyKeys; pool: SharedPoolKey };

const { county, pool } = workerData as SharedKeys;
const keys = { county: new CountyKeys(county), pool: new PoolKey(pool) };

parentPort?.on('message', (people: Secrets[]) =>
  parentPort?.postMessage(people.map((person) => secretColumns(keys, person))),
);
