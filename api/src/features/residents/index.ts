import './residents.queries.ts';
import './residents.mutations.ts';

export { withSightOfPeople } from './agency-search.ts';
export {
  householdsByNumber,
  insertHouseholds,
  insertResidents,
  type NewHousehold,
  type NewResident,
  plainRow,
  type ResidentColumns,
  residentRow,
} from './bulk.ts';
export { idIndexOf, normaliseNumber } from './document.ts';
export {
  compactFacts,
  type Facts,
  type FactsAnswer,
  factsFrom,
  mergeFacts,
  noFacts,
} from './facts.ts';
export { normaliseName } from './names.ts';
export { Stale } from './residents.errors.ts';
export { Household, Resident } from './residents.graphql.ts';
export { campaignLoader, keysLoader, residentLoader } from './residents.loader.ts';
export { maySeePeople, whoSeesPeople } from './residents.policy.ts';
export {
  type Resident as ResidentRow,
  residentColumns,
  residentFields,
  residentsByIds,
} from './residents.rows.ts';
export { allOf, placeConditions, searchCondition } from './residents.search.ts';
export { campaignNow, noSuchResident } from './residents.service.ts';
export { type Sealer, startSealer } from './sealer.ts';
export { takeSearch } from './search-allowance.ts';
export { type SealingKeys, type Secrets, sealingKeys } from './secrets.ts';
export { checkReason, checkText, optionalText } from './texts.ts';
