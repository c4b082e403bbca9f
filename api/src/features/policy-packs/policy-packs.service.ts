import { createHash } from 'node:crypto';
import type { Prisma } from '@canbao/database';
import { ownerIn, type PackOwner } from '@canbao/policy-engine';
import { todayIn } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId, newId } from '../../platform/ids.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { campaignOf } from '../counties/index.ts';
import { basesFor } from './base-packs.ts';
import { checkSize, type PackReading, type PackText, readFor } from './pack-reading.ts';
import { PackDraftStale } from './policy-packs.errors.ts';
import { mayManagePolicyPacks, whoManages } from './policy-packs.policy.ts';

/** A stored revision, without its text. */
export type RevisionRow = Prisma.PolicyPackGetPayload<{ select: typeof columns }>;

const columns = {
  countyId: true,
  id: true,
  campaignId: true,
  revision: true,
  state: true,
  fit: true,
  examples: true,
  uploadedAt: true,
  uploadedByName: true,
  activatedAt: true,
  activatedByName: true,
  campaign: { select: { planYear: true } },
} satisfies Prisma.PolicyPackSelect;

export const policyPackNoun = { zh: '政策包', en: 'policy pack' };

/** The revisions of a plan year's campaign, by default the current one, newest first; none without a campaign. */
export async function campaignRevisions(
  tx: Tx,
  countyId: number,
  planYear?: number | null,
): Promise<RevisionRow[]> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) return [];
  const where = { countyId, campaignId: campaign.id };
  return tx.policyPack.findMany({ where, orderBy: { revision: 'desc' }, select: columns });
}

/** A revision by its id; null when the county has none of it. */
export async function revisionOf(tx: Tx, countyId: number, id: string): Promise<RevisionRow | null> {
  if (!isId(id)) return null;
  return tx.policyPack.findFirst({ where: { countyId, id }, select: columns });
}

/** The same, where a caller named it in this field. Throws NotFound. */
export async function revisionOrRefuse(
  tx: Tx,
  countyId: number,
  id: string,
  field = 'id',
): Promise<RevisionRow> {
  const row = await revisionOf(tx, countyId, id);
  if (!row) throw new NotFound(policyPackNoun, field);
  return row;
}

/** What was read from a text that is not kept. */
export type CheckedPack = PackReading & { text: string };

/** Reads and checks a pack without keeping it. Throws NotAllowed, PackTooLarge, TooManyBases. */
export async function checkPack(
  platform: Platform,
  actor: CountyActor,
  text: PackText,
): Promise<CheckedPack> {
  authorize(actor, mayManagePolicyPacks, whoManages);
  checkSize(text);
  const { years, bases } = await platform.inCounty(actor, async (tx) => ({
    years: await planYearsOf(tx, actor.countyId),
    bases: await basesFor(tx, actor.countyId, text.text, text.bases ?? []),
  }));
  return { ...file(actor.countyId, years, { ...text, bases }).reading, text: text.text };
}

/** A pack to keep. basedOn: the revision from which its author began; null or absent where from none. */
export type NewPack = PackText & { basedOn?: string | null };

/**
 * Keeps a pack as a new draft revision, even with faults, so that its author can go on from it.
 * A sound pack for the year after the newest begins that year's campaign.
 *
 * @returns the id of the new revision
 * @throws NotAllowed, PackTooLarge, TooManyBases, NotFound; PackDraftStale where somebody kept a newer one of that year meanwhile
 */
