import {
  type AnyVariables,
  type Exchange,
  makeOperation,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { filter, makeSubject, merge, pipe, tap } from 'wonka';
import { reportReached, reportUnreachable } from './connection.ts';
import { askToSignIn } from './expired-session.ts';

/**
 * Holds back an answer that says the session has ended, asks for signing in on top of the page, and sends the same
 * request again afterwards. The page that asked waits meanwhile, so what was typed there is kept.
 */
export const sessionExchange: Exchange = ({ forward }) => {
  const again = makeSubject<Operation>();
  return (operations) =>
    pipe(
      merge([operations, again.source]),
      forward,
      filter((result) => {
        if (!saysExpired(result)) return true;
        const { operation } = result;
        const context = { ...operation.context, requestPolicy: 'network-only' as const };
        askToSignIn(() => again.next(makeOperation(operation.kind, operation, context)));
        return false;
      }),
    );
};

/** Tells the strip whether the server is within reach. */
export const connectionExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      operations,
      forward,
      tap((result) => {
        if (result.operation.kind === 'teardown') return;
        const status = (result.error?.response as Response | undefined)?.status ?? 0;
        if (result.error?.networkError && (status === 0 || status >= 502)) reportUnreachable();
        else reportReached();
      }),
    );

/** Whether an answer means that nobody is signed in any more. */
export function saysExpired(result: Pick<OperationResult<unknown, AnyVariables>, 'data' | 'error'>): boolean {
  if (result.error?.graphQLErrors.some((error) => error.extensions.code === 'NOT_SIGNED_IN')) return true;
  return Object.values((result.data ?? {}) as Record<string, unknown>).some(
    (field) => (field as { __typename?: string } | null)?.__typename === 'NotSignedInRefusal',
  );
}
