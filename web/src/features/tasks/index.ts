export { NamesChoice, UndividedTargets } from './names-choice.tsx';
export { PeopleLinks } from './people-links.tsx';
export { namesWords } from './places.words.ts';
export { afterChanges } from './places-queries.ts';
