import { type AnyVariables, createRequest, type TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { pipe, subscribe } from 'wonka';

type Connection<N> = {
  edges: readonly { cursor: string; node: N }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
};

const noCursors: readonly string[] = [];

/**
 * A keyset list that grows: the first page by `useQuery`, further ones by `more()`. Every page stays subscribed, so a
 * mutation that changes what is listed refreshes them all. `document` takes `$after: String` beside `variables`.
 */
export function usePages<D, V extends AnyVariables, N>(
  document: TypedDocumentNode<D, V>,
  variables: NoInfer<Omit<V, 'after'>>,
  pick: (data: D) => Connection<N>,
) {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [state, setState] = useState({ key, cursors: noCursors, pages: {} as Record<string, D | undefined> });
  const cursors = state.key === key ? state.cursors : noCursors;
  const [query, read] = useQuery({ query: document, variables: variables as V });

  useEffect(() => {
    const given = JSON.parse(key) as object;
    const subscriptions = cursors.map((after) =>
      pipe(
        client.executeQuery(createRequest(document, { ...given, after } as unknown as V)),
        subscribe(({ data }) => {
          if (data) setState((before) => ({ ...before, pages: { ...before.pages, [after]: data } }));
        }),
      ),
    );
    return () => {
      for (const { unsubscribe } of subscriptions) unsubscribe();
    };
  }, [client, document, key, cursors]);

  // What was refused comes as null, whatever its type says.
  const first = query.data ? pick(query.data) : undefined;
  const further = cursors.flatMap((cursor) => {
    const data = state.pages[cursor];
    return data === undefined ? [] : [pick(data)];
  });
  const last = further.at(-1) ?? first;
  const end = last?.pageInfo.endCursor;
  const busy = further.length < cursors.length;

  return {
    query,
    reload: () => read({ requestPolicy: 'network-only' }),
    rows: [first, ...further].flatMap((page) => page?.edges.map((edge) => edge.node) ?? []),
    total: first?.totalCount,
    hasMore: busy || (last?.pageInfo.hasNextPage ?? false),
    busy,
    more: () => {
      if (end && !busy)
        setState(({ pages }) => ({ key, cursors: [...cursors, end], pages: cursors.length ? pages : {} }));
    },
  };
}
