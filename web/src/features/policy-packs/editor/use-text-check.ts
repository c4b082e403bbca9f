import type { BasePack } from '@canbao/policy-engine';
import { useEffect, useState } from 'react';
import type { Engine } from './engine.ts';
import type { Owner, TextCheck } from './engine-calls.ts';
import { latest } from './latest.ts';

const pause = 120;

/**
 * What the engine says of the text, a moment after it last changed; the last answer stays while the next is on its way.
 * One check is under way at a time: of the texts typed meanwhile only the last is checked. `broken`: the engine could
 * not check this text at all.
 */
export function useTextCheck(
  engine: Engine | null,
  { packText: text, noticeText: notice }: { packText: string; noticeText: string },
  county: Owner,
  bases: readonly BasePack[],
): { check: TextCheck | null; checking: boolean; broken: boolean } {
  const [check, setCheck] = useState<TextCheck | null>(null);
  const [checking, setChecking] = useState(true);
  const [broken, setBroken] = useState(false);
  const [queue] = useState(() => latest());
  const { id, openYears } = county;
  const years = openYears?.join() ?? null;
  useEffect(() => {
    if (engine === null) return;
    let over = false;
    setChecking(true);
    const open = years === null ? null : years.split(',').filter(Boolean).map(Number);
    const timer = window.setTimeout(() => {
      queue(async () => {
        const answer = await engine
          .ask('check', text, notice || null, { id, openYears: open }, bases)
          .catch(() => null);
        if (over) return;
        if (answer !== null) setCheck(answer);
        setBroken(answer === null);
        setChecking(false);
      });
    }, pause);
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [engine, text, notice, id, years, bases, queue]);
  return { check, checking, broken };
}
