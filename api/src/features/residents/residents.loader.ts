import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { KnownLoader } from '../../graphql/known-loader.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import { type CampaignRow, campaignOf } from '../counties/index.ts';
import {
  type Household,
  householdsByIds,
  membersOf,
  type Resident,
  residentsByIds,
} from './residents.rows.ts';

const kinds = {
  resident: Symbol('resident'),
  household: Symbol('household'),
  members: Symbol('members'),
  campaign: Symbol('campaign'),
  keys: Symbol('keys'),
};

/** Residents within the asker's sight, by id; null where there is none. */
export const residentLoader = (context: Context) =>
  context.loader(
    kinds.resident,
    () =>
      new KnownLoader<Resident | null>(async (ids) => {
        const rows = await residentsByIds(await context.tx, context.countyActor.countyId, ids);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** Households within the asker's sight, by id; null where there is none. */
export const householdLoader = (context: Context) =>
  context.loader(
    kinds.household,
    () =>
      new DataLoader<string, Household | null>(async (ids) => {
        const rows = await householdsByIds(await context.tx, context.countyActor.countyId, ids);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** The members of each household, the head first. */
export const membersLoader = (context: Context) =>
  context.loader(
    kinds.members,
    () =>
      new DataLoader<string, Resident[]>(async (ids) => {
        const rows = await membersOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.householdId === id));
      }),
  );

/** The campaign at work in the asker's county; read once an operation. */
export const campaignLoader = (context: Context) =>
  context.loader<() => Promise<CampaignRow | null>>(kinds.campaign, () => {
    let campaign: Promise<CampaignRow | null> | null = null;
    return () => {
      campaign ??= context.tx.then((tx) => campaignOf(tx, context.countyActor.countyId));
      return campaign;
    };
  });

/** The county's keys: themselves where this process has them, else a promise. */
export const keysNow = (context: Context): CountyKeys | Promise<CountyKeys> =>
  context.platform.keyring.loaded(context.countyActor.countyId) ?? keysLoader(context)();

/** The county's keys; read once. */
export const keysLoader = (context: Context) =>
  context.loader<() => Promise<CountyKeys>>(
    kinds.keys,
    () => async () => context.platform.keyring.county(await context.tx, context.countyActor.countyId),
  );
