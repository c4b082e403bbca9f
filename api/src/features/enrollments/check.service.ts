import { Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { allOf, campaignNow, checkReason, placeConditions, Stale } from '../residents/index.ts';
import { type CheckedPlace, type CheckStep, stepEntry, stepped, stepStates } from './checks.ts';
import { type EnrollmentColumns, enrollmentsByIds } from './enrollment.rows.ts';
import { CheckedCountChanged, CheckedMany, CheckedPlaceMissing, StepRefused } from './enrollments.errors.ts';
import { notAtStep, ruleOf } from './enrollments.policy.ts';
import { noSuchEnrollment } from './hold.ts';
import { rewriteAll } from './rewrite.ts';
import { intoOf } from './tallies.ts';

/** As many as are chosen one by one. */
const MOST_CHOSEN = 200;
/** As many of a place as one transaction takes: well below two seconds, so that no clerk waits long for one of them. */
const CHUNK = 1_000;

/** An enrollment as somebody saw it. */
export type Seen = { id: string; version: number };

/**
 * Takes a step with enrollments that were chosen, all or none: those, and as they were seen.
 *
 * @param input reason: why they are sent back; the other steps need none
 * @returns how many: as many as were asked for
 * @throws NotAllowed, NotFound, TextFault (reason); CheckedMany, Stale; StepRefused where one is not where the step begins
 */
export async function checkEnrollments(
  platform: Platform,
  actor: CountyActor,
  input: { step: CheckStep; enrollments: readonly Seen[]; reason?: string | null | undefined },
): Promise<number> {
  const { step, enrollments } = input;
  authorizeStep(actor, step);
  const reason = step === 'send-back' ? checkReason(input.reason ?? '') : null;
  const versions = new Map(enrollments.map(({ id, version }) => [id, version]));
  if (versions.size < 1 || versions.size > MOST_CHOSEN || versions.size < enrollments.length)
    throw new CheckedMany(MOST_CHOSEN);
  const ids = [...versions.keys()];
  if (!ids.every(isId)) throw noSuchEnrollment();
  await platform.inCounty(actor, async (tx) => {
    const rows = await lockAndRead(tx, actor.countyId, ids);
    if (rows.length !== ids.length) throw noSuchEnrollment();
    if (rows.some((row) => row.version !== versions.get(row.id))) throw new Stale();
    for (const row of rows) {
      const why = notAtStep(actor, row.state, step);
      if (why)
        throw new StepRefused(
          why,
          await nameOf(tx, actor.countyId, row),
          `enrollments.${ids.indexOf(row.id)}`,
        );
    }
    await write(platform, tx, actor, { step, rows, reason });
  });
  return ids.length;
}

/**
 * Checks or confirms all of a village or a township that wait for it, a thousand at a time; asked again with what is
 * left until nothing is, it goes on where it stopped, whatever happened between.
 *
 * @param input expected: how many wait, as the person was shown; where it is another number nothing is done
 * @returns how many took the step, and how many still wait
 * @throws NotAllowed, CheckedPlaceMissing, NotFound (place), CheckedCountChanged
 */
export async function checkPlace(
  platform: Platform,
  actor: CountyActor,
  input: CheckedPlace & { step: Exclude<CheckStep, 'send-back'>; expected: number },
  chunk = CHUNK,
): Promise<{ moved: number; left: number }> {
  const { step, expected } = input;
  authorizeStep(actor, step);
  const { townshipId = null, villageId = null } = input;
  const place = { townshipId, villageId };
  const named = [townshipId, villageId].filter((id) => id !== null);
  if (named.length === 0) throw new CheckedPlaceMissing();
  if (!named.every(isId))
    throw new NotFound({ zh: '乡镇或村（社区）', en: 'township or village' }, 'villageId');
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, countyId);
    const waiting = allOf([
      Prisma.sql`e.county_id = ${countyId}::int`,
      Prisma.sql`e.campaign_id = ${campaign.id}::uuid`,
      Prisma.sql`e.state = ANY (${[...stepStates[step].from]}::text[])`,
      ...placeConditions('e', actor, place),
    ]);
    const [counted] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM enrollments e WHERE ${waiting}`;
    const now = counted?.count ?? 0;
    if (now !== expected) throw new CheckedCountChanged(now);
    const next = await tx.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM enrollments e WHERE ${waiting} ORDER BY e.id LIMIT ${chunk}::int`;
    const held = await lockAndRead(
      tx,
      countyId,
      next.map(({ id }) => id),
    );
    if (held.some(({ state }) => !stepStates[step].from.includes(state))) throw new Stale();
    await write(platform, tx, actor, { step, rows: held, reason: null });
    return { moved: held.length, left: now - held.length };
  });
}

function authorizeStep(actor: CountyActor, step: CheckStep): void {
  const { rule, who } = ruleOf(step);
  authorize(actor, rule, who);
}

/** Whatever changes somebody's enrollment locks the person first, in one order for all; what is read then holds. */
async function lockAndRead(tx: Tx, countyId: number, ids: readonly string[]): Promise<EnrollmentColumns[]> {
  await tx.$executeRaw`
    SELECT FROM residents r JOIN enrollments e ON e.county_id = ${countyId}::int AND e.resident_id = r.id
    WHERE r.county_id = ${countyId}::int AND e.id = ANY (${[...ids]}::uuid[]) ORDER BY r.id FOR NO KEY UPDATE OF r`;
  return enrollmentsByIds(tx, countyId, ids);
}

async function nameOf(tx: Tx, countyId: number, { resident_id: id }: EnrollmentColumns): Promise<string> {
  const [person] = await tx.$queryRaw<{ name: string }[]>`
    SELECT r.name FROM residents r WHERE r.county_id = ${countyId}::int AND r.id = ${id}::uuid`;
  return person?.name ?? '—';
}

type Step = { step: CheckStep; rows: readonly EnrollmentColumns[]; reason: string | null };

async function write(
  platform: Platform,
  tx: Tx,
  actor: CountyActor,
  { step, rows, reason }: Step,
): Promise<void> {
  if (rows.length === 0) return;
  const campaign = await campaignNow(tx, actor.countyId);
  const day = todayOf(campaign, platform.clock);
  const changes = rows.map((before) => ({ before, after: stepped(before, step, day) }));
  await rewriteAll(tx, intoOf(campaign, day), changes);
  await recordAudit(tx, actor, ...rows.map((row) => stepEntry(row, step, reason)));
}
