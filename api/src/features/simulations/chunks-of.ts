import { writtenPerson } from '@canbao/policy-engine';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Pair } from './pair.ts';
import { NOWHERE, type Place, type RosterPerson, readRoster } from './people.ts';
import type { Simulation } from './simulations.rows.ts';

/** What an assessment calls somebody made up. */
const MADE_UP = 'made-up';

/** The people of a simulation, chunk by chunk, from where it stands. */
export const chunksOf = (
  platform: Platform,
  actor: CountyActor,
  row: Simulation,
  pair: Pair,
  size: number,
): AsyncGenerator<RosterPerson[]> =>
  row.roster === 'county' ? registered(platform, actor, row, size) : madeUp(row, pair, size);

/** People at every bound of both revisions. */
async function* madeUp(row: Simulation, pair: Pair, size: number): AsyncGenerator<RosterPerson[]> {
  let met = 0;
  let chunk: RosterPerson[] = [];
  for (const person of pair.madeUp()) {
    if (met++ < row.peopleDone) continue;
    const facts = { ...writtenPerson(person), id: MADE_UP };
    chunk.push({ id: null, townshipId: NOWHERE, standing: 'none', person: facts });
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** The roster chunk by chunk; the next is being read while one is worked on. */
async function* registered(
  platform: Platform,
  actor: CountyActor,
  row: Simulation,
  size: number,
): AsyncGenerator<RosterPerson[]> {
  const read = (after: Place | null) => {
    const chunk = platform.inCounty(actor, (tx) => readRoster(tx, row, after, size));
    chunk.catch(() => undefined);
    return chunk;
  };
  const { lastTownship: townshipId, lastResident: residentId } = row;
  let next = read(townshipId !== null && residentId !== null ? { townshipId, residentId } : null);
  for (;;) {
    const chunk = await next;
    const last = chunk.at(-1);
    if (!last) return;
    next = read(last.id === null ? null : { townshipId: last.townshipId, residentId: last.id });
    yield chunk;
  }
}
