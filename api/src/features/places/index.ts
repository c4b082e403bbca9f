import './places.graphql.ts';

export { checkChange } from './check-change.ts';
export type { Draft, Part } from './draft.ts';
export { changeHints } from './hints.service.ts';
export { insertChange } from './insert-change.ts';
export { NamesViewType } from './names.graphql.ts';
export {
  type Group,
  groupedOn,
  type Leaf,
  type NamesOn,
  type NamesView,
  namesOn,
  partsOf,
} from './names-on.ts';
export {
  allChanges,
  changesOf,
  type KnownTownship,
  knownTownships,
  knownVillages,
  placesAt,
} from './places.rows.ts';
export { recordChange } from './places.service.ts';
export {
  asWritten,
  type Change,
  type ChangeKind,
  inOrder,
  type PlacesOn,
  placeOf,
  placesOn,
} from './succession.ts';
