import { describe, expect, it } from 'vitest';
import { nameStatements, PLAN_ANEW } from './statement-names.ts';

describe('the names of statements', () => {
  it('are one for each text, so that a connection plans it once', () => {
    const name = nameStatements();
    const first = name({ sql: 'SELECT $1::int', args: [1] });
    expect(first).not.toBe('');
    expect(name({ sql: 'SELECT $1::int', args: [2] })).toBe(first);
    expect(name({ sql: 'SELECT $1::text', args: ['a'] })).not.toBe(first);
  });

  it('are none where several statements may stand in one text, or each is to be planned for its values', () => {
    const name = nameStatements();
    expect(name({ sql: 'SELECT 1; SELECT 2', args: [] })).toBe('');
    expect(name({ sql: `SELECT ${PLAN_ANEW} $1::int`, args: [1] })).toBe('');
  });

  it('end before a connection keeps too many', () => {
    const name = nameStatements();
    const names = Array.from({ length: 600 }, (_, i) => name({ sql: `SELECT $1::int + ${i}`, args: [1] }));
    expect(new Set(names.filter(Boolean)).size).toBe(500);
    expect(names.at(-1)).toBe('');
  });
});
