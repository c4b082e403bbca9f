export { countiesNamed, divisionName } from './divisions.ts';
export { chineseNumber, isMadeUp } from './made-up.ts';
export {
  type FormerTownship,
  formerTownshipsOf,
  listsCompared,
  matchTownship,
  type Township,
  townshipsOf,
} from './townships.ts';
