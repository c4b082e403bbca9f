import type { Tx } from '../../platform/database.ts';
import { dateOf } from '../../platform/days.ts';
import { newId } from '../../platform/ids.ts';
import type { CheckedChange, CheckedPart } from './draft.ts';
import type { KnownTownship } from './places.rows.ts';

/** Who records; id null for an operator. */
type By = { id: string | null; name: string };
type Written = { id: string; successors: (CheckedPart & { id: string })[] };

/**
 * Writes a change that was checked: makes the townships that it names for the first time, gives a township its new
 * name and keeps the old one as an alias. People and what belongs to them are left as they are.
 */
export async function insertChange(
  tx: Tx,
  countyId: number,
  by: By,
  change: CheckedChange,
  at: Date,
): Promise<Written> {
  const id = newId();
  const { kind, from, source, predecessors } = change;
  const successors: Written['successors'] = [];
  for (const part of change.successors)
    successors.push({ ...part, id: part.id ?? (await makeTownship(tx, countyId, part.name, change)) });
  await tx.townshipChange.create({
    data: {
      countyId,
      id,
      kind,
      fromDay: dateOf(from),
      source,
      recordedBy: by.id,
      recordedByName: by.name,
      recordedAt: at,
    },
    select: { id: true },
  });
  await tx.townshipSuccession.createMany({
    data: predecessors.flatMap((predecessor) =>
      successors.map((successor) => ({
        countyId,
        changeId: id,
        predecessorId: predecessor.id,
        predecessorName: predecessor.name,
        successorId: successor.id,
        successorName: successor.name,
        villageIds: successor.villageIds,
      })),
    ),
  });
  const [renamed] = kind === 'renamed' ? predecessors : [];
  const [to] = successors;
  if (renamed && to) await giveName(tx, countyId, renamed, to.name);
  return { id, successors };
}

async function makeTownship(
  tx: Tx,
  countyId: number,
  name: string,
  { from }: Pick<CheckedChange, 'from'>,
): Promise<string> {
  const id = newId();
  await tx.$executeRaw`
    INSERT INTO divisions (county_id, id, level, township_id, name, valid_from)
    VALUES (${countyId}::int, ${id}::uuid, 'township', ${id}::uuid, ${name}, ${from}::date)`;
  return id;
}

/**
 * The new name; the one before stays known, for rosters and notices go on using it. A new name that was known already
 * stays among the others, so that it is still known should the change be withdrawn.
 */
async function giveName(tx: Tx, countyId: number, before: KnownTownship, name: string): Promise<void> {
  const aliases = [...new Set([...before.aliases, before.name])];
  await tx.$executeRaw`
    UPDATE divisions SET name = ${name}, aliases = ${aliases}::text[]
    WHERE county_id = ${countyId}::int AND id = ${before.id}::uuid AND level = 'township'`;
}
