// pnpm schema: writes the API's schema to schema.graphql, from which the admin's typed operations are generated.
import { writeFileSync } from 'node:fs';
import { schemaText } from '../api/src/app/schema.ts';

writeFileSync(new URL('../schema.graphql', import.meta.url), schemaText());
