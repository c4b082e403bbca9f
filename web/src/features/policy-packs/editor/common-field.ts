import type { TextCheck } from './engine-calls.ts';

/** A value that every county sets anew. */
export type PackField = TextCheck['fields'][number];
