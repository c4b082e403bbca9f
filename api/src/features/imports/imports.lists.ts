import type { CountyActor } from '../../platform/actor.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { FileColumn } from './roster-file.ts';
import { openRow, type StagedFault } from './staged-row.ts';
import type { ImportMoney } from './tally.ts';

const select = {
  countyId: true,
  id: true,
  campaignId: true,
  fileName: true,
  state: true,
  packId: true,
  columns: true,
  rowsTotal: true,
  rowsDone: true,
  sound: true,
  repairable: true,
  wrong: true,
  committed: true,
  money: true,
  failureCode: true,
  failureDetail: true,
  includeRepairable: true,
  createdByName: true,
  createdAt: true,
} as const;

/** An import as it is shown. */
export type Import = NonNullable<Awaited<ReturnType<typeof importById>>>;

/** An import within the actor's sight; null alike for what is beyond it and what never existed. */
export async function importById(tx: Tx, actor: CountyActor, id: string) {
  if (!isId(id)) return null;
  return tx.rosterImport.findUnique({
    where: { countyId_id: { countyId: actor.countyId, id } },
    select,
  });
}

/** The imports within the actor's sight, the newest first. */
export async function importsOf(tx: Tx, actor: CountyActor, page: Page): Promise<Slice<Import>> {
  const [after = null] = keysAfter(page, 'id') ?? [];
  const rows = await tx.rosterImport.findMany({
    where: {
      countyId: actor.countyId,
      ...(actor.townshipId ? { townshipId: actor.townshipId } : {}),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: page.first + 1,
    select,
  });
  return sliceOf(rows, page, (row) => [row.id]);
}

export const columnsOf = (row: Import): FileColumn[] => row.columns as FileColumn[];
export const moneyOf = (row: Import): Partial<ImportMoney> => row.money as Partial<ImportMoney>;

/** A fault with its place in the file. */
export type PlacedFault = StagedFault & { row: number; at: number };
export type FaultKind = 'wrong' | 'repairable';

/** The faults of an import by row and column, all or of one kind. */
export async function faultsOf(
  tx: Tx,
  keys: CountyKeys,
  row: Import,
  page: Page,
  kind: FaultKind | null,
): Promise<Slice<PlacedFault>> {
  const [afterRow, afterAt] = keysAfter(page, 'whole', 'whole') ?? [0, -1];
  const rows = await tx.$queryRaw<{ row: number; sealed: Uint8Array }[]>`
    SELECT row, sealed FROM roster_import_rows
    WHERE county_id = ${row.countyId}::int AND import_id = ${row.id}::uuid AND row >= ${afterRow}::int
      AND (${kind}::text IS NULL OR CASE WHEN ${kind} = 'repairable' THEN repairs > 0 ELSE faults > repairs END)
    ORDER BY row LIMIT ${page.first + 2}::int`;
  const faults = rows.flatMap((staged) =>
    openRow(keys, row.id, staged.row, staged.sealed).faults.map((fault, at) => ({
      ...fault,
      row: staged.row,
      at,
    })),
  );
  const wanted = faults.filter(
    (fault) =>
      (kind === null || fault.repairable === (kind === 'repairable')) &&
      (fault.row > afterRow || fault.at > afterAt),
  );
  return sliceOf(wanted.slice(0, page.first + 1), page, (fault) => [fault.row, fault.at]);
}

/** How many faults an import has, all or of one kind. */
export async function faultCount(tx: Tx, row: Import, kind: FaultKind | null): Promise<number> {
  const [sum] = await tx.$queryRaw<{ faults: number; repairs: number }[]>`
    SELECT coalesce(sum(faults), 0)::int AS faults, coalesce(sum(repairs), 0)::int AS repairs FROM roster_import_rows
    WHERE county_id = ${row.countyId}::int AND import_id = ${row.id}::uuid`;
  const { faults = 0, repairs = 0 } = sum ?? {};
  return kind === null ? faults : kind === 'repairable' ? repairs : faults - repairs;
}

/** Whether there are rows to be corrected: the wrong ones, and once it is done whatever was not taken. */
export const hasRowsToMend = (row: Import): boolean =>
  row.wrong > 0 || (row.state === 'done' && row.repairable > 0 && !row.includeRepairable);
