export { PeopleLinks } from './people-links.tsx';
