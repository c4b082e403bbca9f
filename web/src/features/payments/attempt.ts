/** One intent to act, with the key under which the server knows it. */
export type Attempt = { content: string; key: string };

/**
 * The key for sending this content: the one used before where the content is the same (a retry after a broken
 * connection must not act twice), a fresh one where it differs.
 */
export function attemptFor(
  before: Attempt | null,
  content: unknown,
  fresh = () => crypto.randomUUID(),
): Attempt {
  const text = JSON.stringify(content);
  return before?.content === text ? before : { content: text, key: fresh() };
}
