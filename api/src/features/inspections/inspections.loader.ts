import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { kindsOf, type Stratum, strataOf } from './inspections.rows.ts';

const kinds = { strata: Symbol('strata of inspection'), kinds: Symbol('kinds of inspection') };

/** The strata of each inspection, in their order. */
export const strataLoader = (context: Context) =>
  context.loader(
    kinds.strata,
    () =>
      new DataLoader<string, Stratum[]>(async (ids) => {
        const rows = await strataOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.inspectionId === id));
      }),
  );

/** The errors of each inspection by kind, the most frequent first. */
export const kindsLoader = (context: Context) =>
  context.loader(
    kinds.kinds,
    () =>
      new DataLoader<string, Awaited<ReturnType<typeof kindsOf>>>(async (ids) => {
        const rows = await kindsOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.inspectionId === id));
      }),
  );
