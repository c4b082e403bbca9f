import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { Lru } from './lru.ts';
import { type PackReading, readFor } from './pack-reading.ts';
import type { RevisionRow } from './policy-packs.service.ts';
import { type TextRow, textColumns, textOfRow } from './revision-text.ts';

const kind = Symbol('policy pack texts');
/** A revision's text never changes, and neither does what is read from it. */
const readings = new Lru<PackReading>(100);

/** The texts of this operation's revisions, which lists do not read unless asked. */
export const textLoader = (context: Context) =>
  context.loader(
    kind,
    () =>
      new DataLoader<string, TextRow>(async (ids) => {
        const tx = await context.tx;
        const rows = await tx.policyPack.findMany({
          where: { countyId: context.countyActor.countyId, id: { in: [...ids] } },
          select: { id: true, ...textColumns },
        });
        return ids.map((id) => rows.find((row) => row.id === id) ?? new Error('a revision is missing'));
      }),
  );

/** What is read from a stored revision. */
export async function readingOf(row: RevisionRow, context: Context): Promise<PackReading> {
  const key = `${row.countyId}/${row.id}`;
  const known = readings.get(key);
  if (known) return known;
  const text = textOfRow(await textLoader(context).load(row.id));
  const owner = { countyId: row.countyId, planYear: row.campaign.planYear };
  const reading = readFor(owner, text);
  readings.set(key, reading);
  return reading;
}
