import { writeDocx, writePdf, writeSheets } from '@canbao/documents';
import type { Actor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Platform } from '../../platform/platform.ts';
import { documentOf } from './document.ts';
import { ReportUnknown } from './supervision-reports.errors.ts';
import { mayReadReports, whoReads } from './supervision-reports.policy.ts';
import { type Report, reportById } from './supervision-reports.rows.ts';
import { workbookOf } from './workbook.ts';

/** In which forms a report is taken away. */
export const reportForms = ['docx', 'pdf', 'xlsx'] as const;
export type ReportForm = (typeof reportForms)[number];

const writers: Record<ReportForm, (report: Report) => Promise<Uint8Array>> = {
  docx: (report) => writeDocx(documentOf(report)),
  pdf: (report) => writePdf(documentOf(report)),
  xlsx: (report) => writeSheets(workbookOf(report)),
};

/**
 * A report as a file. It holds no person.
 * @throws NotAllowed, ReportUnknown
 */
export async function reportFile(
  platform: Platform,
  actor: Actor,
  id: string,
  form: ReportForm,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  authorize(actor, mayReadReports, whoReads);
  const report = await platform.inCounty(actor, (tx) => reportById(tx, actor, id));
  if (!report) throw new ReportUnknown();
  const { head, state, number } = report;
  const which = state === 'published' ? `第${number}期` : '草稿';
  return { fileName: `${head.title}（${which}）.${form}`, bytes: await writers[form](report) };
}
