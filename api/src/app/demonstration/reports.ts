import type { PrismaClient } from '@canbao/database';
import type { Day } from '@canbao/values';
import { campaignOrRefuse } from '../../features/progress/index.ts';
import {
  approveReport,
  drawReport,
  editReport,
  publishReport,
  reportById,
  setReportRules,
  sourceOf,
} from '../../features/supervision-reports/index.ts';
import { targetsInForce } from '../../features/targets/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';

/** Who writes reports in a county and who approves them, and the demonstration's day there. */
export type ReportsOf = { admin: CountyActor; supervisor: CountyActor; countyName: string; today: Day };

/** Lines by which the made-up figures commend some, warn some and ask some to explain themselves. */
const thresholds = {
  rankBy: 'rate',
  smallBelow: 0,
  commendFrom: 8000,
  commendPlaces: 3,
  warnBelow: 7000,
  explainBelow: 6500,
} as const;

/**
 * Where the county has targets, its thresholds; and everywhere a report that was published, by the real steps: the
 * administrator draws it up, a supervisor approves it; and a draft of the next one that waits for the administrator. A county that has reports is left alone.
 *
 * @param migrator connected as the migrator, to see what is there
 */
export async function loadReports(platform: Platform, migrator: PrismaClient, of: ReportsOf): Promise<void> {
  const { admin, supervisor, countyName, today } = of;
  const { countyId } = admin;
  if (await migrator.supervisionReport.findFirst({ where: { countyId }, select: { id: true } })) return;
  const targets = await platform.inCounty(admin, async (tx) =>
    targetsInForce(tx, admin, await campaignOrRefuse(tx, countyId, null), today),
  );
  const then: Platform = { ...platform, clock: { now: () => new Date(`${today}T09:40:00+08:00`) } };
  const hasRules = await migrator.reportRules.findFirst({ where: { countyId }, select: { revision: true } });
  if (targets.byTownship.size > 0 && !hasRules)
    await setReportRules(then, admin, {
      ...thresholds,
      planYear: null,
      expectedRevision: 0,
      issuer: `${countyName}医疗保障局（示例）`,
      recipients: '',
      reason: '示例：演示用的表扬、批评和说明线',
    });
  const id = await drawReport(then, admin, null);
  const report = await platform.inCounty(admin, (tx) => reportById(tx, admin, id));
  if (!report) throw new Error('a report that was just drawn up is missing');
  const documentNumber = `${countyName[0]}医保发〔${today.slice(0, 4)}〕1号`;
  const text = sourceOf(report.text);
  await editReport(then, admin, { ...report.head, id, version: 1, documentNumber, text });
  await approveReport(then, supervisor, { id, version: 2, keepReason: null });
  await publishReport(then, admin, { id, version: 3 });
  await drawReport(then, supervisor, null);
}
