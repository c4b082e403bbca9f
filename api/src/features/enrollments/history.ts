import { formatFen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';

/** Something that was done to an enrollment or its resident: who, when, what and why. */
export type HistoryEntry = {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  reason: string | null;
  detail: unknown;
};

const actions: Record<string, Text> = {
  'resident-registered': { zh: '登记居民信息', en: 'Registered the resident' },
  'resident-corrected': { zh: '更正居民信息', en: 'Corrected the register' },
  'resident-transferred': { zh: '迁移到另一村（社区）', en: 'Moved to another village' },
  'id-number-revealed': { zh: '查看完整证件号码', en: 'Saw the whole ID number' },
  'found-by-agency': { zh: '认定部门按证件号码查找', en: 'Found by an agency by the whole number' },
  'certification-recorded': { zh: '登记资格认定', en: 'Recorded a certification' },
  'certification-ended': { zh: '终止资格认定', en: 'Ended a certification' },
  enrolled: { zh: '参保登记', en: 'Enrolled' },
  'enrollment-imported': { zh: '由名册导入登记', en: 'Enrolled from a roster' },
  'enrollment-corrected': { zh: '更正登记', en: 'Corrected the enrollment' },
  'enrollment-reassessed': { zh: '重新核定', en: 'Assessed again' },
  'difference-confirmed': { zh: '同意按新政策包改核定', en: 'Agreed to the new revision’s assessment' },
  'difference-dismissed': { zh: '不按新政策包改核定', en: 'Kept the assessment as it was paid' },
  'enrollment-checked': { zh: '乡镇审核', en: 'Checked by the township' },
  'enrollment-confirmed': { zh: '县确认', en: 'Confirmed by the county' },
  'enrollment-sent-back': { zh: '退回到已缴费', en: 'Sent back to paid' },
  'enrollment-withdrawn': { zh: '撤销登记', en: 'Withdrew the enrollment' },
  'payment-recorded': { zh: '登记缴费', en: 'Recorded a payment' },
  'payment-applied': { zh: '把没有对上的缴费入账', en: 'Applied a payment that did not fit before' },
  'payment-moved': {
    zh: '把没有对上的缴费转给同村其他人',
    en: 'Moved a payment to somebody else of the village',
  },
  'payment-moved-here': { zh: '收到转来的缴费', en: 'Paid by a payment moved here' },
  'refund-paid-out': { zh: '已退还', en: 'Gave back' },
  'payment-to-refund': { zh: '把没有对上的缴费列为待退', en: 'Marked a payment to be refunded' },
};
type Detail = {
  amountFen?: number;
  appliedFen?: number;
  changed?: string[];
  after?: { selfPayFen?: number | null };
};

/** What was done, in words, with the money concerned. */
export function whatOf({ action, detail }: HistoryEntry): Text {
  const words = actions[action] ?? { zh: action, en: action };
  const { amountFen, appliedFen, after } = (detail ?? {}) as Detail;
  if (amountFen !== undefined && appliedFen !== undefined && amountFen !== appliedFen) {
    return {
      zh: `${words.zh} ${formatFen(amountFen)}，其中 ${formatFen(amountFen - appliedFen)} 待处理`,
      en: `${words.en} of ${formatFen(amountFen)}, ${formatFen(amountFen - appliedFen)} of it to be settled`,
    };
  }
  const sum = amountFen ?? after?.selfPayFen ?? null;
  if (sum === null) return words;
  return amountFen === undefined
    ? { zh: `${words.zh}，个人应缴 ${formatFen(sum)}`, en: `${words.en}, self-pay ${formatFen(sum)}` }
    : { zh: `${words.zh} ${formatFen(sum)}`, en: `${words.en} of ${formatFen(sum)}` };
}

/** What was done to an enrollment and its resident, newest first; 200 entries at most. */
export async function historyOf(tx: Tx, actor: CountyActor, row: EnrollmentColumns): Promise<HistoryEntry[]> {
  const { countyId } = actor;
  const records = await tx.auditRecord.findMany({
    where: { countyId, subjectId: { in: [row.id, row.resident_id] } },
    select: { id: true, at: true, actorName: true, action: true, reason: true, detail: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return row.import_id ? [...records, await importOf(tx, countyId, row, row.import_id)] : records;
}

/** How an imported enrollment began: the import's record stands for all of its rows. */
async function importOf(tx: Tx, countyId: number, row: EnrollmentColumns, id: string): Promise<HistoryEntry> {
  const roster = await tx.rosterImport.findFirst({
    where: { countyId, id },
    select: { createdByName: true, fileName: true },
  });
  return {
    id,
    at: row.registered_at,
    actorName: roster?.createdByName ?? '—',
    action: 'enrollment-imported',
    reason: roster?.fileName ?? null,
    detail: null,
  };
}
