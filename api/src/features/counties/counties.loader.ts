import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { KnownLoader } from '../../graphql/known-loader.ts';
import { type County, type Township, townshipsOf, type Village, villagesOf } from './counties.service.ts';

const kinds = {
  county: Symbol('county'),
  township: Symbol('township'),
  village: Symbol('village'),
  villages: Symbol('villages'),
};

/** Rows in the order of the ids asked for; a missing one is an error, for the asker had its id from a row. */
function inOrder<T extends { id: string | number }>(ids: readonly T['id'][], rows: T[]): (T | Error)[] {
  const byId = new Map<T['id'], T>(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? new Error('a row that another row refers to is missing'));
}

/** The counties that this operation's transaction can see, by code. */
export const countyLoader = (context: Context) =>
  context.loader(
    kinds.county,
    () =>
      new DataLoader<number, County>(async (ids) => {
        const tx = await context.tx;
        return inOrder(
          ids,
          await tx.county.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }),
        );
      }),
  );

/** Townships of the asker's county, by id. */
export const townshipLoader = (context: Context) =>
  context.loader(
    kinds.township,
    () =>
      new KnownLoader<Township>(async (ids) =>
        inOrder(ids, await townshipsOf(await context.tx, context.countyActor.countyId)),
      ),
  );

/** Villages of the asker's county, by id. */
export const villageLoader = (context: Context) =>
  context.loader(
    kinds.village,
    () =>
      new KnownLoader<Village>(async (ids) =>
        inOrder(ids, await villagesOf(await context.tx, context.countyActor.countyId, { ids })),
      ),
  );

/** The villages of each township. */
export const villagesOfTownshipLoader = (context: Context) =>
  context.loader(
    kinds.villages,
    () =>
      new DataLoader<string, Village[]>(async (townshipIds) => {
        const rows = await villagesOf(await context.tx, context.countyActor.countyId, { townshipIds });
        return townshipIds.map((id) => rows.filter((village) => village.townshipId === id));
      }),
  );
