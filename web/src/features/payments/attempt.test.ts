import { expect, test } from 'vitest';
import { attemptFor } from './attempt.ts';

test('a retry of the same intent keeps its key, another sum gets its own', () => {
  let n = 0;
  const fresh = () => `00000000-0000-4000-8000-00000000000${++n}` as const;
  const first = attemptFor(null, { amountFen: 33500 }, fresh);
  expect(attemptFor(first, { amountFen: 33500 }, fresh)).toBe(first);
  const second = attemptFor(first, { amountFen: 75000 }, fresh);
  expect(second.key).not.toBe(first.key);
  expect(attemptFor(second, { amountFen: 33500 }, fresh).key).not.toBe(second.key);
});
