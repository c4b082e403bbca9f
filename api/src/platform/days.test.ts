import type { Day } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { instantOn } from './days.ts';

describe('an instant on another day', () => {
  it('has the same time of day in Asia/Shanghai', () => {
    const late = new Date('2026-11-24T17:30:00Z');
    expect(instantOn('2020-11-02' as Day, late).toISOString()).toBe('2020-11-01T17:30:00.000Z');
    const early = new Date('2026-11-24T15:59:59.999Z');
    expect(instantOn('2020-11-02' as Day, early).toISOString()).toBe('2020-11-02T15:59:59.999Z');
  });

  it('is itself on its own day', () => {
    const now = new Date('2026-11-24T16:00:00Z');
    expect(instantOn('2026-11-25' as Day, now)).toEqual(now);
  });
});
