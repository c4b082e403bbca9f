import './campaign.graphql.ts';
import './examples.graphql.ts';
import './policy-packs.graphql.ts';
import './tried-person.graphql.ts';

export { beforeReplacing } from './activation.checks.ts';
export { activatePack } from './activation.service.ts';
export { type ActivePack, activePolicy, packById, preparePack } from './active-pack.ts';
export { askedFacts, readAnswer, readAnswers } from './asked-facts.ts';
export type { Assessed } from './assessed.ts';
export { Assessment } from './assessment.graphql.ts';
export { certifierOf, reasonWords, sentenceOf } from './assessment.words.ts';
export { Basis, Clause, FundingShare, NamedRef } from './basis.graphql.ts';
export {
  agencyOf,
  type BasisOf,
  basisOf,
  categoryOf,
  funderOf,
  type Named,
  tierOf,
} from './basis.ts';
export { factForm } from './facts.errors.ts';
export {
  DocumentKindEnum,
  FactsInput,
  FactsType,
  HukouEnum,
  PersonInput,
  SexEnum,
} from './facts.graphql.ts';
export { type Facts, type FactsAnswer, factsFrom, mergeFacts, noFacts } from './facts.ts';
export { percentOfRate } from './meaning.words.ts';
export { CategoryMeaning, type CategoryOf } from './meaning-money.graphql.ts';
export { WindowMeaning } from './meaning-rules.graphql.ts';
export { NoActivePack } from './policy-packs.errors.ts';
export { type RevisionRow, revisionOf, revisionOrRefuse, uploadPack } from './policy-packs.service.ts';
export { PackAnswerInput, PackQuestion } from './questions.graphql.ts';
export { nextQuestion, type Question } from './questions.ts';
export { PolicyPackRevision, PolicyPackStateEnum } from './revision.graphql.ts';
export { assessAnswers, readSent, type Sent } from './sent-answers.ts';
export { type Span, spanOf } from './span.ts';
export {
  holdCampaign,
  insertTargetSet,
  type NewTargetSet,
  type TargetBasis,
  type TargetSource,
} from './target-sets.ts';
export { type KnownTownship, nearestName, townshipMeant } from './target-townships.ts';
