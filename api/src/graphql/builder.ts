import type { Day, Fen } from '@canbao/values';
import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import type { Context } from './context.ts';
import './storable-texts.ts';

/** The schema's builder. Features add their types and fields to it; it knows no word of the domain. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Fen: { Input: Fen; Output: Fen | number };
    Day: { Input: Day; Output: Day };
    Instant: { Input: Date; Output: Date };
    ID: { Input: string; Output: string };
  };
}>({
  // The first wraps the second: a text that can't be kept is an expected error like others.
  plugins: [ErrorsPlugin, 'storableTexts'],
  defaultFieldNullability: false,
  errors: { defaultTypes: [], directResult: true },
});

builder.queryType({
  description: 'What can be asked. Everything is answered within the sight of whoever is signed in.',
});
builder.mutationType({
  description: 'What can be done. Each field is one transaction, and leaves an audit record.',
});
