import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { DeniedState, defineWords, ErrorState, Skeleton, useWords } from '../ui/index.ts';
import { errorReference } from './use-command.ts';

type Query<D> = { data?: D | undefined; fetching: boolean; error?: CombinedError | undefined };
type Props<D> = {
  query: Query<D>;
  /** What is being read, in words: 「参保名册」. */
  what: string;
  onRetry: () => void;
  skeleton?: ReactNode;
  children: (data: D) => ReactNode;
};

const words = defineWords({
  network: {
    zh: (g: { what: string }) => `没有网络，${g.what}没有读到`,
    en: (g: { what: string }) => `No network: ${g.what} could not be read`,
  },
  networkDo: { zh: '检查网线或无线网后再试。', en: 'Check the cable or Wi-Fi, then try again.' },
  failed: {
    zh: (g: { what: string }) => `${g.what}没有读到`,
    en: (g: { what: string }) => `${g.what} could not be read`,
  },
  failedDo: {
    zh: '请再试一次；仍不行，把编号告诉管理员。',
    en: 'Try again; if it persists, give the number to your administrator.',
  },
  reference: { zh: (g: { id: string }) => `编号 ${g.id}`, en: (g: { id: string }) => `Number ${g.id}` },
});

const deniedCodes = new Set(['NOT_ALLOWED', 'COUNTY_ONLY']);

/** The states of a page that reads: skeleton, error with retry, denied, or what was read. What is shown stays while it is read anew. */
export function QueryState<D>({ query, what, onRetry, skeleton, children }: Props<D>) {
  const text = useWords(words);
  const { data, error } = query;
  if (data !== undefined && data !== null && !error) return <>{children(data)}</>;
  if (!error) return <>{skeleton ?? <Skeleton />}</>;
  const denied = error.graphQLErrors.find((one) => deniedCodes.has(String(one.extensions.code)));
  if (denied) return <DeniedState>{denied.message}</DeniedState>;
  if (error.networkError) {
    return (
      <ErrorState title={text.network({ what })} onRetry={onRetry}>
        {text.networkDo}
      </ErrorState>
    );
  }
  const id = errorReference(error);
  const expected = error.graphQLErrors[0];
  return (
    <ErrorState title={text.failed({ what })} onRetry={onRetry} reference={id && text.reference({ id })}>
      {id === null && expected ? expected.message : text.failedDo}
    </ErrorState>
  );
}
