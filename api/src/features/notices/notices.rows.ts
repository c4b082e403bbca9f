import type { Prisma } from '@canbao/database';
import type { Kind, Sureness, Value } from '@canbao/notice-reader';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';

export type Decision = 'open' | 'confirmed' | 'rejected';

/** A notice as it was read, without its text. */
export type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof columns }>;

/** A proposal of it. `changed` is what a person put in the place of `value`. */
export type ProposalRow = Omit<
  Prisma.NoticeProposalGetPayload<object>,
  'kind' | 'sure' | 'value' | 'changed' | 'decision'
> & { kind: Kind; sure: Sureness | 'added'; value: Value; changed: Value | null; decision: Decision };

const columns = {
  countyId: true,
  id: true,
  fileName: true,
  format: true,
  bytes: true,
  sha256: true,
  textSha256: true,
  blankPages: true,
  createdByName: true,
  createdAt: true,
} satisfies Prisma.NoticeSelect;

/** A notice by id; null when the county has none of it. */
export async function noticeById(tx: Tx, countyId: number, id: string): Promise<NoticeRow | null> {
  return isId(id) ? tx.notice.findFirst({ where: { countyId, id }, select: columns }) : null;
}

/** The county's notices, the newest first. */
export async function noticesPage(tx: Tx, countyId: number, page: Page): Promise<Slice<NoticeRow>> {
  const [at, id] = keysAfter(page, 'instant', 'id') ?? [];
  const before =
    at === undefined || id === undefined
      ? {}
      : { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { gt: id } }] };
  const rows = await tx.notice.findMany({
    where: { countyId, ...before },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: page.first + 1,
    select: columns,
  });
  return sliceOf(rows, page, (row) => [row.createdAt.toISOString(), row.id]);
}

/** The texts of notices, by id. */
export async function textsOf(
  tx: Tx,
  countyId: number,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.notice.findMany({
    where: { countyId, id: { in: [...ids] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The proposals of notices, in the order of the text: at most 1000 each. */
export async function proposalsOf(tx: Tx, countyId: number, ids: readonly string[]): Promise<ProposalRow[]> {
  const rows = await tx.noticeProposal.findMany({
    where: { countyId, noticeId: { in: [...ids] } },
    orderBy: [{ noticeId: 'asc' }, { placeOffset: 'asc' }, { number: 'asc' }],
  });
  return rows as unknown as ProposalRow[];
}

/** What stands: what a person put there, or else what was read. */
export const standing = ({ value, changed }: ProposalRow): Value => changed ?? value;
