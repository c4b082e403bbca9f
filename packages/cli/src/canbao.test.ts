import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const packs = fileURLToPath(new URL('../../policy-packs/', import.meta.url));
const yanjiang = join(packs, 'yanjiang-2021.yaml');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'canbao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function canbao(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const person = (id: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    id,
    birthDate: '1990-03-07',
    hukou: 'local',
    payDate: '2020-10-20',
    tier: 'fourth',
    ...more,
  });

describe('canbao assess', () => {
  it('answers whatever is wrong with a file in one line, and exits 1', () => {
    const broken = file('broken.yaml', 'pack: [\n');
    const latin = file('latin.yaml', Buffer.from([0xb2, 0xce]));
    const people = file('people.jsonl', `${person('1')}\n`);
    const refusals: [string, string, string][] = [
      [join(folder, 'none.yaml'), people, 'file-missing'],
      [folder, people, 'file-is-directory'],
      [latin, people, 'not-utf-8'],
      [broken, people, `${broken}:`],
      [yanjiang, join(folder, 'none.jsonl'), 'there is no such file'],
      [yanjiang, folder, 'this is a directory'],
    ];
    for (const [pack, from, says] of refusals) {
      const { status, stdout, stderr } = canbao(['assess', '--pack', pack, '--people', from]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    }
  });

  it('goes on past a line that is wrong, keeps the order, and exits 2', () => {
    const lines = [
      `\ufeff${person('1')}`,
      'nonsense',
      '',
      person('3', { birthDate: '2020-02-30' }),
      person('4'),
    ];
    const { status, stdout, stderr } = canbao(
      ['assess', '--pack', yanjiang, '--people', '-'],
      lines.join('\r\n'),
    );
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, decision, reason }) => [id, decision, reason])).toEqual([
      ['1', 'accepted', null],
      [null, 'invalid', 'invalid-line'],
      ['3', 'invalid', 'invalid-line'],
      ['4', 'accepted', null],
    ]);
    expect(answers[2].message).toContain('birthDate');
    expect([status, stderr]).toEqual([2, '-: 4 行中有 2 行有误 / 2 of 4 lines were invalid\n']);
  });

  it('exits 0 where every line could be assessed, and on nobody at all', () => {
    const { status, stdout } = canbao(['assess', '--pack', yanjiang, '--people', '-'], person('1'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', premiumFen: 33500, selfPayFen: 33500, funding: [] });
    expect(canbao(['assess', '--pack', yanjiang, '--people', '-'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('ends quietly when its reader has seen enough', () => {
    const people = file('many.jsonl', `${person('1')}\n`.repeat(50_000));
    const command = `"${process.execPath}" "${main}" assess --pack "${yanjiang}" --people "${people}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
  });
});

describe('canbao pack check', () => {
  it('locates each fault of each file, in words and as JSON, and exits 1', () => {
    const bad = file(
      'bad.yaml',
      readFileSync(yanjiang, 'utf8').replace('planYear: 2021', 'planYear: 2021\nplanYaer: 1'),
    );
    const large = file('large.yaml', Buffer.alloc(50 * 1024 * 1024, 'a'));
    const words = canbao(['pack', 'check', bad, large, yanjiang]);
    expect(words.status).toBe(1);
    expect(words.stdout).toMatch(new RegExp(`^${bad}:\\d+:\\d+: [a-z-]+: .*planYear`, 'm'));
    expect(words.stdout).toContain(`${large}:1:1: too-large: `);
    expect(words.stdout).toContain(`${yanjiang}: 可以激活`);
    const json = canbao(['pack', 'check', '--json', large]);
    expect([json.status, JSON.parse(json.stdout)]).toEqual([
      1,
      {
        ok: false,
        faults: [
          {
            file: large,
            line: 1,
            column: 1,
            code: 'too-large',
            message: expect.stringContaining('larger than 1 MB'),
          },
        ],
        packs: [],
      },
    ]);
  });

  it('compares the quotes with the notice beside the pack, or with the one named, or says that it did not', () => {
    const alone = join(folder, 'alone.yaml');
    copyFileSync(yanjiang, alone);
    const without = canbao(['pack', 'check', alone]);
    expect(without.status).toBe(0);
    expect(without.stdout.split('\n')[0]).toMatch(/quotes? .*not .*compared/i);
    const other = file('other.txt', '另一份通知');
    expect(canbao(['pack', 'check', '--notice', other, yanjiang]).status).toBe(1);
    const missing = canbao(['pack', 'check', '--notice', join(folder, 'no.txt'), yanjiang]);
    expect([missing.status, missing.stderr.split('\n').length]).toEqual([1, 2]);
    const named = join(packs, 'yanjiang-2021.notice.txt');
    const { status, stdout } = canbao(['pack', 'check', '--notice', named, alone]);
    expect([status, stdout]).toEqual([0, `${alone}: 可以激活 / fit to be activated\n`]);
  });

  it('tells as JSON what the packs mean', () => {
    const { status, stdout, stderr } = canbao(['pack', 'check', '--json', yanjiang]);
    expect([status, stderr]).toEqual([0, '']);
    const { ok, faults, packs: told } = JSON.parse(stdout);
    expect({ ok, faults }).toEqual({ ok: true, faults: [] });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      county: '512002',
      countyName: expect.stringMatching(/雁江区$/),
      planYear: 2021,
      tiers: [
        { id: 'third', premiumFen: 75000 },
        { id: 'fourth', premiumFen: 33500 },
      ],
      targets: { total: null },
    });
    expect(told[0].targets.townships).toHaveLength(22);
    expect(told[0].windows[0]).toMatchObject({ from: '2020-09-21', to: '2020-12-31', who: null });
  });

  it('prints the schema that packs are checked with', () => {
    const { status, stdout } = canbao(['pack', 'schema']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object' });
  });
});

describe('canbao pack gaps', () => {
  it('names what is open at its line, who is undecided, and how many persons it looked at', () => {
    const chuxiong = join(packs, 'chuxiong-2021.yaml');
    const words = canbao(['pack', 'gaps', chuxiong]);
    expect(words.status).toBe(0);
    expect(words.stdout).toMatch(/^.*:\d+:\d+: 未定 \/ open: .*金额未定.* → 市卫生健康局$/m);
    expect(words.stdout).toMatch(/^.*: 定不了的人 \/ undecided: .*\(.*经认定的身份 .*\)$/m);
    expect(words.stderr).toMatch(/8 found among \d{4,} persons\n$/);
    const json = JSON.parse(canbao(['pack', 'gaps', '--json', yanjiang]).stdout);
    expect(json.gaps.map(({ kind, line }: { kind: string; line: number }) => [kind, line > 1])).toEqual([
      ['open', true],
      ['open', true],
      ['open', true],
    ]);
  });

  it('refuses what is no pack with its faults', () => {
    const { status, stdout, stderr } = canbao(['pack', 'gaps', file('no.yaml', 'a: b\n')]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/no\.yaml:1:1: not-a-pack: /);
  });
});

describe('canbao pack diff', () => {
  it('says what another pack means otherwise, and for whom the outcome differs; 0 where nothing does', () => {
    expect(canbao(['pack', 'diff', yanjiang, yanjiang])).toMatchObject({ status: 0, stdout: '' });
    const dearer = file('dearer.yaml', readFileSync(yanjiang, 'utf8').replace('basic: 280', 'basic: 300'));
    const { status, stdout } = canbao(['pack', 'diff', yanjiang, dearer]);
    expect(status).toBe(2);
    expect(stdout).toContain('档次 / Tiers · 第四档次: 改变 / changed\n');
    expect(stdout).toMatch(/^ {2}构成 basic \/ Part basic: ¥280.00 → ¥300.00$/m);
    expect(stdout).toContain('个人缴 ¥335.00 → 个人缴 ¥355.00 / self-pay ¥335.00 → self-pay ¥355.00 (');
    const kaijiang = join(packs, 'kaijiang-2020.yaml');
    const other = JSON.parse(canbao(['pack', 'diff', '--json', kaijiang, yanjiang]).stdout);
    expect(other.changes.length).toBeGreaterThan(20);
    expect(canbao(['pack', 'diff', yanjiang, join(folder, 'none.yaml')]).status).toBe(1);
  });
});

describe('a pack over another', () => {
  const text = readFileSync(yanjiang, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const over = (digest: string) => `pack: 1
extends: { file: yanjiang-2021.yaml, sha256: ${digest} }
level: township
countyName: 雁江区甲镇
differs: [{ at: tiers.fourth.name, because: 镇里的叫法 }]
tiers: [{ id: fourth, name: 四档 }]
`;

  it('is checked and assessed with the one that lies beside it, and says what differs', () => {
    for (const name of ['yanjiang-2021.yaml', 'yanjiang-2021.notice.txt'])
      copyFileSync(join(packs, name), join(folder, name));
    const pack = file('township.yaml', over(sha256));
    const checked = canbao(['pack', 'check', pack]);
    expect(checked.stdout).toContain('tiers.fourth.name');
    expect(checked.stdout).toContain('雁江区甲镇为准（镇里的叫法）');
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    const { status, stdout } = canbao(['assess', '--pack', pack, '--people', '-'], person('1'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', premiumFen: 33500, tier: 'fourth' });
  });

  it('is refused where that one is another, or is not there', () => {
    const other = file('other.yaml', over('a'.repeat(64)));
    expect(canbao(['pack', 'check', other]).stdout).toContain('base-missing: ');
    const lost = file('lost.yaml', over(sha256).replace('file: yanjiang-2021', 'file: ../yanjiang-2021'));
    expect(canbao(['pack', 'check', lost])).toMatchObject({ status: 1 });
  });
});

describe('canbao sample draw', () => {
  const ids = Array.from(
    { length: 20 },
    (_, n) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
  );
  const draw = (path: string, ...args: string[]) => canbao(['sample', 'draw', ...args, path]);

  it('refuses a file that is no frame, at its line, and a size that the frame has not', () => {
    const frame = file('frame.txt', `1\t${ids[0]}\n`);
    const wrong = file('wrong.txt', `1\t${ids[0]}\n示例\n`);
    for (const [path, size, says] of [
      [join(folder, 'none.txt'), '1', 'there is no such file'],
      [wrong, '1', 'wrong.txt:2: '],
      [frame, '2', '--size: '],
      [frame, '0', '--size: '],
      [frame, 'x', '--size: '],
    ] as const) {
      const { status, stdout, stderr } = draw(path, '--seed', '示例', '--size', size);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(says);
    }
  });

  it('prints the digest of the frame and the people that its seed draws', () => {
    const frame = file('twenty.txt', ids.map((id) => `1\t${id}\n`).join(''));
    const { status, stdout } = draw(frame, '--seed', '2020-11-02 示例', '--size', '5');
    const digest = createHash('sha256').update(readFileSync(frame)).digest('hex');
    const numbers = [8, 5, 13, 14, 16].map((n, at) => `${at + 1}\t1\t${ids[n]}\n`);
    expect([status, stdout]).toEqual([0, `sha256\t${digest}\n${numbers.join('')}`]);
  });
});
