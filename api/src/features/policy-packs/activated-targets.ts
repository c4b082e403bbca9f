import { Prisma } from '@canbao/database';
import type { PackMeaning, TargetSetMeaning } from '@canbao/policy-engine';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { TargetTownshipUnknown } from './policy-packs.errors.ts';
import { insertTargetSet, type NewTargetSet, rowsAsText, type TargetBasis } from './target-sets.ts';
import { type KnownTownship, matchTargets, type TargetRow } from './target-townships.ts';

/** What the audit says of the targets that a pack brings. */
export type ActivatedTargets = { target: number | null; townshipsWithoutTarget: string[] };

/**
 * Keeps the pack's targets as sets, where they differ from what the pack before brought: what somebody uploaded in
 * the meantime stays in force while the notice says the same. A county without townships gets those of the table;
 * townships that the table leaves out are told.
 *
 * @throws TargetTownshipUnknown
 */
export async function setPackTargets(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  packId: string,
  { targets }: PackMeaning,
): Promise<ActivatedTargets> {
  const sets: [TargetBasis, TargetSetMeaning | null][] = [
    ['provisional', targets],
    ['assessed', targets?.assessed ?? null],
  ];
  const known = await townshipsFor(
    tx,
    actor.countyId,
    sets.flatMap(([, set]) => set?.townships ?? []),
  );
  let left: string[] = [];
  for (const [basis, set] of sets) {
    const { rows, unknown, withoutTarget } = matchTargets(actor.countyId, set?.townships ?? [], known);
    if (unknown.length > 0) throw new TargetTownshipUnknown(unknown);
    if (basis === 'provisional' && set && set.townships.length > 0) left = withoutTarget;
    await keep(tx, actor, {
      campaignId,
      split: null,
      basis,
      countsFrom: set?.countsFrom ?? null,
      source: 'pack',
      packId,
      fileName: null,
      statedTotal: rows.length === 0 || set?.total === set?.sum ? (set?.total ?? null) : null,
      byRegister:
        set?.byRate?.of === 'register'
          ? { rate: Math.round(set.byRate.rate * 10_000), rounding: set.byRate.round }
          : null,
      reason: null,
      rows: rows
        .filter(({ people }) => people > 0)
        .map(({ townshipId, people }) => ({ divisionId: townshipId, townshipId, people })),
    });
  }
  return { target: targets?.sum || targets?.total || null, townshipsWithoutTarget: left };
}

/** The county's townships as they are; those of the pack's tables where it has none yet. */
async function townshipsFor(tx: Tx, countyId: number, table: TargetRow[]): Promise<KnownTownship[]> {
  const known = await tx.$queryRaw<KnownTownship[]>`
    SELECT id, name, code, aliases FROM divisions
    WHERE county_id = ${countyId} AND level = 'township' AND valid_to IS NULL ORDER BY code, id`;
  if (known.length > 0) return known;
  const named = new Map(table.map(({ name, divisionCode }) => [name, divisionCode]));
  const made = [...named].map(([name, code]) => ({ id: newId(), name, code, aliases: [] }));
  await tx.$executeRaw`
    INSERT INTO divisions (county_id, id, level, township_id, code, name)
    SELECT ${countyId}, (t ->> 'id')::uuid, 'township', (t ->> 'id')::uuid, t ->> 'code', t ->> 'name'
    FROM jsonb_array_elements(${JSON.stringify(made)}::jsonb) t`;
  return made;
}

type Before = {
  rows: string;
  countsFrom: string | null;
  total: number;
  rate: number | null;
  round: string | null;
};

/** Writes a set unless the last pack brought the same; an empty one only where it takes something away. */
async function keep(tx: Tx, actor: CountyActor, set: NewTargetSet): Promise<void> {
  const [before] = await tx.$queryRaw<Before[]>`
    SELECT ${rowsAsText(actor.countyId, Prisma.sql`s.id`)} AS rows, s.counts_from::text AS "countsFrom", s.total,
      s.register_rate AS rate, s.rounding AS round
    FROM target_sets s WHERE s.county_id = ${actor.countyId}::int AND s.campaign_id = ${set.campaignId}::uuid AND s.source = 'pack'
      AND s.basis = ${set.basis} ORDER BY s.created_at DESC, s.id DESC LIMIT 1`;
  const now: Before = {
    rows: [...set.rows]
      .sort((a, b) => (a.divisionId < b.divisionId ? -1 : 1))
      .map(({ divisionId, people }) => `${divisionId}=${people}`)
      .join(' '),
    countsFrom: set.countsFrom,
    total: set.rows.reduce((sum, { people }) => sum + people, 0) || (set.statedTotal ?? 0),
    rate: set.byRegister?.rate ?? null,
    round: set.byRegister?.rounding ?? null,
  };
  const empty = now.total === 0 && now.rate === null;
  const same = before
    ? (Object.keys(now) as (keyof Before)[]).every((key) => now[key] === before[key])
    : empty;
  if (!same) await insertTargetSet(tx, actor, set);
}
