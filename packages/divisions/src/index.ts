export { divisionName } from './divisions.ts';
export { matchTownship, type Township, townshipsOf } from './townships.ts';
