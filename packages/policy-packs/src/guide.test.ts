import { readFileSync } from 'node:fs';
import { findGaps, readPack } from '@canbao/policy-engine';
import { expect, test } from 'vitest';

const guide = readFileSync(new URL('../../../docs/policy-packs.md', import.meta.url), 'utf8');
const block = (name: string) =>
  new RegExp(`<!-- ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

test('the worked notice of the guide comes out as the guide says', () => {
  const [text, notice] = [block('pack'), block('notice')];
  const { faults } = readPack(text, { notice });
  expect(faults.map(({ code }) => code)).toEqual(['notice-digest']);
  const { before = '', after = '' } = faults[0]?.fix ?? {};
  const mended = readPack(text.replace(before, `"${after}"`), { notice });
  expect(mended).toMatchObject({ faults: [], notes: [] });
  if (mended.pack === null) throw new Error('no pack');
  expect(findGaps(mended.pack).gaps.map(({ kind, path }) => `${kind} ${path[0]}`)).toEqual([
    'open open',
    'open subsidies',
    'undecided phases',
    'undecided subsidies',
  ]);
});

test('the notice of common twists comes out sound, with nothing left open', () => {
  const [text, notice] = [block('pack-2'), block('notice-2')];
  const { pack, faults, notes } = readPack(text, { notice });
  expect({ faults, notes }).toEqual({ faults: [], notes: [] });
  if (pack === null) throw new Error('no pack');
  expect(findGaps(pack).gaps).toEqual([]);
});
