import type { ObjectRef } from '@pothos/core';
import type { Slice } from '../platform/keyset.ts';
import { builder } from './builder.ts';

type Shape = { hasNextPage: boolean; endCursor: string | null };
const PageInfo = builder.objectRef<Shape>('PageInfo').implement({
  description: 'Whether a list goes on, and from where.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there are more rows.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'What to give as after for the next page.',
    }),
  }),
});

/** A keyset connection: the slice read, and how to count all of it (only where totalCount is asked for). */
export type Connection<T> = Slice<T> & { count: () => Promise<number> };

/** The connection type NameConnection with its edges over a node type. */
export function connectionType<T>(
  name: string,
  node: ObjectRef<typeof builder.$inferSchemaTypes, T>,
  what: string,
  counted = true,
) {
  type Edge = { cursor: string; node: T };
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `A row of a list of ${what}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: "This row's place in the list." }),
      node: t.field({
        type: node as never,
        description: 'The row itself.',
        resolve: (parent: Edge) => parent.node as never,
      }),
    }),
  });
  return builder.objectRef<Connection<T>>(`${name}Connection`).implement({
    description: `A page of ${what}, by keyset.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows of this page.',
        resolve: (slice) => slice.rows.map((row) => ({ cursor: slice.cursor(row), node: row })),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the list goes on.',
        resolve: (slice) => {
          const last = slice.rows.at(-1);
          return { hasNextPage: slice.hasNext, endCursor: last === undefined ? null : slice.cursor(last) };
        },
      }),
      ...(counted
        ? {
            totalCount: t.int({
              description: 'How many rows there are; counted only where asked for.',
              resolve: (slice) => slice.count(),
            }),
          }
        : {}),
    }),
  });
}
