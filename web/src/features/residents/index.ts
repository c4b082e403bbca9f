export { type CardRead, isSecret, lastOf, readCard } from './document.ts';
export {
  allFacts as allFactKeys,
  changedFacts,
  type FactKey,
  factsOf,
  noFacts,
  type PersonFacts,
  relevantFacts,
} from './facts.ts';
export { FactsFields } from './facts-fields.tsx';
export { emptyPerson, type PersonDraft } from './person-draft.ts';
export { ReasonDialog, type ReasonRefused } from './reason-dialog.tsx';
export { type Registered, RegisterForm } from './register-form.tsx';
export { personWords } from './residents.words.ts';
export { RevealedId } from './reveal-id.tsx';
export { SearchField, useSettled } from './search-field.tsx';
export { usePlace } from './use-place.ts';
