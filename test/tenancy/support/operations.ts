import type { Operation } from './hand.ts';
import { mutations } from './mutations.ts';
import { queries } from './queries.ts';
import { reportOperations } from './reports.ts';

/** One operation for each field of the schema that can be asked or done, at least. */
export const operations: readonly Operation[] = [...queries, ...mutations, ...reportOperations];
