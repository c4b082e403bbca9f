import { expect, test } from 'vitest';
import { applyEdits } from './apply.ts';
import { addClause, onOneLine } from './clauses.ts';

/** The text after the clause, with `|` where the cursor stands before and nowhere after. */
function after(text: string, id: string, quote: string): string | null {
  const cursor = text.indexOf('|');
  const plain = text.replace('|', '');
  const made = addClause(plain, { id, quote }, cursor < 0 ? null : cursor);
  return made && applyEdits(plain, made.edits);
}

test('what is no mapping, and an id that other words have, are refused', () => {
  expect(after('- a', 'price', '个人缴费400元')).toBeNull();
  expect(after('clauses:\n  price: 另一句话\n', 'price', '个人缴费400元')).toBeNull();
});

test('a clause is written after the last one, in its own form, and comments stay', () => {
  expect(after('clauses:\n    scope: 本县居民 # 一\n\ntiers: []\n', 'price', '个人缴费400元。')).toBe(
    'clauses:\n    scope: 本县居民 # 一\n    price: 个人缴费400元。\n\ntiers: []\n',
  );
  expect(after('clauses: { scope: 本县居民 }\n', 'price', '个人缴费400元。')).toBe(
    'clauses: { scope: 本县居民, price: "个人缴费400元。" }\n',
  );
  expect(after('clauses:\n  long: >\n    第一行\n    第二行\ntiers: []', 'price', '400元')).toBe(
    'clauses:\n  long: >\n    第一行\n    第二行\n  price: 400元\ntiers: []',
  );
});

test('where there is no clause yet, the section is begun', () => {
  expect(after('pack: 1\nclauses:\n', 'price', '400元')).toBe('pack: 1\nclauses:\n  price: 400元\n');
  expect(after('pack: 1\nclauses:\n\ntiers:\n  - id: a\n', 'price', '400元')).toBe(
    'pack: 1\nclauses:\n  price: 400元\n\ntiers:\n  - id: a\n',
  );
  expect(after('pack: 1\nnotice: { title: 通知 }\ntiers: []\n', 'price', '400元')).toBe(
    'pack: 1\nnotice: { title: 通知 }\n\nclauses:\n  price: 400元\ntiers: []\n',
  );
  expect(after('pack: 1\nclauses: {}\n', 'price', '400元')).toBe('pack: 1\nclauses: { price: "400元" }\n');
});

test('words that YAML would misread are quoted', () => {
  expect(after('clauses:\n  a: 甲乙\n', 'b', '缴费: 400元 # 整')).toBe(
    'clauses:\n  a: 甲乙\n  b: "缴费: 400元 # 整"\n',
  );
});

test('the cites in which the cursor stands names the clause, whatever it held', () => {
  const head = 'clauses:\n  a: 甲乙\n';
  const made = `${head}  b: 丙丁\n`;
  for (const [before, then] of [
    ['x: { id: m, cites: | }', 'x: { id: m, cites: b }'],
    ['x: { id: m, cites:| }', 'x: { id: m, cites: b }'],
    ['x:\n  cites: |', 'x:\n  cites: b'],
    ['x:\n  cites: a|', 'x:\n  cites: [a, b]'],
    ['x:\n  cites: [a|]', 'x:\n  cites: [a, b]'],
    ['x:\n  cites: [|]', 'x:\n  cites: [b]'],
    ['x:\n  cites: [a, b|]', 'x:\n  cites: [a, b]'],
    ['x:\n  cites:\n    - a|', 'x:\n  cites:\n    - a\n    - b'],
    ['x: [{ cites: a }, { cites: | }]', 'x: [{ cites: a }, { cites: b }]'],
    ['x:\n  name: 名|\n  cites: a', 'x:\n  name: 名\n  cites: a'],
  ]) {
    expect(after(`${head}${before}`, 'b', '丙丁')).toBe(`${made}${then}`);
  }
});

test('the same words are never quoted twice', () => {
  expect(after('clauses:\n  a: 个人 缴费400元\nx: { cites: | }', 'b', '个人缴费\n400元')).toBe(
    'clauses:\n  a: 个人 缴费400元\nx: { cites: a }',
  );
});

test('what was picked over a line break is one line again', () => {
  expect(onOneLine(' 个人缴\n  费400元 ')).toBe('个人缴费400元');
  expect(onOneLine('basic\nmedical')).toBe('basic medical');
});
