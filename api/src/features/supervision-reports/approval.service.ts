import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import { dateOf } from '../../platform/days.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { checkReason } from '../residents/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { differences } from './differences.ts';
import { referencesOf } from './references.ts';
import { DocumentNumberUnfit, FiguresChanged, PreviousChanged } from './supervision-reports.errors.ts';
import { mayDrawReports, refuseOwn, whoDraws } from './supervision-reports.policy.ts';
import { lastPublished } from './supervision-reports.rows.ts';
import {
  type Asked,
  entry,
  figuresNow,
  lockReport,
  mustBe,
  writeReport,
} from './supervision-reports.service.ts';
import { checkValues } from './text.ts';

/**
 * Approves a draft, as somebody who wrote nothing in it. Where the figures are no longer what it says, it is approved
 * only knowingly: with a reason, which is kept with the differences. Of two who approve at once, one does.
 *
 * @param input keepReason: why figures that have changed are kept; null refuses changed ones
 * @throws NotAllowed, OwnReport, ReportUnknown, ReportStale, ReportNotOpen, FiguresChanged, ReferenceEmpty, TextFault
 */
export async function approveReport(
  platform: Platform,
  actor: CountyActor,
  { keepReason, ...asked }: Asked & { keepReason: string | null },
): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  const why = keepReason === null ? null : checkReason(keepReason, 'keepReason');
  await platform.inCounty(actor, async (tx) => {
    const report = await lockReport(tx, actor, asked);
    mustBe(report, 'draft');
    refuseOwn(actor, report.authors);
    checkValues(report.text, referencesOf(report.figures));
    const campaign = await campaignOrRefuse(tx, actor.countyId, report.figures.planYear);
    const found = differences(report.figures, await figuresNow(tx, actor, campaign, platform));
    if (found.length > 0 && why === null) throw new FiguresChanged(found);
    const kept = found.length > 0 ? { keptReason: why, keptDifferences: found } : {};
    await writeReport(tx, actor, report, {
      state: 'approved',
      approvedBy: actor.accountId,
      approvedByName: actor.name,
      approvedAt: platform.clock.now(),
      ...kept,
    });
    await recordAudit(tx, actor, {
      ...entry('report-approved', report.id, { differences: found.length }),
      reason: found.length > 0 ? why : null,
    });
  });
}

/**
 * Sends an approved report back to be changed; its approval is gone.
 * @throws NotAllowed, ReportUnknown, ReportStale, ReportNotOpen, TextFault
 */
export async function returnReport(
  platform: Platform,
  actor: CountyActor,
  { reason, ...asked }: Asked & { reason: string },
): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  const why = checkReason(reason);
  await platform.inCounty(actor, async (tx) => {
    const report = await lockReport(tx, actor, asked);
    mustBe(report, 'approved');
    await tx.$executeRaw`
      UPDATE supervision_reports SET state = 'draft', approved_by = NULL, approved_by_name = NULL, approved_at = NULL,
        kept_reason = NULL, kept_differences = NULL, version = version + 1
      WHERE county_id = ${actor.countyId}::int AND id = ${report.id}::uuid`;
    await recordAudit(tx, actor, { ...entry('report-returned', report.id), reason: why });
  });
}

/**
 * Publishes an approved report: it takes its number in the year's series and the day of issue, and never changes again.
 * @throws NotAllowed, ReportUnknown, ReportStale, ReportNotOpen, PreviousChanged, DocumentNumberUnfit where it has none
 */
export async function publishReport(platform: Platform, actor: CountyActor, asked: Asked): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    // Numbers are given one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.supervisionReports}::int, ${countyId}::int)`;
    const report = await lockReport(tx, actor, asked);
    mustBe(report, 'approved');
    if (report.head.documentNumber === '') throw new DocumentNumberUnfit();
    const campaign = await campaignOrRefuse(tx, countyId, report.figures.planYear);
    const last = await lastPublished(tx, countyId, campaign.id);
    if ((last?.id ?? null) !== (report.figures.previous?.id ?? null))
      throw new PreviousChanged(last?.number ?? 0);
    const number = (last?.number ?? 0) + 1;
    await writeReport(tx, actor, report, {
      state: 'published',
      number,
      publishedByName: actor.name,
      publishedAt: platform.clock.now(),
      issuedOn: dateOf(todayOf(campaign, platform.clock)),
    });
    await recordAudit(tx, actor, entry('report-published', report.id, { number }));
  });
}