export async function uploadPack(platform: Platform, actor: CountyActor, text: NewPack): Promise<string> {
  authorize(actor, mayManagePolicyPacks, whoManages);
  checkSize(text);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.policyPacks}::int, ${countyId}::int)`;
    const bases = await basesFor(tx, countyId, text.text, text.bases ?? []);
    const { reading, planYear } = file(countyId, await planYearsOf(tx, countyId), { ...text, bases });
    if (text.basedOn) await refuseStale(tx, countyId, text.basedOn, planYear);
    const id = newId();
    const [{ revision } = { revision: 0 }] = await tx.$queryRaw<{ revision: number }[]>`
      WITH known AS (
        SELECT id FROM campaigns WHERE county_id = ${countyId} AND plan_year = ${planYear}
      ), begun AS (
        INSERT INTO campaigns (county_id, id, plan_year)
          SELECT ${countyId}, ${newId()}::uuid, ${planYear} WHERE NOT EXISTS (SELECT FROM known) RETURNING id
      ), campaign AS (SELECT id FROM known UNION ALL SELECT id FROM begun),
      counted AS (
        INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, residents, day)
          SELECT ${countyId}, b.id, r.township_id, r.village_id, count(*), ${todayIn('Asia/Shanghai', platform.clock.now())}::date
          FROM begun b JOIN residents r ON r.county_id = ${countyId} GROUP BY 2, 3, 4
      )
      INSERT INTO policy_packs (county_id, id, campaign_id, revision, source, notice, sha256, fit, examples, open_questions, uploaded_by, uploaded_by_name)
        SELECT ${countyId}, ${id}::uuid, c.id,
          1 + coalesce((SELECT max(p.revision) FROM policy_packs p WHERE p.county_id = ${countyId} AND p.campaign_id = c.id), 0),
          ${text.text}, ${text.noticeText}, ${digestBytes(text.text)}, ${reading.fit}, ${reading.exampleCount},
          ${reading.meaning?.openQuestions.length ?? 0}, ${actor.accountId}::uuid, ${actor.name}
        FROM campaign c RETURNING revision`;
    const layers = bases.map((base) => ({ ...base, sha256: digestBytes(base.text) }));
    await tx.policyPackLayer.createMany({
      data: layers.map(({ text: source, noticeText: notice, sha256 }, index) => ({
        countyId,
        packId: id,
        position: index + 1,
        sha256,
        source,
        notice,
      })),
    });
    await recordAudit(tx, actor, {
      action: 'policy-pack-uploaded',
      subjectType: 'policy-pack',
      subjectId: id,
      detail: {
        planYear,
        revision,
        fit: reading.fit,
        faults: reading.faults.length,
        ...(layers.length > 0
          ? { layers: layers.map(({ sha256 }) => Buffer.from(sha256).toString('hex')) }
          : {}),
      },
    });
    return id;
  });
}

const digestBytes = (text: string) => Uint8Array.from(createHash('sha256').update(text).digest());

/** What somebody else kept since must not be passed over unseen. Under another year than the base's nothing is. */
async function refuseStale(tx: Tx, countyId: number, basedOn: string, planYear: number): Promise<void> {
  const base = await revisionOrRefuse(tx, countyId, basedOn, 'basedOn');
  if (base.campaign.planYear !== planYear) return;
  const newest = await tx.policyPack.findFirst({
    where: { countyId, campaignId: base.campaignId },
    orderBy: { revision: 'desc' },
    select: { id: true, revision: true, uploadedByName: true },
  });
  if (newest && newest.id !== base.id)
    throw new PackDraftStale(base.revision, newest.revision, newest.uploadedByName);
}

/** The plan years of the county's campaigns, newest first; an operator begins the first. */
export async function planYearsOf(tx: Tx, countyId: number): Promise<number[]> {
  const rows = await tx.campaign.findMany({
    where: { countyId },
    orderBy: { planYear: 'desc' },
    select: { planYear: true },
  });
  return rows.map(({ planYear }) => planYear);
}

/**
 * Under which year a pack is filed: its own, where the county is at work on it or it is the next one and the pack
 * is sound; else the newest, with a fault that says so. A slip of the pen must not begin a campaign.
 */
function file(countyId: number, years: number[], text: PackText): { reading: PackReading; planYear: number } {
  const any: PackOwner = { countyId, planYear: null };
  const reading = readFor(any, text);
  const [newest = reading.pack?.planYear ?? 0] = years;
  const own = reading.pack?.planYear ?? newest;
  const next = own === newest + 1 && reading.fit;
  if (years.includes(own) || next) return { reading, planYear: own };
  return { reading: readFor(ownerIn(countyId, years, own), text), planYear: newest };
}
