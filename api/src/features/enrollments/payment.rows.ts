import { Prisma } from '@canbao/database';
import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';
import { isId, newId } from '../../platform/ids.ts';
import { optionalText } from '../residents/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { KeyForm } from './enrollments.errors.ts';

/** How money was received. */
export const channels = [
  'window-cash',
  'window-card',
  'bank-code',
  'bank-counter',
  'online',
  'school',
  'village-cash',
] as const;
export type Channel = (typeof channels)[number];

/** A channel's own reference; null where none is given. Throws TextFault, TextCharacters. */
export const checkReference = (text: string | null | undefined): string | null =>
  optionalText('externalReference', { zh: '外部流水号', en: 'The reference' }, text);

/** Money to be written. appliedFen: the part that pays what is due; the rest waits for a person. */
export type NewPayment = {
  id: string;
  enrollmentId: string;
  townshipId: string;
  villageId: string;
  amountFen: Fen;
  appliedFen: Fen;
  channel: Channel;
  receivedOn: Day;
  creditedOn: Day;
  externalReference: string | null;
  idempotencyKey: string;
};
/** What became of money that was not the sum due. */
export const settlements = ['applied', 'moved', 'refund'] as const;
/** Money as recorded, and as it was settled: settledFor is the enrollment that it paid after all. */
export type Payment = NewPayment & {
  recordedByName: string;
  recordedAt: Date;
  settledAs: (typeof settlements)[number] | null;
  settledFor: string | null;
  settledReason: string | null;
  settledOn: Day | null;
  settledByName: string | null;
};

/** Whether it waits for a person: not the sum due, and not settled. */
export const isKept = ({ amountFen, appliedFen, settledAs }: Payment): boolean =>
  appliedFen < amountFen && settledAs === null;
/** The same of the table alias p. */
export const keptPayments = Prisma.raw('p.applied_fen < p.amount_fen AND p.settled_as IS NULL');
/** Money marked to be refunded that was not given back yet, of the table alias p. */
export const refundOpen = (countyId: number): Prisma.Sql => Prisma.sql`p.settled_as = 'refund'
  AND NOT EXISTS (SELECT FROM refunds f WHERE f.county_id = ${countyId}::int AND f.payment_id = p.id)`;
/** Whether the money still stands with the enrollment that it came for. */
export const isHere = ({ settledAs }: Payment): boolean => settledAs === null || settledAs === 'applied';

const columns = [
  'id',
  'enrollment_id',
  'township_id',
  'village_id',
  'amount_fen',
  'applied_fen',
  'channel',
  'received_on',
  'credited_on',
  'external_reference',
  'idempotency_key',
  'recorded_by',
  'recorded_by_name',
  'recorded_at',
] as const;
const names = Prisma.raw(columns.join(', '));

/** The columns of a Payment, of the table alias p. */
export const paymentFields =
  Prisma.raw(`p.id, p.enrollment_id AS "enrollmentId", p.township_id AS "townshipId",
  p.village_id AS "villageId", p.amount_fen AS "amountFen", p.applied_fen AS "appliedFen", p.channel,
  p.received_on::text AS "receivedOn", p.credited_on::text AS "creditedOn", p.external_reference AS "externalReference",
  p.idempotency_key AS "idempotencyKey", p.recorded_by_name AS "recordedByName", p.recorded_at AS "recordedAt",
  p.settled_as AS "settledAs", p.settled_for AS "settledFor", p.settled_reason AS "settledReason",
  p.settled_on::text AS "settledOn", p.settled_by_name AS "settledByName"`);

const columnsOf = (actor: CountyActor, row: NewPayment) => ({
  id: row.id,
  enrollment_id: row.enrollmentId,
  township_id: row.townshipId,
  village_id: row.villageId,
  amount_fen: row.amountFen,
  applied_fen: row.appliedFen,
  channel: row.channel,
  received_on: row.receivedOn,
  credited_on: row.creditedOn,
  external_reference: row.externalReference,
  idempotency_key: row.idempotencyKey,
  recorded_by: actor.accountId,
  recorded_by_name: actor.name,
  recorded_at: new Date(),
});

/** Writes payments, 5,000 a statement, as recorded by this actor. */
export async function insertPayments(tx: Tx, actor: CountyActor, rows: readonly NewPayment[]): Promise<void> {
  const written = rows.map((row) => columnsOf(actor, row));
  await insertRows(tx, 'payments', columns, actor.countyId, written);
}

/** The same as a part of a larger statement. */
export const insertPaymentsSql = (actor: CountyActor, rows: readonly NewPayment[]): Prisma.Sql => Prisma.sql`
  INSERT INTO payments (county_id, ${names}) SELECT ${actor.countyId}::int, ${names}
  FROM json_populate_recordset(NULL::payments, ${JSON.stringify(rows.map((row) => columnsOf(actor, row)))}::json)`;

/** Throws KeyForm unless a command's key is a UUID. */
export function checkKey(key: string): void {
  if (!isId(key.toLowerCase())) throw new KeyForm();
}

/**
 * Makes all who record money under a reference of a channel wait for each other until their transaction ends. Then
 * it can be looked for first, within sight: a unique key of the county would tell of money taken in other townships.
 * A family's references are its first one and numbers behind a slash; they share the lock.
 */
export async function lockReference(
  tx: Tx,
  countyId: number,
  channel: Channel,
  reference: string,
): Promise<void> {
  const [first] = reference.split('/');
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${countyId}::int, hashtext(${`${channel}/${first}`}))`;
}

/** To be read along: whether one of these references of a channel is recorded within sight. */
export const referencesUsed = (
  countyId: number,
  channel: Channel | null,
  references: readonly string[],
): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM payments p WHERE p.county_id = ${countyId}::int AND p.channel = ${channel}
    AND p.external_reference = ANY (${[...references]}::text[]))`;

/** Money for what an enrollment owes, in full. */
export const paymentInFull = (
  row: EnrollmentColumns,
  money: Pick<NewPayment, 'channel' | 'receivedOn' | 'creditedOn' | 'externalReference' | 'idempotencyKey'>,
): NewPayment => ({
  id: newId(),
  enrollmentId: row.id,
  townshipId: row.township_id,
  villageId: row.village_id,
  amountFen: row.self_pay_fen ?? 0,
  appliedFen: row.self_pay_fen ?? 0,
  ...money,
});
