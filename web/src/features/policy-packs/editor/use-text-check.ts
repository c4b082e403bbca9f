import { useEffect, useState } from 'react';
import type { Engine } from './engine.ts';
import type { TextCheck } from './engine-calls.ts';

const pause = 120;

/** What the engine says of the text, a moment after it last changed; the last answer stays while the next is on its way. */
export function useTextCheck(
  engine: Engine | null,
  text: string,
  notice: string,
  countyId: number,
): { check: TextCheck | null; checking: boolean } {
  const [check, setCheck] = useState<TextCheck | null>(null);
  const [checking, setChecking] = useState(true);
  useEffect(() => {
    if (engine === null) return;
    let over = false;
    setChecking(true);
    const timer = window.setTimeout(async () => {
      const answer = await engine.ask('check', text, notice || null, countyId);
      if (over) return;
      setCheck(answer);
      setChecking(false);
    }, pause);
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [engine, text, notice, countyId]);
  return { check, checking };
}
