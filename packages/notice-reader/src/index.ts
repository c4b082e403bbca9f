export type { Confirmed, DraftSource } from './draft/confirmed.ts';
export { type DraftPack, draftPack } from './draft/draft-pack.ts';
export { LONGEST_PLACE, placesAt } from './places.ts';
export {
  type Bound,
  type Field,
  fieldsOf,
  type Kind,
  kinds,
  type Pays,
  type Place,
  type Proposal,
  type Sureness,
  type Value,
} from './proposal.ts';
export { LONGEST_NOTICE, MOST_PROPOSALS, readNotice } from './read-notice.ts';
