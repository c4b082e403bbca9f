import { isId } from '../../platform/ids.ts';
import { checkText } from '../residents/index.ts';
import { checkParts } from './check-split.ts';
import type { CheckedChange, CheckedPart, Draft, Ground, Part } from './draft.ts';
import {
  ChangeShape,
  ChangesOverlap,
  NameTaken,
  noTownship,
  RenameNotYet,
  TownshipCycle,
  TownshipGone,
  TownshipNotYet,
} from './places.errors.ts';
import type { KnownTownship } from './places.rows.ts';
import { type ChangeKind, placeOf, placesOn } from './succession.ts';

/**
 * Checks a change against what is known: every township is there on that day, none becomes itself, changes of one
 * township follow each other, and every village of a split goes to one township.
 *
 * @throws ChangeShape, NotFound, TownshipCycle, TownshipGone, TownshipNotYet, ChangesOverlap, NameTaken, RenameNotYet,
 *   TextFault, and what checkParts refuses
 */
export function checkChange(draft: Draft, ground: Ground): CheckedChange {
  const { kind, from } = draft;
  const source = checkText('source', { zh: '依据', en: 'The source' }, draft.source, { least: 2, most: 200 });
  const { townshipIds, into } = draft;
  const one = kind !== 'split' && into.length === 1;
  const fits = { renamed: one && townshipIds.length === 1, merged: one && townshipIds.length > 0 };
  if (kind === 'split' ? townshipIds.length !== 1 || into.length < 2 : !fits[kind])
    throw new ChangeShape(kind);
  const predecessors = [...new Set(townshipIds)].map((id) => townshipOf(ground, id, 'townshipIds'));
  if (kind === 'renamed' && (into[0]?.townshipId || !into[0]?.name)) throw new ChangeShape(kind);
  const named = into.map((part) => partOf(ground, part, kind, predecessors));
  for (const { id, name } of named)
    if (kind === 'merged' && predecessors.some((each) => each.id === id)) throw new TownshipCycle(name);
  if (kind === 'renamed' && from > ground.today) throw new RenameNotYet(ground.today);
  refuseNotYet(draft, ground, predecessors, named);
  refuseGone(draft, ground, predecessors, named);
  refuseLater(draft, ground, predecessors, named);
  const [first] = predecessors;
  const successors =
    kind === 'split' && first
      ? checkParts(first, named, ground, from)
      : named.map((part) => ({ ...part, id: kind === 'renamed' ? (first?.id ?? null) : part.id }));
  return { kind, from, source, predecessors, successors };
}

function townshipOf({ townships }: Ground, id: string, field: 'townshipIds' | 'into'): KnownTownship {
  const found = isId(id) ? townships.find((each) => each.id === id) : undefined;
  if (!found) throw noTownship(field);
  return found;
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');

/** A township may take one of its own other names, a former one or one in use beside its own. */
function partOf(
  ground: Ground,
  { townshipId, name, villageIds }: Part,
  kind: ChangeKind,
  predecessors: readonly KnownTownship[],
): CheckedPart {
  const villages = kind === 'split' ? [...(villageIds ?? [])] : [];
  if (townshipId) {
    const { id, name: known } = townshipOf(ground, townshipId, 'into');
    return { id, name: known, villageIds: villages };
  }
  if (!name) throw new ChangeShape(kind);
  const typed = checkText('into', { zh: '名称', en: 'The name' }, name, { least: 2, most: 30 });
  const own = (each: KnownTownship) => kind === 'renamed' && predecessors.some(({ id }) => id === each.id);
  const taken = ground.townships.find((each) =>
    (own(each) ? [each.name] : [each.name, ...each.aliases]).some((known) => plain(known) === plain(typed)),
  );
  if (taken) throw new NameTaken(typed);
  return { id: null, name: typed, villageIds: villages };
}

/** A township that a change made is there from that change's day, not before. */
function refuseNotYet(
  { from }: Draft,
  { townships }: Ground,
  predecessors: readonly KnownTownship[],
  successors: readonly CheckedPart[],
): void {
  const known = [...predecessors, ...townships.filter(({ id }) => successors.some((part) => part.id === id))];
  const early = known.find(({ validFrom }) => validFrom !== null && validFrom > from);
  if (early?.validFrom) throw new TownshipNotYet(early.name, early.validFrom);
}

function refuseGone(
  { from }: Draft,
  ground: Ground,
  predecessors: readonly KnownTownship[],
  successors: readonly CheckedPart[],
): void {
  const places = placesOn(ground.changes, from, ground.villages);
  const check = (id: string, name: string, field: 'townshipIds' | 'into') => {
    const change = places.gone.get(id);
    if (!change) return;
    const now = placeOf(places, id);
    if (field === 'into' && predecessors.some((each) => each.id === now)) throw new TownshipCycle(name);
    const into = change.successions
      .filter(({ predecessorId }) => predecessorId === id)
      .map(({ successorName }) => successorName);
    throw new TownshipGone(name, into, change.from, field);
  };
  for (const { id, name } of predecessors) check(id, name, 'townshipIds');
  for (const { id, name } of successors) if (id) check(id, name, 'into');
}

/** What a township becomes is recorded in the order of days: a later change may rest on what it was. */
function refuseLater(
  { from }: Draft,
  { changes }: Ground,
  predecessors: readonly KnownTownship[],
  successors: readonly CheckedPart[],
): void {
  for (const change of changes) {
    if (change.from <= from) continue;
    const touched = predecessors.find(({ id }) =>
      change.successions.some((each) => each.predecessorId === id || each.successorId === id),
    );
    const later =
      touched ??
      successors.find(({ id }) => id && change.successions.some((each) => each.predecessorId === id));
    if (later) throw new ChangesOverlap(later.name, change.from);
  }
}
