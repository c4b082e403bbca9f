export { AssessmentMore } from './assessment-more.tsx';
export { Emphasis } from './emphasis.tsx';
export { stateWords } from './enrollments.words.ts';
export { EnrollmentStateWord } from './state-word.tsx';
