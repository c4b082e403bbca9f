import type { Day } from '@canbao/values';
import type { KnownTownship, KnownVillage } from './places.rows.ts';
import type { Change, ChangeKind } from './succession.ts';

/** What a township became: one that is there, or a new one by its name. */
export type Part = {
  townshipId?: string | null | undefined;
  name?: string | null | undefined;
  villageIds?: readonly string[] | null | undefined;
};
/** A change as it is filled in. */
export type Draft = {
  kind: ChangeKind;
  from: Day;
  source: string;
  townshipIds: readonly string[];
  into: readonly Part[];
};
/** What the county knows when a change is recorded. */
export type Ground = {
  townships: readonly KnownTownship[];
  villages: readonly KnownVillage[];
  changes: readonly Change[];
  today: Day;
};
/** A successor: id null where it is made by this change. */
export type CheckedPart = { id: string | null; name: string; villageIds: string[] };
/** A change that may be recorded. */
export type CheckedChange = Pick<Draft, 'kind' | 'from'> & {
  source: string;
  predecessors: KnownTownship[];
  successors: CheckedPart[];
};
