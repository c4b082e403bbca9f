import { z } from 'zod';
import { answerTo, type EngineQuestion } from './engine-calls.ts';

// The page's policy forbids code made of text, which zod would otherwise try first.
z.config({ jitless: true });

self.addEventListener('message', ({ data }: MessageEvent<EngineQuestion>) => {
  self.postMessage(answerTo(data));
});
