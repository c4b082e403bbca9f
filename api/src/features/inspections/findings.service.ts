import type { Actor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { optionalText } from '../residents/index.ts';
import { FindingChanged, FindingIncomplete, NotePersonal, noSuchItem } from './inspections.errors.ts';
import { mayInspect, whoInspects } from './inspections.policy.ts';
import { itemOf, type Kind, type Outcome } from './inspections.rows.ts';
import { inspectionEntry, openInspection } from './inspections.service.ts';
import { isPersonal } from './personal.ts';

/** What was found of somebody: kind where it is an error, a note where there is something to say. */
export type Finding = {
  inspectionId: string;
  number: number;
  /** As it was read, so that no one's result is lost. */
  version: number;
  outcome: Outcome;
  kind?: Kind | null | undefined;
  note?: string | null | undefined;
};

const noteNoun = { zh: '说明', en: 'The note' };

/**
 * Records what was found of one person of a sample, or corrects it while the inspection is open.
 * @throws NotAllowed, NotFound, TextFault, FindingIncomplete, NotePersonal, FindingChanged, InspectionEnded
 */
export async function recordFinding(platform: Platform, actor: Actor, finding: Finding): Promise<void> {
  authorize(actor, mayInspect, whoInspects);
  const { inspectionId, number, version, outcome } = finding;
  const kind = finding.kind ?? null;
  const note = optionalText('note', noteNoun, finding.note);
  if ((outcome === 'error') !== (kind !== null) || (kind === 'other' && note === null))
    throw new FindingIncomplete();
  if (note && isPersonal(note)) throw new NotePersonal();
  await platform.inCounty(actor, async (tx) => {
    await openInspection(tx, actor, inspectionId, 'share');
    const before = await itemOf(tx, actor.countyId, inspectionId, number);
    if (!before) throw noSuchItem();
    const written = await tx.$executeRaw`
      UPDATE inspection_items SET outcome = ${outcome}, kind = ${kind}, note = ${note}, found_by_name = ${actor.name},
        found_at = CURRENT_TIMESTAMP, version = version + 1
      WHERE county_id = ${actor.countyId}::int AND inspection_id = ${inspectionId}::uuid AND number = ${number}::int
        AND version = ${version}::int`;
    if (written === 0) throw new FindingChanged();
    const was = before.outcome === null ? {} : { was: { outcome: before.outcome, kind: before.kind } };
    const detail = { number, enrollmentId: before.enrollmentId, outcome, kind, note, ...was };
    await recordAudit(tx, actor, inspectionEntry('inspection-finding', inspectionId, { detail }));
  });
}
