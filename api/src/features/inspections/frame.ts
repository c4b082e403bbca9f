import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { townshipsOf } from '../counties/index.ts';
import type { EnrollmentColumns } from '../enrollments/index.ts';
import {
  FrameDayWrong,
  FrameStatesWrong,
  MOST_SAMPLED,
  noSuchTownship,
  SampleSizeWrong,
  SeedWrong,
} from './inspections.errors.ts';

/** States of an enrollment. */
export type States = EnrollmentColumns['state'][];

/** What is asked for: the frame, and how it is drawn from. */
export type Draw = {
  townshipIds: readonly string[];
  states: States;
  day: Day;
  stratified: boolean;
  size: number;
  seed: string;
};

const SEED = { least: 4, most: 64 };

/**
 * A draw that can be made: the seed without blanks at its ends, states and townships each once.
 * @throws SeedWrong, SampleSizeWrong, FrameDayWrong, FrameStatesWrong, NotFound (a township)
 */
export async function checkDraw(tx: Tx, countyId: number, today: Day, asked: Draw): Promise<Draw> {
  const seed = asked.seed.normalize('NFC').trim();
  const length = [...seed].length;
  if (length < SEED.least || length > SEED.most || /\p{Cc}/u.test(seed)) throw new SeedWrong();
  if (asked.size < 1 || asked.size > MOST_SAMPLED) throw new SampleSizeWrong();
  if (asked.day > today) throw new FrameDayWrong(today);
  const states = [...new Set(asked.states)];
  if (states.length === 0) throw new FrameStatesWrong();
  const known = new Set((await townshipsOf(tx, countyId)).map(({ id }) => id));
  const townshipIds = [...new Set(asked.townshipIds)].sort();
  if (!townshipIds.every((id) => known.has(id))) throw noSuchTownship();
  return { ...asked, seed, states, townshipIds };
}
