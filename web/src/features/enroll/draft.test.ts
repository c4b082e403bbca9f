import { expect, test } from 'vitest';
import { dropDraft, emptyDraft, keepDraft, loadDraft } from './draft.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a draft that can not be read is an empty one', () => {
  const store = memory();
  store.setItem('canbao.enroll.u1.h1', '{"tier":');
  expect(loadDraft(store, 'u1', 'h1')).toEqual(emptyDraft);
});

test('a browser that keeps nothing loses nothing of the page', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepDraft(full, 'u1', 'h1', emptyDraft)).not.toThrow();
});

test('a draft comes back to the one who made it, until it is sent', () => {
  const store = memory();
  const draft = { ...emptyDraft, tier: 'third', left: ['r2'], attempt: { content: '{}', key: 'k' } };
  keepDraft(store, 'u1', 'h1', draft);
  expect(loadDraft(store, 'u1', 'h1')).toEqual(draft);
  expect(loadDraft(store, 'u2', 'h1')).toEqual(emptyDraft);
  dropDraft(store, 'u1', 'h1');
  expect(loadDraft(store, 'u1', 'h1')).toEqual(emptyDraft);
});
