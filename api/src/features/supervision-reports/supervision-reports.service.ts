import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { dateOf } from '../../platform/days.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import { checkReason, checkText, optionalText } from '../residents/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { addressed, firstText, headOf, type ReportHead } from './drafting.ts';
import { draw, type ReportFigures } from './figures.ts';
import { liveFigures } from './live-figures.ts';
import { referencesOf } from './references.ts';
import { rulesInForce } from './rules.service.ts';
import {
  DocumentNumberUnfit,
  ReportNotOpen,
  ReportStale,
  type ReportState,
  ReportUnknown,
} from './supervision-reports.errors.ts';
import { mayDrawReports, whoDraws } from './supervision-reports.policy.ts';
import { lastPublished, type Report, reportById } from './supervision-reports.rows.ts';
import { readText } from './text.ts';

/** Which report, and the version that the page showed. */
export type Asked = { id: string; version: number };

/**
 * The campaign's figures as a report would freeze them now.
 * @param since the day of a report that they are measured against
 */
export async function figuresNow(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  platform: Pick<Platform, 'clock'>,
  since?: Day,
): Promise<ReportFigures> {
  const today = todayOf(campaign, platform.clock);
  const last = await lastPublished(tx, actor.countyId, campaign.id);
  const live = await liveFigures(tx, actor, campaign, {
    today,
    inspectedBefore: last?.figures.inspection?.number ?? 0,
    ...(since ? { since } : {}),
  });
  return draw(live, await rulesInForce(tx, actor.countyId, campaign.id), last);
}

/**
 * Draws up a report: freezes the figures as they are, and begins its text.
 * @returns the id of the draft
 * @throws NotAllowed, NotFound
 */
export async function drawReport(
  platform: Platform,
  actor: CountyActor,
  planYear: number | null,
): Promise<string> {
  authorize(actor, mayDrawReports, whoDraws);
  const { countyId } = actor;
  const id = newId();
  await platform.inCounty(actor, async (tx) => {
    const campaign = await campaignOrRefuse(tx, countyId, planYear);
    const figures = await figuresNow(tx, actor, campaign, platform);
    const text = readText(firstText(figures), referencesOf(figures));
    await tx.supervisionReport.create({
      data: {
        countyId,
        id,
        campaignId: campaign.id,
        figures,
        asOf: dateOf(figures.asOf),
        drawnAt: platform.clock.now(),
        head: headOf(countyId, figures),
        text,
        authors: [actor.accountId],
        drawnByName: actor.name,
        writtenByName: actor.name,
        writtenAt: platform.clock.now(),
      },
      select: { id: true },
    });
    await recordAudit(
      tx,
      actor,
      entry('report-drawn', id, { asOf: figures.asOf, rules: figures.rules.revision }),
    );
  });
  return id;
}

/** The report as it is, held until the transaction ends. Throws ReportUnknown, ReportStale. */
export async function lockReport(tx: Tx, actor: CountyActor, { id, version }: Asked): Promise<Report> {
  if (!isId(id)) throw new ReportUnknown();
  await tx.$queryRaw`
    SELECT 1 FROM supervision_reports WHERE county_id = ${actor.countyId}::int AND id = ${id}::uuid FOR UPDATE`;
  const report = await reportById(tx, actor, id);
  if (!report) throw new ReportUnknown();
  if (report.version !== version) throw new ReportStale(lastHand(report));
  return report;
}

/** Who changed it last. */
export const lastHand = (report: Report): string =>
  report.publishedByName ?? report.approvedByName ?? report.writtenByName;

/** Throws ReportNotOpen unless it is in this state. */
export function mustBe(report: Report, state: ReportState): void {
  if (report.state !== state) throw new ReportNotOpen(report.state, lastHand(report));
}

export type Edit = Asked & ReportHead & { text: string };

/**
 * Writes the head and the text of a draft. Numbers come from the frozen figures by reference alone.
 * @throws NotAllowed, ReportUnknown, ReportStale, ReportNotOpen, and what checkHead and readText refuse
 */
