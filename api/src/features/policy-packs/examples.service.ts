import type { Prisma } from '@canbao/database';
import { type ChangedExample, changedExamples } from '@canbao/policy-engine';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { checkReason } from '../../platform/written.ts';
import { recordAudit } from '../audit/index.ts';
import { type ActivePack, packById } from './active-pack.ts';
import {
  ExamplesAgreed,
  ExamplesAskedAnew,
  ExamplesFrozen,
  ExamplesNotAsked,
  ExamplesUnchanged,
  OwnExampleChange,
  PackAlreadyActive,
  PackRetired,
  PackUnfit,
} from './policy-packs.errors.ts';
import { mayAgreeToExamples, mayManagePolicyPacks, whoAgrees, whoManages } from './policy-packs.policy.ts';
import { type RevisionRow, revisionOrRefuse } from './policy-packs.service.ts';

/** That a second person was asked, and what came of it. */
export type ExampleConsent = Prisma.PackExampleChangeGetPayload<object>;

/** What a draft has otherwise than the active revision among its examples, and whether a second person agreed. */
export type FrozenExamples = {
  draft: RevisionRow;
  before: ActivePack;
  after: ActivePack;
  changes: readonly ChangedExample[];
  consent: ExampleConsent | null;
};

/** A draft's examples against the active revision's; null where none is active or the draft can't be read. */
export async function frozenExamples(tx: Tx, draft: RevisionRow): Promise<FrozenExamples | null> {
  const { countyId } = draft;
  if (draft.state !== 'draft' || !draft.fit) return null;
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { countyId_id: { countyId, id: draft.campaignId } },
    select: { activePackId: true },
  });
  if (campaign.activePackId === null) return null;
  const before = await packById(tx, countyId, campaign.activePackId);
  const after = await packById(tx, countyId, draft.id);
  const consent = await tx.packExampleChange.findUnique({
    where: { countyId_packId_againstId: { countyId, packId: draft.id, againstId: before.packId } },
  });
  return { draft, before, after, changes: changedExamples(before.pack, after.pack), consent };
}

/**
 * How many examples of the active revision this one changes, all agreed to.
 * @throws ExamplesFrozen where nobody has agreed
 */
export async function agreedChanges(
  tx: Tx,
  countyId: number,
  id: string,
  activeId: string | null,
): Promise<number> {
  if (activeId === null) return 0;
  const frozen = await frozenExamples(tx, await revisionOrRefuse(tx, countyId, id));
  if (frozen === null || frozen.changes.length === 0) return 0;
  const state = frozen.consent?.state ?? null;
  if (state !== 'approved')
    throw new ExamplesFrozen(frozen.changes.length, state as 'asked' | 'declined' | null);
  return frozen.changes.length;
}

/**
 * Asks a second person to agree that a draft changes examples of the active revision. Asked anew it takes the place of
 * what was asked before; what was agreed to stays so.
 *
 * @throws NotAllowed, NotFound, PackAlreadyActive, PackRetired, PackUnfit, ExamplesUnchanged, ExamplesAgreed, TextFault
 */
export async function askForExampleChange(
  platform: Platform,
  actor: CountyActor,
  { packId, reason }: { packId: string; reason: string },
): Promise<void> {
  authorize(actor, mayManagePolicyPacks, whoManages);
  const why = checkReason(reason);
  await platform.inCounty(actor, async (tx) => {
    const { before, changes, consent } = await changesOf(tx, actor.countyId, packId);
    if (consent?.state === 'approved') throw new ExamplesAgreed(consent.decidedByName ?? '');
    const asked = {
      state: 'asked',
      changes: changes.length,
      reason: why,
      askedBy: actor.accountId,
      askedByName: actor.name,
      askedAt: platform.clock.now(),
    };
    const key = { countyId: actor.countyId, packId, againstId: before.packId };
    await tx.packExampleChange.upsert({
      where: { countyId_packId_againstId: key },
      create: { ...key, ...asked },
      update: { ...asked, decidedBy: null, decidedByName: null, decidedAt: null, note: null },
    });
    await recordAudit(tx, actor, {
      action: 'pack-examples-asked',
      subjectType: 'policy-pack',
      subjectId: packId,
      reason: why,
      detail: { against: before.packId, changes: changes.length },
    });
  });
}

/**
 * Agrees, or refuses to agree, as somebody other than who asked.
 *
 * @param askedAt when that was asked which the page showed: whoever decides decides about what they read
 * @throws NotAllowed, NotFound, PackAlreadyActive, PackRetired, ExamplesUnchanged, ExamplesNotAsked, ExamplesAskedAnew,
 *   OwnExampleChange, TextFault
 */
export async function decideExampleChange(
  platform: Platform,
  actor: CountyActor,
  { packId, askedAt, agree, note }: { packId: string; askedAt: Date; agree: boolean; note: string },
): Promise<void> {
  authorize(actor, mayAgreeToExamples, whoAgrees);
  const why = checkReason(note, 'note');
  await platform.inCounty(actor, async (tx) => {
    const { before, changes, consent } = await changesOf(tx, actor.countyId, packId);
    if (consent?.state !== 'asked') throw new ExamplesNotAsked();
    if (consent.askedBy === actor.accountId) throw new OwnExampleChange();
    if (consent.askedAt.getTime() !== askedAt.getTime()) throw new ExamplesAskedAnew();
    const decided = await tx.packExampleChange.updateMany({
      where: { countyId: actor.countyId, packId, againstId: before.packId, state: 'asked', askedAt },
      data: {
        state: agree ? 'approved' : 'declined',
        decidedBy: actor.accountId,
        decidedByName: actor.name,
        decidedAt: platform.clock.now(),
        note: why,
      },
    });
    if (decided.count === 0) throw new ExamplesNotAsked();
    await recordAudit(tx, actor, {
      action: agree ? 'pack-examples-agreed' : 'pack-examples-declined',
      subjectType: 'policy-pack',
      subjectId: packId,
      reason: why,
      detail: { against: before.packId, changes: changes.length },
    });
  });
}

/** What a draft changes, where that can be agreed to. */
async function changesOf(tx: Tx, countyId: number, packId: string): Promise<FrozenExamples> {
  const draft = await revisionOrRefuse(tx, countyId, packId);
  if (draft.state === 'active') throw new PackAlreadyActive(draft.revision);
  if (draft.state === 'retired') throw new PackRetired(draft.revision);
  if (!draft.fit) throw new PackUnfit('faults');
  const frozen = await frozenExamples(tx, draft);
  if (frozen === null || frozen.changes.length === 0) throw new ExamplesUnchanged();
  return frozen;
}
