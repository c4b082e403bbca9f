import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { type ActivePack, activePolicy } from '../policy-packs/index.ts';
import { campaignLoader } from '../residents/index.ts';
import { type Certification, certificationsOf } from './certifications.rows.ts';

const kinds = { certifications: Symbol('certifications'), pack: Symbol('pack') };

/** The certifications of each resident, within sight. */
export const certificationsLoader = (context: Context) =>
  context.loader(
    kinds.certifications,
    () =>
      new DataLoader<string, Certification[]>(async (ids) => {
        const rows = await certificationsOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.residentId === id));
      }),
  );

/** The active pack of the campaign at work; null while there is none. Read once an operation. */
export const activePackLoader = (context: Context) =>
  context.loader<() => Promise<ActivePack | null>>(kinds.pack, () => {
    let pack: Promise<ActivePack | null> | null = null;
    const read = async () => {
      const campaign = await campaignLoader(context)();
      return campaign?.activePackId ? activePolicy(await context.tx, campaign) : null;
    };
    return () => {
      pack ??= read();
      return pack;
    };
  });