export async function editReport(platform: Platform, actor: CountyActor, input: Edit): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  const head = checkHead(input);
  await platform.inCounty(actor, async (tx) => {
    const report = await lockReport(tx, actor, input);
    mustBe(report, 'draft');
    const text = readText(input.text, referencesOf(report.figures));
    await writeReport(tx, actor, report, {
      head,
      text,
      ...handOf(platform, actor, report),
    });
    await recordAudit(tx, actor, entry('report-edited', report.id, { head }));
  });
}

/**
 * Freezes the figures anew, as they are now; the text stays, its references speak of the new figures.
 * @throws NotAllowed, ReportUnknown, ReportStale, ReportNotOpen
 */
export async function redrawReport(platform: Platform, actor: CountyActor, asked: Asked): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  await platform.inCounty(actor, async (tx) => {
    const report = await lockReport(tx, actor, asked);
    mustBe(report, 'draft');
    const campaign = await campaignOrRefuse(tx, actor.countyId, report.figures.planYear);
    const figures = await figuresNow(tx, actor, campaign, platform);
    await writeReport(tx, actor, report, {
      figures,
      asOf: dateOf(figures.asOf),
      drawnAt: platform.clock.now(),
      ...handOf(platform, actor, report),
    });
    await recordAudit(tx, actor, entry('report-redrawn', report.id, { asOf: figures.asOf }));
  });
}

/**
 * Ends a draft that will not be published.
 * @throws NotAllowed, ReportUnknown, ReportStale, ReportNotOpen, TextFault
 */
export async function discardReport(
  platform: Platform,
  actor: CountyActor,
  { reason, ...asked }: Asked & { reason: string },
): Promise<void> {
  authorize(actor, mayDrawReports, whoDraws);
  const why = checkReason(reason);
  await platform.inCounty(actor, async (tx) => {
    const report = await lockReport(tx, actor, asked);
    mustBe(report, 'draft');
    await writeReport(tx, actor, report, { state: 'discarded' });
    await recordAudit(tx, actor, { ...entry('report-discarded', report.id), reason: why });
  });
}

/** Whose hand a change bears: whoever redraws or edits becomes an author, and can't approve it any more. */
const handOf = (platform: Platform, actor: CountyActor, { authors }: Report) => ({
  authors: [...new Set([...authors, actor.accountId])],
  writtenByName: actor.name,
  writtenAt: platform.clock.now(),
});

/** Writes a report that is held, as its next version. */
export async function writeReport(
  tx: Tx,
  { countyId }: CountyActor,
  { id, version }: Report,
  data: Parameters<Tx['supervisionReport']['update']>[0]['data'],
): Promise<void> {
  await tx.supervisionReport.update({
    where: { countyId_id: { countyId, id } },
    data: { ...data, version: version + 1 },
    select: { id: true },
  });
}

export const entry = (action: string, id: string, detail: Record<string, unknown> = {}) => ({
  action,
  subjectType: 'supervision-report',
  subjectId: id,
  detail,
});

/** Letters of the office, the year in hexagonal brackets, a number without leading zeros (GB/T 9704-2012, 7.2.5). */
const documentNumber = /^[\p{Script=Han}A-Za-z]{1,20}〔[0-9]{4}〕[1-9][0-9]{0,4}号$/u;

function checkHead(head: ReportHead): ReportHead {
  const number = head.documentNumber.trim();
  if (number !== '' && !documentNumber.test(number)) throw new DocumentNumberUnfit();
  return {
    title: checkText('title', { zh: '标题', en: 'The title' }, head.title, { least: 4, most: 100 }),
    documentNumber: number,
    issuer: checkText('issuer', { zh: '发文机关', en: 'The issuing office' }, head.issuer, { least: 2 }),
    recipients: addressed(
      checkText('recipients', { zh: '主送机关', en: 'The addressees' }, head.recipients, {
        least: 2,
        most: 200,
      }),
    ),
    copies: optionalText('copies', { zh: '抄送机关', en: 'Copies' }, head.copies) ?? '',
  };
}
