import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { defineWords, toast, useWords } from '../ui/index.ts';

export type Refused = { code: string; message: string; field: string | null };
export type Outcome<S> = { success: S; refusal: null } | { success: null; refusal: Refused };
type Answer = { __typename: string };
type Success<R> = R extends { code: string; message: string } ? never : R;

const words = defineWords({
  network: {
    zh: '没有网络，没有办成。已填的内容都在，联网后再按一次。',
    en: 'No network, so it was not done. What you typed is kept; press again once connected.',
  },
  failed: {
    zh: (g: { id: string }) => `服务器没有办成。请再试一次；仍不行，把编号 ${g.id} 告诉管理员。`,
    en: (g: { id: string }) =>
      `The server could not do it. Try again; if it persists, give number ${g.id} to your administrator.`,
  },
});

/**
 * Runs a mutation and sorts its answer: the one success type, or a refusal with its message in the reader's language.
 * `pick` takes the mutation's only field. Select `... on Refusal { code message field }` beside the success.
 * Returns the outcome; a refusal is also said in a toast, unless `quiet`: then the page shows it, whatever field it names.
 */
export function useCommand<D, V extends AnyVariables, R extends Answer>(
  document: TypedDocumentNode<D, V>,
  pick: (data: D) => R,
  { quiet = false }: { quiet?: boolean } = {},
): [(variables: V) => Promise<Outcome<Success<R>>>, boolean] {
  const text = useWords(words);
  const [, execute] = useMutation(document);
  const [busy, setBusy] = useState(false);

  async function run(variables: V): Promise<Outcome<Success<R>>> {
    setBusy(true);
    const result = await execute(variables);
    setBusy(false);
    // An unexpected error leaves no data, which comes as null whatever its type says.
    const answer = result.data ? pick(result.data) : null;
    if (answer !== null && !isRefusal(answer)) return { success: answer as Success<R>, refusal: null };
    const refusal = answer ?? unexpected(result.error);
    if (!quiet) toast(refusal.message, 'red');
    return { success: null, refusal };
  }

  function unexpected(error: CombinedError | undefined): Refused {
    if (error?.networkError) return { code: 'network', message: text.network, field: null };
    return { code: 'failed', message: text.failed({ id: errorReference(error) ?? '—' }), field: null };
  }

  return [run, busy];
}

function isRefusal(answer: Answer): answer is Answer & Refused {
  return answer.__typename.endsWith('Refusal');
}

/** The number under which the server has logged an unexpected error, or null. */
export function errorReference(error: CombinedError | undefined): string | null {
  const id = error?.graphQLErrors[0]?.extensions.id;
  return typeof id === 'string' ? id : null;
}
