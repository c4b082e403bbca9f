import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const opening = new AsyncLocalStorage<string>();

/**
 * Runs work whose transactions begin with these statements, sent together with BEGIN: one round trip instead of two.
 *
 * @param statements without parameters, separated by semicolons; each value in them checked by whoever wrote them
 */
export const openingWith = <T>(statements: string, work: () => T): T => opening.run(statements, work);

/** A connection that sends what a transaction opens with along with its BEGIN. */
export class OpeningClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's query has a dozen overloads, and this passes all of them on
  override query(config: any, ...rest: any[]): any {
    const statements = config?.text === 'BEGIN' ? opening.getStore() : undefined;
    const asked = statements === undefined ? config : { ...config, text: `BEGIN; ${statements}` };
    return super.query(asked, ...(rest as []));
  }
}
