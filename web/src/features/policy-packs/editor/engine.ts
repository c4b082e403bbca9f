import { useEffect, useState } from 'react';
import type { EngineAnswer, EngineCall, EngineCalls, EngineQuestion } from './engine-calls.ts';

/** The policy engine in a worker of its own: typing never waits for it. */
export type Engine = {
  /**
   * Asks the engine.
   * @throws Error where it can't answer this, or the browser could not load it
   */
  ask: <K extends EngineCall>(
    call: K,
    ...args: Parameters<EngineCalls[K]>
  ) => Promise<ReturnType<EngineCalls[K]>>;
};

/** What the page needs of a worker. */
export type EnginePort = {
  postMessage: (question: EngineQuestion) => void;
  addEventListener: (
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { data?: EngineAnswer }) => void,
  ) => void;
};

/** The engine while the page stands; null until it is begun, `failed` where the browser could not load it. */
export function useEngine(): { engine: Engine | null; failed: boolean } {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => setFailed(true));
    setEngine(engineOf(worker as EnginePort));
    return () => worker.terminate();
  }, []);
  return { engine, failed };
}

type Waiting = { resolve: (answer: unknown) => void; reject: (error: Error) => void };

/** An engine that answers or throws, never neither: whoever waits when the worker dies is told. */
export function engineOf(worker: EnginePort): Engine {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.addEventListener('message', ({ data }) => {
    if (data === undefined) return;
    const one = waiting.get(data.n);
    waiting.delete(data.n);
    if ('failed' in data) one?.reject(new Error(data.failed));
    else one?.resolve(data.answer);
  });
  for (const type of ['error', 'messageerror'] as const) {
    worker.addEventListener(type, () => {
      for (const { reject } of waiting.values()) reject(new Error('the engine died'));
      waiting.clear();
    });
  }
  return {
    ask: <K extends EngineCall>(call: K, ...args: Parameters<EngineCalls[K]>) =>
      new Promise<ReturnType<EngineCalls[K]>>((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ n: asked, call, args } as EngineQuestion);
      }),
  };
}
