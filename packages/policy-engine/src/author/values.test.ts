import { expect, test } from 'vitest';
import { applyEdits } from './apply.ts';
import { setValue, type Writing } from './values.ts';

function set(text: string, path: (string | number)[], value: string, writing?: Writing): string | null {
  const edit = setValue(text, path, value, writing);
  return edit && applyEdits(text, [edit]);
}

const pack = `# 云溪县
county: "990001"   # 加引号
planYear: 2031
notice: { title: 通知, sha256: "00" }
tiers:
  # 只有一档
  - { id: standard, components: { basic: 400 }, cites: price }
  - id: high
    components:
      basic: 500   # 元
`;

test('what is no mapping, or holds more than one word, is left alone', () => {
  expect(set('- a', ['county'], 'x')).toBeNull();
  expect(set(pack, ['tiers'], 'x')).toBeNull();
  expect(set(pack, ['nowhere', 'a'], 'x')).toBeNull();
  expect(set(pack, ['tiers', 7, 'id'], 'x')).toBeNull();
});

test('one word changes, and nothing else of the text', () => {
  expect(set(pack, ['county'], '512002', 'quoted')).toBe(pack.replace('"990001"', '"512002"'));
  expect(set(pack, ['planYear'], '2032', 'as-is')).toBe(pack.replace('2031', '2032'));
  expect(set(pack, ['tiers', 0, 'components', 'basic'], '410', 'as-is')).toBe(pack.replace('400', '410'));
  expect(set(pack, ['tiers', 1, 'components', 'basic'], '510.50', 'as-is')).toBe(
    pack.replace('500', '510.50'),
  );
});

test('text that YAML would misread where it stands is quoted', () => {
  expect(set(pack, ['notice', 'title'], '关于参保、缴费的通知')).toBe(
    pack.replace('通知', '关于参保、缴费的通知'),
  );
  expect(set(pack, ['notice', 'title'], '通知, 第{1}号')).toBe(pack.replace('通知', '"通知, 第{1}号"'));
  expect(set(pack, ['planYear'], 'a: b')).toBe(pack.replace('2031', '"a: b"'));
});

test('a key with nothing behind it gets its value, one that is missing is written last', () => {
  expect(set('notice:\n  title:\n  sha256: x\n', ['notice', 'title'], '通知')).toBe(
    'notice:\n  title: 通知\n  sha256: x\n',
  );
  expect(set('a: { b:  }', ['a', 'b'], 'c')).toBe('a: { b: c }');
  expect(set('a: { b: 1 }', ['a', 'c'], 'd')).toBe('a: { b: 1, c: d }');
  expect(set('a: {}', ['a', 'c'], 'd')).toBe('a: { c: d }');
  expect(set('a:\n    b: 1 # eins\nz: 2\n', ['a', 'c'], 'd')).toBe('a:\n    b: 1 # eins\n    c: d\nz: 2\n');
  expect(set('a: 1\nb:\n', ['c'], 'd')).toBe('a: 1\nb:\nc: d\n');
});
