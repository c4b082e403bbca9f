import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { type ActivePack, packById } from '../policy-packs/index.ts';
import { type Counted, countsOf } from './figures.ts';

const kinds = { counts: Symbol('simulation counts'), packs: Symbol('simulated packs') };

/** The counts of simulations by id; read once an operation. */
export const countsLoader = (context: Context) =>
  context.loader(
    kinds.counts,
    () =>
      new DataLoader<string, Counted[]>(async (ids) => {
        const tx = await context.tx;
        const all: Counted[][] = [];
        for (const id of ids) all.push(await countsOf(tx, context.countyActor.countyId, id));
        return all;
      }),
  );

/** The revisions that simulations compare, by id. */
export const packsLoader = (context: Context) =>
  context.loader(
    kinds.packs,
    () =>
      new DataLoader<string, ActivePack>(async (ids) => {
        const tx = await context.tx;
        const packs: ActivePack[] = [];
        for (const id of ids) packs.push(await packById(tx, context.countyActor.countyId, id));
        return packs;
      }),
  );
