import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.ts';
import { KnownLoader } from '../../graphql/known-loader.ts';
import { type ActivePack, packById } from '../policy-packs/index.ts';
import { campaignLoader } from '../residents/index.ts';
import { type EnrollmentColumns, enrollmentFields, enrollmentsByIds } from './enrollment.rows.ts';
import { type Payment, paymentFields } from './payment.rows.ts';

const kinds = {
  enrollment: Symbol('enrollment'),
  ofResident: Symbol('enrollment of resident'),
  payments: Symbol('payments'),
  settledHere: Symbol('payments of others'),
  pack: Symbol('pack of enrollment'),
};

/** Enrollments within sight, by id; null where there is none. */
export const enrollmentLoader = (context: Context) =>
  context.loader(
    kinds.enrollment,
    () =>
      new DataLoader<string, EnrollmentColumns | null>(async (ids) => {
        const rows = await enrollmentsByIds(await context.tx, context.countyActor.countyId, ids);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** The enrollment of each resident in the campaign at work; null where there is none. */
export const enrollmentOfResidentLoader = (context: Context) =>
  context.loader(
    kinds.ofResident,
    () =>
      new DataLoader<string, EnrollmentColumns | null>(async (ids) => {
        const { countyId } = context.countyActor;
        const campaign = await campaignLoader(context)();
        if (!campaign) return ids.map(() => null);
        const tx = await context.tx;
        const rows = await tx.$queryRaw<EnrollmentColumns[]>`
          SELECT ${enrollmentFields} FROM enrollments e WHERE e.county_id = ${countyId}::int
            AND e.campaign_id = ${campaign.id}::uuid AND e.resident_id = ANY (${[...ids]}::uuid[])`;
        const byResident = new Map(rows.map((row) => [row.resident_id, row]));
        return ids.map((id) => byResident.get(id) ?? null);
      }),
  );

/** The payments of each enrollment, oldest first. */
export const paymentsLoader = (context: Context) =>
  context.loader(
    kinds.payments,
    () =>
      new DataLoader<string, Payment[]>(async (ids) => {
        const tx = await context.tx;
        const rows = await tx.$queryRaw<Payment[]>`
          SELECT ${paymentFields} FROM payments p WHERE p.county_id = ${context.countyActor.countyId}::int
            AND p.enrollment_id = ANY (${[...ids]}::uuid[]) ORDER BY p.id`;
        return ids.map((id) => rows.filter((row) => row.enrollmentId === id));
      }),
  );

/** Money that came for others, within sight, and was moved to each enrollment; oldest first. */
export const settledHereLoader = (context: Context) =>
  context.loader(
    kinds.settledHere,
    () =>
      new DataLoader<string, Payment[]>(async (ids) => {
        const tx = await context.tx;
        const rows = await tx.$queryRaw<Payment[]>`
          SELECT ${paymentFields} FROM payments p WHERE p.county_id = ${context.countyActor.countyId}::int
            AND p.settled_for = ANY (${[...ids]}::uuid[]) AND p.settled_as = 'moved' ORDER BY p.id`;
        return ids.map((id) => rows.filter((row) => row.settledFor === id));
      }),
  );

/** Pack revisions by id: a page of enrollments rests on one or two. */
export const packLoader = (context: Context) =>
  context.loader(
    kinds.pack,
    () =>
      new KnownLoader<ActivePack>(async (ids) => {
        const tx = await context.tx;
        const packs: ActivePack[] = [];
        for (const id of ids) packs.push(await packById(tx, context.countyActor.countyId, id));
        return packs;
      }),
  );
