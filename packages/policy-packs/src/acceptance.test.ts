import { readFileSync } from 'node:fs';
import { assessLine, compile, describePack, readPack } from '@canbao/policy-engine';
import { describe, expect, test } from 'vitest';
import { shippedPacks, summaryPacks } from './index.ts';

interface Case {
  person: { id: string };
  expected: Record<string, unknown>;
}

function lines(url: URL): Case[] {
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

describe.each(shippedPacks)('the pack of $name', ({ pack: packUrl, notice, cases }) => {
  const { pack, faults, notes } = readPack(readFileSync(packUrl, 'utf8'), {
    notice: readFileSync(notice, 'utf8'),
  });
  if (pack === null) throw new Error(JSON.stringify(faults));
  const policy = compile(pack);

  test('is fit to be activated: no fault, every quote compared with the notice', () => {
    expect(faults).toEqual([]);
    expect(notes).toEqual([]);
  });

  test.each(lines(cases).map((one) => [one.person.id, one] as const))('decides %s', (_id, one) => {
    const result = JSON.parse(assessLine(policy, JSON.stringify(one.person))) as Record<string, unknown>;
    const compared = Object.fromEntries(Object.keys(one.expected).map((key) => [key, result[key]]));
    expect(compared).toEqual(one.expected);
    const meaning = describePack(pack);
    const clauses = new Set(meaning.clauses.map((clause) => clause.id));
    const assumptions = new Set(meaning.assumptions.map((assumption) => assumption.id));
    const { clauses: cited, assumptions: leaned } = result as { clauses: string[]; assumptions: string[] };
    expect(cited.filter((id) => !clauses.has(id))).toEqual([]);
    expect(leaned.filter((id) => !assumptions.has(id))).toEqual([]);
    expect(cited.length > 0).toBe(result.decision !== 'invalid');
    expect(typeof result.message).toBe(result.decision === 'invalid' ? 'string' : 'undefined');
  });
});

test.each(summaryPacks)(
  'the pack of $name agrees with its summary, and every example comes out',
  ({ pack, notice }) => {
    const reading = readPack(readFileSync(pack, 'utf8'), { notice: readFileSync(notice, 'utf8') });
    expect(reading.faults).toEqual([]);
    expect(reading.notes).toEqual([]);
  },
);

test('there are 222 acceptance cases', () => {
  expect(shippedPacks.flatMap(({ cases }) => lines(cases))).toHaveLength(222);
});
