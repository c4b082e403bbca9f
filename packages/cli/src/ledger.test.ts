import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const yanjiang = fileURLToPath(new URL('../../policy-packs/yanjiang-2021.yaml', import.meta.url));
const shanghai = fileURLToPath(new URL('../../policy-packs/shanghai-2025.yaml', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canbao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function ledger(pack: string, lines: readonly unknown[]) {
  const histories = join(folder, 'histories.jsonl');
  writeFileSync(histories, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const args = [main, 'ledger', '--pack', pack, '--histories', histories];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('canbao ledger', () => {
  it('refuses a pack that has no incentives', () => {
    const { status, stderr, answers } = ledger(yanjiang, [{ id: 'a', years: [{ year: 2021 }] }]);
    expect([status, answers]).toEqual([1, []]);
    expect(stderr).toContain('this pack has no incentives');
  });

  it('answers each history in order, and exits 2 where one is wrong', () => {
    const steady = { from: 2025, to: 2027, claimed: true };
    const { status, answers } = ledger(shanghai, [
      { id: 'a', years: [steady, { year: 2028 }, { year: 2029 }] },
      { id: 'b', years: [] },
      { id: 'c', opening: { continuity: 6000000, 'zero-claim': 3000000 }, years: [{ year: 2049 }] },
    ]);
    expect(answers.map(({ id, decision, limitFen }) => [id, decision, limitFen])).toEqual([
      ['a', 'accepted', 40600000],
      ['b', 'invalid', null],
      ['c', 'accepted', 48000000],
    ]);
    expect(status).toBe(2);
  });
});
