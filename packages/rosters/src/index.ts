export type { Encoding } from './decode-text.ts';
export { type RosterFault, type RosterFaultCode, RosterRefusal, type Text } from './fault.ts';
export { type RosterColumn, type RosterField, rosterColumn } from './fields.ts';
export { type PlacedCell, readNamedTable } from './findings/read-named-table.ts';
export type { Limits } from './limits.ts';
export type { Named } from './parse/choice-cell.ts';
export { messageOf, type RowFaultCode } from './parse/messages.ts';
export { type ParsedRow, parseRow, type RosterPerson, type RowContext } from './parse/parse-row.ts';
export type { RowFault } from './parse/report.ts';
export { type ReadOptions, type Roster, readRoster } from './read-roster.ts';
export type { Recognition } from './recognise.ts';
export { batchSize, columnLetter, type Mark, type RosterRow } from './row.ts';
export type { RosterSource } from './source.ts';
export { type TargetFault, type TargetFaultCode, targetFault } from './targets/fault.ts';
export { readTargetTable, type TargetLine, type TargetTable } from './targets/read-target-table.ts';
export { writeTargetTemplate } from './targets/template.ts';
export { writeTemplate } from './template.ts';
export { type FaultyRow, writeCorrections } from './write-corrections.ts';
export {
  type OutputCell,
  type OutputColumn,
  type WriteOptions,
  writeRoster,
} from './write-roster.ts';
