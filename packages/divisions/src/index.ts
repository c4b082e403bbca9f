export {
  countiesOf,
  type Division,
  divisionName,
  fullName,
  parentOf,
  prefecturesOf,
  provinceOf,
  provinces,
} from './divisions.ts';
export { matchTownship, type Township, townshipsOf } from './townships.ts';
