import type { Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { dayFrom } from '../../platform/days.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Difference } from './differences.ts';
import type { ReportHead } from './drafting.ts';
import type { PreviousReport, ReportFigures } from './figures.ts';
import type { ReportState } from './supervision-reports.errors.ts';
import { mayDrawReports } from './supervision-reports.policy.ts';
import type { Block } from './text.ts';

type Row = Prisma.SupervisionReportGetPayload<object>;
/** A report with its figures, head and text as they are kept. */
export type Report = Omit<Row, 'state' | 'figures' | 'head' | 'text' | 'keptDifferences'> & {
  state: ReportState;
  figures: ReportFigures;
  head: ReportHead;
  text: Block[];
  keptDifferences: Difference[] | null;
};

const reportOf = (row: Row): Report => row as unknown as Report;

/** Whoever draws reports up sees all of them, others what was published. */
const visible = (actor: CountyActor) => (mayDrawReports(actor) ? {} : { state: 'published' });

/** A report that this actor may read; null alike for any other id. */
export async function reportById(tx: Tx, actor: CountyActor, id: string): Promise<Report | null> {
  if (!isId(id)) return null;
  const row = await tx.supervisionReport.findFirst({
    where: { countyId: actor.countyId, id, ...visible(actor) },
  });
  return row && reportOf(row);
}

/** The reports of a campaign that this actor may read, newest first; what was discarded is left out. */
export async function reportsOf(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  page: Page,
): Promise<Slice<Report>> {
  const [after = null] = keysAfter(page, 'id') ?? [];
  const rows = await tx.supervisionReport.findMany({
    where: {
      countyId: actor.countyId,
      campaignId,
      state: { not: 'discarded' },
      AND: [visible(actor), after === null ? {} : { id: { lt: after } }],
    },
    orderBy: { id: 'desc' },
    take: page.first + 1,
  });
  return sliceOf(rows.map(reportOf), page, ({ id }) => [id]);
}

/** The campaign's newest published report; null where there is none. */
export async function lastPublished(
  tx: Tx,
  countyId: number,
  campaignId: string,
): Promise<PreviousReport | null> {
  const row = await tx.supervisionReport.findFirst({
    where: { countyId, campaignId, state: 'published' },
    orderBy: { number: 'desc' },
  });
  if (row?.number == null) return null;
  const { id, number, asOf, figures } = row;
  return { id, number, asOf: dayFrom(asOf), figures: figures as unknown as ReportFigures };
}
