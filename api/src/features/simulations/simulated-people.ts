import { Prisma } from '@canbao/database';
import type { Fen } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, limitOf, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import { isChanged, selfPayBy } from './figures.ts';
import { kindsOf } from './kinds.rows.ts';
import type { Kind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import type { Standing } from './people.ts';
import type { Simulation } from './simulations.rows.ts';

/** Which change is looked at; each is a number of the figures. */
export const changes = {
  any: isChanged,
  decision: ({ before, after }) => before.decision !== after.decision,
  premium: ({ before, after }) => before.premiumFen !== after.premiumFen,
  subsidy: ({ before, after }) => before.subsidyFen !== after.subsidyFen,
  'self-pay': ({ before, after }) => before.selfPayFen !== after.selfPayFen,
  category: ({ before, after }) => before.category !== after.category,
  cover: ({ coverMoved }) => coverMoved,
  more: (kind) => (selfPayBy(kind) ?? 0) > 0,
  less: (kind) => (selfPayBy(kind) ?? 0) < 0,
  'undetermined-before': ({ before }) => before.decision === 'undetermined',
  'undetermined-after': ({ after }) => after.decision === 'undetermined',
  'refused-before': ({ before }) => isRefused(before),
  'refused-after': ({ after }) => isRefused(after),
} satisfies Record<string, (kind: Kind) => boolean>;
export type ChangeAsked = keyof typeof changes;

const isRefused = ({ decision }: Outcome) => decision === 'refused' || decision === 'invalid';

/** Whom to list: all conditions together; the empty text is whoever has no such category or tier. */
export type PeopleFilter = {
  change?: ChangeAsked | null | undefined;
  standings?: readonly Standing[] | null | undefined;
  townshipId?: string | null | undefined;
  category?: string | null | undefined;
  tier?: string | null | undefined;
  byFen?: Fen | null | undefined;
  way?: number | null | undefined;
};

/** Somebody of a simulation: of the register by id, or made up with facts of their own. */
export type SimulatedPerson = {
  chunk: number;
  townshipId: string;
  residentId: string | null;
  person: Record<string, unknown> | null;
  place: string;
  kind: Kind;
};
export type SimulatedPeople = Slice<SimulatedPerson> & { count: () => Promise<number> };

/** Whether a kind is asked for. */
export function asked(kind: Kind, filter: PeopleFilter): boolean {
  const { change, standings, category, tier, byFen, way } = filter;
  return (
    (!change || changes[change](kind)) &&
    (!standings || standings.includes(kind.standing)) &&
    (typeof category !== 'string' || (kind.before.category ?? '') === category) &&
    (typeof tier !== 'string' || (tierOfKind(kind) ?? '') === tier) &&
    (typeof byFen !== 'number' || selfPayBy(kind) === byFen) &&
    (typeof way !== 'number' || kind.kind === way)
  );
}

/** By which tier somebody is counted: the one before; the one after where there is none before. */
export const tierOfKind = ({ before, after }: Kind): string | null => before.tier ?? after.tier;

/** A page of the people behind a number, in the order of township and person. */
export async function simulatedPeople(
  tx: Tx,
  row: Simulation,
  filter: PeopleFilter,
  page: Page,
): Promise<SimulatedPeople> {
  const { countyId, id } = row;
  const kinds = new Map(
    (await kindsOf(tx, countyId, id)).filter((kind) => asked(kind, filter)).map((kind) => [kind.kind, kind]),
  );
  const after = keysAfter(page, 'whole', 'id', 'text', 'whole');
  const { townshipId } = filter;
  const township = townshipId
    ? Prisma.sql`AND g.township_id = ${isId(townshipId) ? townshipId : null}::uuid`
    : Prisma.empty;
  const groups = Prisma.sql`simulation_groups g
    WHERE g.county_id = ${countyId}::int AND g.simulation_id = ${id}::uuid AND g.kind = ANY (${[...kinds.keys()]}::int[]) ${township}`;
  const rows = await tx.$queryRaw<(Omit<SimulatedPerson, 'kind'> & { kind: number })[]>`
    SELECT g.chunk, g.township_id AS "townshipId", g.kind, o.residentid AS "residentId", o.person, o.place
    FROM (SELECT * FROM ${groups} ${fromChunk(after)}) g CROSS JOIN LATERAL (
      SELECT u.id AS residentid, NULL::jsonb AS person, u.id::text AS place FROM unnest(g.resident_ids) u (id)
      UNION ALL SELECT NULL, m.person, lpad(m.at::text, 8, '0') FROM jsonb_array_elements(g.persons) WITH ORDINALITY m (person, at)) o
    WHERE ${afterwards(after)}
    ORDER BY g.chunk, g.township_id, o.place, g.kind ${limitOf(page)}`;
  const people = rows.map((one) => ({ ...one, kind: kinds.get(one.kind)! }));
  return {
    ...sliceOf(people, page, (one) => [one.chunk, one.townshipId, one.place, one.kind.kind]),
    count: async () => {
      const [sum] = await tx.$queryRaw<{ people: number }[]>`
        SELECT coalesce(sum(g.people), 0)::int AS people FROM ${groups}`;
      return sum?.people ?? 0;
    },
  };
}

/** Chunks before the page's begin are not even opened. */
function fromChunk(after: After): Prisma.Sql {
  return after === null ? Prisma.empty : Prisma.sql`AND g.chunk >= ${after[0]}::int`;
}

type After = readonly [chunk: number, townshipId: string, place: string, kind: number] | null;
function afterwards(after: After): Prisma.Sql {
  if (after === null) return Prisma.sql`true`;
  const [chunk, townshipId, place, kind] = after;
  return Prisma.sql`(g.chunk, g.township_id, o.place, g.kind) > (${chunk}::int, ${townshipId}::uuid, ${place}, ${kind}::int)`;
}
