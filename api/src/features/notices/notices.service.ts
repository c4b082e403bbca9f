import { createHash } from 'node:crypto';
import { FileRefusal, readNoticeFile } from '@canbao/notice-files';
import type { Proposal } from '@canbao/notice-reader';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { Busy } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { readUpload, uploadOf } from '../imports/index.ts';
import {
  NoticeFileRefused,
  noSuchNotice,
  noSuchProposal,
  ProposalChanged,
  TooManyDecisions,
} from './notices.errors.ts';
import { mayReadNotices, whoReadsNotices } from './notices.policy.ts';
import { type Decision, noticeById, proposalsOf } from './notices.rows.ts';
import { checkedValue } from './proposal-value.ts';

const MOST_DECISIONS = 1000;

/** Files that a process has read at once: each takes half a gigabyte and half a minute at the most. */
const AT_ONCE = 2;
let underWay = 0;

/**
 * Reads a notice from an uploaded file and keeps its text with what it seems to say. The same file is read once:
 * asked again, the notice that it gave is answered, with all that was decided of it.
 *
 * @returns the notice's id
 * @throws NotAllowed, UploadUnknown, NoticeFileRefused, Busy where others are being read
 */
export async function readNotice(platform: Platform, actor: CountyActor, uploadId: string): Promise<string> {
  authorize(actor, mayReadNotices, whoReadsNotices);
  const { countyId } = actor;
  const upload = await platform.inCounty(actor, (tx) => uploadOf(tx, actor, uploadId));
  const digest = createHash('sha256');
  async function* digested() {
    for await (const piece of readUpload(platform, actor, uploadId)) {
      digest.update(piece);
      yield piece;
    }
  }
  if (underWay >= AT_ONCE) throw new Busy();
  underWay += 1;
  const read = await readNoticeFile(digested(), { county: String(countyId) })
    .catch((error: unknown) => {
      throw error instanceof FileRefusal ? new NoticeFileRefused(error) : error;
    })
    .finally(() => {
      underWay -= 1;
    });
  const sha256 = digest.digest();
  return platform.inCounty(actor, async (tx) => {
    // The same file twice at the same moment: the second finds what the first kept.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.notices}::int, ${countyId}::int)`;
    const known = await tx.notice.findFirst({ where: { countyId, sha256 }, select: { id: true } });
    if (known) return known.id;
    const id = newId();
    await tx.notice.create({
      data: {
        countyId,
        id,
        fileName: upload.fileName,
        format: read.format,
        bytes: upload.bytes,
        sha256,
        text: read.text,
        textSha256: createHash('sha256').update(read.text).digest(),
        blankPages: read.blankPages,
        createdBy: actor.accountId,
        createdByName: actor.name,
      },
    });
    await keepProposals(tx, countyId, id, read.proposals);
    await recordAudit(tx, actor, {
      action: 'notice-read',
      subjectType: 'notice',
      subjectId: id,
      detail: { format: read.format, characters: read.text.length, proposals: read.proposals.length },
    });
    return id;
  });
}

async function keepProposals(
  tx: Tx,
  countyId: number,
  noticeId: string,
  proposals: readonly Proposal[],
): Promise<void> {
  await tx.noticeProposal.createMany({
    data: proposals.map(({ kind, place, clause, value, sure }, index) => ({
      countyId,
      noticeId,
      number: index + 1,
      kind,
      placeOffset: place.offset,
      placeLength: place.length,
      placeLine: place.line,
      clauseOffset: clause.offset,
      clauseLength: clause.length,
      clauseLine: clause.line,
      sure,
      value: { ...value },
    })),
  });
}

/** What a person decides of one proposal; `value` is what they put in its place, `version` what they read. */
export interface GivenDecision {
  number: number;
  version: number;
  decision: Decision;
  value?: Record<string, unknown> | null;
}

/**
 * Takes what a person decided of some proposals, all of them or none.
 *
 * @throws NotAllowed, NotFound, TooManyDecisions, ProposalChanged, ProposalValueWrong
 */
export async function decideProposals(
  platform: Platform,
  actor: CountyActor,
  noticeId: string,
  decisions: readonly GivenDecision[],
): Promise<string> {
  authorize(actor, mayReadNotices, whoReadsNotices);
  if (decisions.length < 1 || decisions.length > MOST_DECISIONS) throw new TooManyDecisions(MOST_DECISIONS);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    if (!(await noticeById(tx, countyId, noticeId))) throw noSuchNotice();
    const rows = new Map((await proposalsOf(tx, countyId, [noticeId])).map((row) => [row.number, row]));
    const taken = decisions.map(({ number, version, decision, value }) => {
      const row = rows.get(number);
      if (!row) throw noSuchProposal();
      if (row.version !== version) throw new ProposalChanged(row.decidedByName);
      const changed = decision === 'confirmed' && value ? checkedValue(number, row.kind, value) : null;
      return { number, version, decision, changed };
    });
    const written = await tx.$executeRaw`
      UPDATE notice_proposals p SET decision = d.decision, changed = d.changed, version = p.version + 1,
        decided_by_name = CASE WHEN d.decision = 'open' THEN NULL ELSE ${actor.name} END,
        decided_at = CASE WHEN d.decision = 'open' THEN NULL ELSE ${platform.clock.now()}::timestamptz END
      FROM jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) AS d (number int, version int, decision text, changed jsonb)
      WHERE p.county_id = ${countyId}::int AND p.notice_id = ${noticeId}::uuid AND p.number = d.number AND p.version = d.version`;
    // Somebody else came between the reading and the writing, or one was named twice.
    if (written !== taken.length) throw new ProposalChanged(null);
    const count = (wanted: Decision) => taken.filter(({ decision }) => decision === wanted).length;
    await recordAudit(tx, actor, {
      action: 'notice-decided',
      subjectType: 'notice',
      subjectId: noticeId,
      detail: {
        confirmed: count('confirmed'),
        changed: taken.filter(({ changed }) => changed !== null).length,
        rejected: count('rejected'),
        reopened: count('open'),
      },
    });
    return noticeId;
  });
}
