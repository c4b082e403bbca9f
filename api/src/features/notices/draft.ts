import { divisionName } from '@canbao/divisions';
import { type DraftPack, draftPack } from '@canbao/notice-reader';
import { type NoticeRow, type ProposalRow, standing } from './notices.rows.ts';

/** The draft pack of what was confirmed of a notice; nothing else of it is taken. */
export function draftOf(
  notice: NoticeRow,
  text: string,
  proposals: readonly ProposalRow[],
  countyName: string,
): DraftPack {
  const code = String(notice.countyId);
  const prefecture = divisionName(code.slice(0, 4));
  const whole =
    prefecture && prefecture !== '市辖区' && prefecture !== '县' ? `${prefecture}${countyName}` : countyName;
  const confirmed = proposals
    .filter(({ decision }) => decision === 'confirmed')
    .map((row) => ({
      kind: row.kind,
      place: { offset: row.placeOffset, length: row.placeLength, line: row.placeLine },
      clause: { offset: row.clauseOffset, length: row.clauseLength, line: row.clauseLine },
      value: standing(row),
    }));
  const sha256 = Buffer.from(notice.textSha256).toString('hex');
  return draftPack({ county: { code, name: whole }, text, sha256, confirmed });
}
