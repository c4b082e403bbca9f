import { type AnyVariables, Client, type ExchangeInput, gql, type OperationResult } from '@urql/core';
import { expect, test } from 'vitest';
import { fromArray, makeSubject, map, pipe, subscribe } from 'wonka';
import { resumeWaiting } from './expired-session.ts';
import { saysExpired, sessionExchange } from './session-exchange.ts';

const client = new Client({ url: 'http://canbao.test/graphql', exchanges: [], preferGetMethod: false });
const operation = client.createRequestOperation('mutation', {
  key: 1,
  query: gql`
    mutation Enroll {
      enroll
    }
  `,
  variables: {},
});

/** The API as far as this is concerned: answers by turns. */
function answering(...data: unknown[]) {
  const asked: AnyVariables[] = [];
  const forward: ExchangeInput['forward'] = (operations) =>
    pipe(
      operations,
      map((sent) => {
        asked.push(sent.variables);
        const answer = data[Math.min(asked.length, data.length) - 1];
        return { operation: sent, data: answer, stale: false, hasNext: false } as OperationResult;
      }),
    );
  return { asked, forward };
}

const ended = { enroll: { __typename: 'NotSignedInRefusal', code: 'NOT_SIGNED_IN' } };
const done = { enroll: { __typename: 'EnrollSuccess', paidFen: 134000 } };

test('an answer of an ended session is held back, and the request goes out again after signing in', () => {
  const { asked, forward } = answering(ended, done);
  const operations = makeSubject<typeof operation>();
  const seen: unknown[] = [];
  pipe(
    sessionExchange({ client, forward, dispatchDebug: () => undefined })(operations.source),
    subscribe((result) => seen.push(result.data)),
  );
  operations.next(operation);
  expect(seen).toEqual([]);
  resumeWaiting();
  expect(asked).toHaveLength(2);
  expect(seen).toEqual([done]);
  resumeWaiting();
  expect(asked).toHaveLength(2);
});

test('any other answer passes', () => {
  const refused = { enroll: { __typename: 'ConflictRefusal', code: 'STALE', message: '', field: null } };
  const { forward } = answering(refused);
  const seen: unknown[] = [];
  pipe(
    sessionExchange({ client, forward, dispatchDebug: () => undefined })(fromArray([operation])),
    subscribe((result) => seen.push(result.data)),
  );
  expect(seen).toEqual([refused]);
});

test('nobody signed in at all is no ended session', () => {
  expect(saysExpired({ data: { viewer: null } })).toBe(false);
  expect(saysExpired({ data: undefined })).toBe(false);
});
