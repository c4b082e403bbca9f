export { type Assessment, type AssessmentReason, invalidAssessment } from './assess/assessment.ts';
export { compile, type Policy } from './assess/compile.ts';
export { assess, assessLine } from './assess/line.ts';
export { addClause, type ClauseEdits, clausesIn, type NewClause } from './author/clauses.ts';
export { type Completion, type Completions, completePack } from './author/complete.ts';
export type { TextEdit } from './author/document.ts';
export { type ExampleOutcome, exampleOutcomes } from './author/examples.ts';
export { type PackField, packFields } from './author/fields.ts';
export { setValue } from './author/values.ts';
export type { ExampleDifference } from './checks/examples.ts';
export { digestOf as noticeDigest, findQuote } from './checks/notice.ts';
export { ownerFaults, ownerIn, type PackOwner } from './checks/owner.ts';
export {
  type ChangedOutcome,
  compareOutcomes,
  comparePacks,
  type Difference,
  type OutcomeComparison,
  type PackChange,
  personsOf,
} from './compare/index.ts';
export { explain } from './explain/index.ts';
export type { Step } from './explain/step.ts';
export { coreFacts } from './facts/core.ts';
export type { FactDefinition, FactValue } from './facts/definition.ts';
export { declaredFacts, factsOf } from './facts/of-pack.ts';
export { optionalFacts } from './facts/optional.ts';
export { personWords, valueWords } from './facts/words.ts';
export { findGaps, type Gap, type GapReport } from './gaps/index.ts';
export { type Proposal, proposeExamples } from './gaps/propose.ts';
export {
  type BasePack,
  type Layer,
  type LayerDifference,
  type Layers,
  type PackFiles,
  packFiles,
} from './layers/index.ts';
export {
  describeLayers,
  type LayeredDifference,
  type LayeredValue,
  type LayersMeaning,
} from './layers/words.ts';
export {
  compileLedger,
  type History,
  type Ledger,
  type Ledgers,
  ledger,
  ledgerLine,
} from './ledger/index.ts';
export { describePack } from './meaning/describe.ts';
export type {
  CategoryMeaning,
  FiscalMeaning,
  FunderMeaning,
  PackMeaning,
  TargetRounding,
  TargetSetMeaning,
  TargetsMeaning,
  TierMeaning,
} from './meaning/meaning.ts';
export { peopleByRate } from './meaning/targets.ts';
export type { Pack } from './pack/definition.ts';
export type { Fault } from './pack/fault.ts';
export type { Level } from './pack/layering.ts';
export { nearest } from './pack/nearest.ts';
export { packPlaces } from './pack/places.ts';
export { type PackReading, type ReadOptions, readPack } from './pack/read.ts';
export { packReference } from './pack/reference.ts';
export { layerJsonSchema, packJsonSchema } from './pack/schema.ts';
export type { Person } from './person/model.ts';
export { parsePerson } from './person/parse.ts';
export type { PersonReading } from './person/read.ts';
export { writtenPerson } from './person/written.ts';
export {
  type ChangedExample,
  changedExamples,
  exampleText,
  type Origin,
  originOf,
  type PackProof,
  proofOf,
  type ShownClause,
  withExamples,
} from './proof/index.ts';
export { funderName } from './questions/funders.ts';
export type { Text } from './text.ts';
export {
  type Answers,
  type BirthBand,
  birthBands,
  personWith,
  questionsLeft,
  type WhatIf,
  whatWouldChange,
} from './what-if/index.ts';
