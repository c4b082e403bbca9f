import { useEffect, useState } from 'react';
import type { EngineAnswer, EngineCall, EngineCalls } from './engine-calls.ts';

/** The policy engine in a worker of its own: typing never waits for it. */
export type Engine = {
  ask: <K extends EngineCall>(
    call: K,
    ...args: Parameters<EngineCalls[K]>
  ) => Promise<ReturnType<EngineCalls[K]>>;
};

/** The engine while the page stands; null until it is begun, `failed` where the browser could not load it. */
export function useEngine(): { engine: Engine | null; failed: boolean } {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => setFailed(true));
    setEngine(engineOf(worker));
    return () => worker.terminate();
  }, []);
  return { engine, failed };
}

function engineOf(worker: Worker): Engine {
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => {
    waiting.get(data.n)?.(data.answer);
    waiting.delete(data.n);
  });
  return {
    ask: (call, ...args) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve as (answer: unknown) => void);
        worker.postMessage({ n: asked, call, args });
      }),
  };
}
