import { expect, test } from 'vitest';
import { type EnginePort, engineOf } from './engine.ts';
import { answerTo } from './engine-calls.ts';
import { latest } from './latest.ts';
import { loadShipped } from './shipped.ts';

type Listener = Parameters<EnginePort['addEventListener']>[1];

/** The engine's calls on the other side of a port, as the worker answers them, a turn later. */
function portOf(answer: typeof answerTo | null) {
  const listeners: Record<string, Listener[]> = {};
  const tell = (type: string, event: Parameters<Listener>[0]) => {
    for (const listener of listeners[type] ?? []) listener(event);
  };
  const port: EnginePort = {
    postMessage: (question) => {
      if (answer) queueMicrotask(() => tell('message', { data: answer(question) }));
    },
    addEventListener: (type, listener) => {
      listeners[type] = [...(listeners[type] ?? []), listener];
    },
  };
  return { port, tell };
}

test('what the engine can’t answer is thrown to who asked, and it goes on answering', async () => {
  const engine = engineOf(portOf(answerTo).port);
  const impossible = undefined as unknown as string;
  await expect(engine.ask('setValue', impossible, ['county'], '1', 'quoted')).rejects.toThrow();
  expect(
    (await engine.ask('check', 'pack: 1', null, { id: 990_001, openYears: null }, [])).faults.length,
  ).toBeGreaterThan(0);
});

test('who waits when the worker dies is told', async () => {
  const { port, tell } = portOf(null);
  const asked = engineOf(port).ask('nameNotice', '', '');
  tell('error', {});
  await expect(asked).rejects.toThrow('the engine died');
});

test('of what is asked while one is under way only the last is done', async () => {
  const queue = latest();
  const done: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () =>
    new Promise<void>((resolve) => {
      ends.push(() => {
        done.push(n);
        resolve();
      });
    });
  for (const n of [1, 2, 3, 4]) queue(work(n));
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  expect(done).toEqual([1, 4]);
});

test('a year that the county is not at work on is told where it stands, as an upload would', async () => {
  const engine = engineOf(portOf(answerTo).port);
  const { packText: text } = await loadShipped('chuxiong-2021');
  const faults = async (openYears: number[] | null) =>
    (await engine.ask('check', text, null, { id: 532_301, openYears }, [])).faults.map(({ code, line }) => [
      code,
      line,
    ]);
  expect(await faults(null)).toEqual([]);
  expect(await faults([2021])).toEqual([]);
  expect(await faults([2020])).toEqual([]);
  const line = text.split('\n').findIndex((words) => words.startsWith('planYear:')) + 1;
  expect(await faults([2026, 2025])).toEqual([['wrong-plan-year', line]]);
});
