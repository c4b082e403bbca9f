import { type Kind, MOST_PROPOSALS, placesAt } from '@canbao/notice-reader';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { noSuchNotice, PlaceWrong, TooManyProposals } from './notices.errors.ts';
import { mayReadNotices, whoReadsNotices } from './notices.policy.ts';
import { noticeById, proposalsOf, textsOf } from './notices.rows.ts';
import { checkedValue } from './proposal-value.ts';

/** What a person saw in a notice and the reader did not: at this passage of its text (UTF-16 units), this value. */
export interface NewProposal {
  kind: Kind;
  offset: number;
  length: number;
  value: Record<string, unknown>;
}

/**
 * Adds to what was read of a notice what a person selected in its text. It is to be confirmed like the others.
 *
 * @returns the notice's id
 * @throws NotAllowed, NotFound, PlaceWrong, ProposalValueWrong, TooManyProposals
 */
export async function addProposal(
  platform: Platform,
  actor: CountyActor,
  noticeId: string,
  { kind, offset, length, value }: NewProposal,
): Promise<string> {
  authorize(actor, mayReadNotices, whoReadsNotices);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    if (!(await noticeById(tx, countyId, noticeId))) throw noSuchNotice();
    // Two who add at the same moment get two numbers.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.notices}::int, ${countyId}::int)`;
    const places = placesAt((await textsOf(tx, countyId, [noticeId])).get(noticeId) ?? '', offset, length);
    if (places === null) throw new PlaceWrong();
    const known = await proposalsOf(tx, countyId, [noticeId]);
    const number = 1 + Math.max(0, ...known.map((row) => row.number));
    const checked = checkedValue(number, kind, value);
    if (number > MOST_PROPOSALS) throw new TooManyProposals(MOST_PROPOSALS);
    const { place, clause } = places;
    await tx.noticeProposal.create({
      data: {
        countyId,
        noticeId,
        number,
        kind,
        placeOffset: place.offset,
        placeLength: place.length,
        placeLine: place.line,
        clauseOffset: clause.offset,
        clauseLength: clause.length,
        clauseLine: clause.line,
        sure: 'added',
        value: { ...checked },
      },
      select: { number: true },
    });
    await recordAudit(tx, actor, {
      action: 'notice-added',
      subjectType: 'notice',
      subjectId: noticeId,
      detail: { kind, number, line: place.line },
    });
    return noticeId;
  });
}
