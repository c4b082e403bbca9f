// pnpm schema: writes the API's schema to schema.graphql, from which the admin's typed operations are generated, and
// the page of a policy pack's keys.
import { writeFileSync } from 'node:fs';
import { schemaText } from '../api/src/app/schema.ts';
import { packReference } from '../packages/policy-engine/src/index.ts';

writeFileSync(new URL('../schema.graphql', import.meta.url), schemaText());
writeFileSync(new URL('../docs/policy-pack-keys.md', import.meta.url), packReference());
