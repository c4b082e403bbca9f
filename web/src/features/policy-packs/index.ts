export { useDraft } from './reading/draft.ts';
