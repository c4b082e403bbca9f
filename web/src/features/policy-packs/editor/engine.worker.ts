import { z } from 'zod';
import { type EngineAnswer, type EngineQuestion, engineCalls } from './engine-calls.ts';

// The page's policy forbids code made of text, which zod would otherwise try first.
z.config({ jitless: true });

self.addEventListener('message', ({ data }: MessageEvent<EngineQuestion>) => {
  const call = engineCalls[data.call] as (...args: unknown[]) => unknown;
  const answer: EngineAnswer = { n: data.n, answer: call(...data.args) };
  self.postMessage(answer);
});
