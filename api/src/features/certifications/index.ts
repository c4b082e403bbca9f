import './certifications.graphql.ts';

export { onCertificationChange } from './certifications.changes.ts';
export { speaksFor } from './certifications.policy.ts';
export { categoriesOn, insertCertifications, type NewCertification } from './certifications.rows.ts';
