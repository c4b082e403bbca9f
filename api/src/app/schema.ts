// The features, in the order in which they build on each other; importing one adds its part to the schema.
import '../graphql/scalars.ts';
import '../graphql/refusals.ts';
import '../features/identity/index.ts';
import '../features/counties/index.ts';
import '../features/policy-packs/index.ts';
import '../features/residents/index.ts';
import '../features/certifications/index.ts';
import '../features/enrollments/index.ts';
import '../features/payments/index.ts';
import '../features/imports/index.ts';
import '../features/simulations/index.ts';
import '../features/reassessments/index.ts';
import '../features/notices/index.ts';
import '../features/places/index.ts';
import '../features/targets/index.ts';
import '../features/inspections/index.ts';
import '../features/progress/index.ts';
import '../features/supervision-reports/index.ts';
import '../features/provincial-overview/index.ts';
import '../features/calculator/index.ts';
import '../features/api-tokens/index.ts';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from '../graphql/builder.ts';

/** The one schema that the API serves. */
export const schema = lexicographicSortSchema(builder.toSchema());

/** The schema as kept in schema.graphql at the top of the repository. */
export const schemaText = (): string => `${printSchema(schema)}\n`;
