import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { type Checked, type Estimate, errorRate } from './error-rate.ts';
import { mayInspect, whoInspects } from './inspections.policy.ts';
import { type Kind, kindsOf, type Stratum, strataOf } from './inspections.rows.ts';

/** What a sample, or a stratum of it, came to. open: without a result; unreachable ones are not in the rate. */
export type Result = {
  sampled: number;
  correct: number;
  errors: number;
  unreachable: number;
  open: number;
  /** Of those who were checked; null where nobody was. */
  rate: Estimate | null;
};

/** A closed inspection as a report states it; rates in hundredths of a percent, with their 95 % interval. */
export type InspectionResult = Result & {
  id: string;
  number: number;
  day: Day;
  closedOn: Day;
  seed: string;
  frameSize: number;
  stratified: boolean;
  kinds: { kind: Kind; people: number }[];
  strata: (Result & { townshipId: string | null; people: number })[];
};

const checkedOf = ({ people, correct, errors }: Stratum): Checked => ({
  people,
  checked: correct + errors,
  errors,
});

/** Adds strata up. */
export function resultOf(strata: readonly Stratum[]): Result {
  const sum = (of: (stratum: Stratum) => number) => strata.reduce((total, stratum) => total + of(stratum), 0);
  const sampled = sum((stratum) => stratum.sampled);
  const correct = sum((stratum) => stratum.correct);
  const errors = sum((stratum) => stratum.errors);
  const unreachable = sum((stratum) => stratum.unreachable);
  const open = sampled - correct - errors - unreachable;
  return { sampled, correct, errors, unreachable, open, rate: errorRate(strata.map(checkedOf)) };
}

/**
 * The inspections of a campaign that were closed on a day from … to, both included, by number, each with its error
 * rate: what a supervision report states.
 * @throws NotAllowed
 */
export async function inspectionResults(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  from: Day,
  to: Day,
): Promise<InspectionResult[]> {
  authorize(actor, mayInspect, whoInspects);
  const { countyId } = actor;
  const rows = await tx.$queryRaw<
    Pick<InspectionResult, 'id' | 'number' | 'day' | 'closedOn' | 'seed' | 'frameSize' | 'stratified'>[]
  >`
    SELECT i.id, i.number, i.day::text AS day, i.closed_on::text AS "closedOn", i.seed, i.frame_size AS "frameSize", i.stratified
    FROM inspections i WHERE i.county_id = ${countyId}::int AND i.campaign_id = ${campaignId}::uuid AND i.state = 'closed'
      AND i.closed_on BETWEEN ${from}::date AND ${to}::date ORDER BY i.number`;
  const ids = rows.map(({ id }) => id);
  const strata = await strataOf(tx, countyId, ids);
  const found = await kindsOf(tx, countyId, ids);
  return rows.map((row) => {
    const own = strata.filter(({ inspectionId }) => inspectionId === row.id);
    return {
      ...row,
      ...resultOf(own),
      kinds: found
        .filter(({ inspectionId }) => inspectionId === row.id)
        .map(({ kind, people }) => ({ kind, people })),
      strata: own.map((stratum) => ({
        townshipId: stratum.townshipId,
        people: stratum.people,
        ...resultOf([stratum]),
      })),
    };
  });
}
