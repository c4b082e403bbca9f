export {
  addDays,
  addMonths,
  ageOn,
  compareDays,
  type Day,
  dayOf,
  daysBetween,
  firstOfNextMonth,
  isDay,
  todayIn,
} from './day.ts';
export { type DivisionCode, divisionLevel, isDivisionCode, parentDivision } from './division-code.ts';
export { type Fen, formatFen, formatYuan, parseYuan, percentOf } from './fen.ts';
export {
  birthDateOf,
  checkResidentId,
  countyOf,
  isResidentId,
  mask,
  maskLast,
  normaliseResidentId,
  type ResidentId,
  type ResidentIdFault,
  residentIdFrom,
  sexOf,
} from './resident-id.ts';
