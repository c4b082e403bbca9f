import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SharedKeys } from './sealing-thread.ts';
import type { SealingKeys, SecretColumns, Secrets } from './secrets.ts';

/** Seals many people beside the process's own work. */
export type Sealer = { seal: (people: Secrets[]) => Promise<SecretColumns[]>; close: () => Promise<unknown> };

/** Starts a thread that seals with these keys; close ends it. What fails there is thrown by seal. */
export function startSealer({ county, pool }: SealingKeys): Sealer {
  const workerData: SharedKeys = { county: county.share(), pool: pool.share() };
  const thread = new Worker(new URL('sealing-thread.ts', import.meta.url), { workerData });
  let last: Promise<unknown> = Promise.resolve();

  async function ask(people: Secrets[]): Promise<SecretColumns[]> {
    thread.postMessage(people);
    const [sealed] = await once(thread, 'message');
    return sealed as SecretColumns[];
  }

  return {
    seal(people) {
      const sealed = last.then(() => ask(people));
      last = sealed.catch(() => undefined);
      return sealed;
    },
    close: () => thread.terminate(),
  };
}
