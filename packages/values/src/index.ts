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
export { type DivisionCode, isDivisionCode } from './division-code.ts';
export { type Fen, formatFen, parseYuan, percentOf } from './fen.ts';
export {
  birthDateOf,
  checkResidentId,
  countyOf,
  isResidentId,
  maskLast,
  normaliseResidentId,
  type ResidentId,
  type ResidentIdFault,
  residentIdFrom,
  sexOf,
} from './resident-id.ts';
