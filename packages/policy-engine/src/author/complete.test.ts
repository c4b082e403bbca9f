import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { completePack } from './complete.ts';

const labels = (marked: string): string[] | null => {
  const cursor = marked.indexOf('¦');
  return completePack(marked.replace('¦', ''), cursor)?.items.map(({ label }) => label) ?? null;
};

const head = `pack: 1
clauses: { price: 个人缴费400元, window: 集中缴费时间 }
assumptions: { most: { says: 取最多的, because: 通知未写 } }
agencies: { civil: 县民政局 }
funders: { county: 县财政 }
facts:
  veteranKind: { ask: 优抚种类, type: choice, values: { a: 甲, b: 乙 } }
tiers:
  - { id: standard, name: 居民医保, components: { basic: 400 }, cites: price }
subsidies:
  choose: most-for-the-person
  categories:
    - { id: dibao, name: 低保对象, pays: 200, funder: county, certifiedBy: civil, cites: price }
`;

test('nothing is offered in a comment, in a sentence, or in what is no pack', () => {
  expect(labels('pack: 1 # cou¦')).toBeNull();
  expect(labels('pack: 1\nclauses:\n  a: 本县户籍¦')).toBeNull();
  expect(labels('countyName: 云¦')).toBeNull();
  expect(labels('county: "99¦')).toBeNull();
});

test('keys of the format, those written already left out', () => {
  expect(labels('¦')).toContain('pack');
  expect(labels(`${head}wa¦`)).toEqual(expect.arrayContaining(['waysIn', 'phases', 'waits', 'examples']));
  expect(labels(`${head}wa¦`)).not.toContain('tiers');
  expect(labels('tiers:\n  - ¦')).toEqual(
    expect.arrayContaining(['id', 'name', 'components', 'prices', 'benefitOf', 'cites']),
  );
  expect(labels('tiers:\n  - id: a\n    ¦\nphases: []')).not.toContain('id');
  expect(labels('tiers: [{ id: a, ¦ }]')).toEqual(expect.arrayContaining(['name', 'cites']));
});

test('of alternatives, those that what is written already allows', () => {
  expect(labels('phases: [{ coverFrom: { months: 3, ¦ } }]')).toEqual(['after', 'before']);
});

test('what the format lists, and what the pack itself has given a name', () => {
  expect(labels(`${head}household: { unit: ¦ }`)).toEqual(['household', 'person']);
  expect(labels(`${head}exclusions: [{ reason: ¦ }]`)).toEqual(['employee-insured', 'insured-elsewhere']);
  expect(labels(`${head}waysIn: [{ cites: ¦ }]`)).toEqual(['price', 'window', 'most']);
  expect(labels(`${head}waysIn:\n  - id: a\n    cites: [price, ¦]`)).toEqual([
    'price',
    'window',
    'most',
    'when',
    'cite',
  ]);
  expect(labels(head.replace('certifiedBy: civil', 'certifiedBy: ¦'))).toEqual(['civil', 'none']);
  expect(labels(head.replace('funder: county', 'funder: c¦'))).toEqual(['county']);
  expect(labels(`${head}waysIn: [{ tiers: [¦] }]`)).toEqual(['standard']);
  expect(labels(`${head}targets: { cites: wi¦`)).toEqual(['price', 'window', 'most']);
});

test('facts and their values in conditions and examples', () => {
  expect(labels(`${head}waysIn: [{ when: { ¦ } }]`)).toEqual(
    expect.arrayContaining(['hukou', 'age', 'any', 'veteranKind']),
  );
  expect(labels(`${head}waysIn: [{ when: { school: ¦ } }]`)).toContain('any');
  expect(labels(`${head}waysIn: [{ when: { veteranKind: ¦ } }]`)).toEqual(['a', 'b']);
  expect(labels(`${head}examples: [{ person: { certifications: [¦] } }]`)).toEqual(['dibao']);
  expect(labels(`${head}examples: [{ person: { hukou: ¦ } }]`)).toEqual(['local', 'other']);
  expect(labels(`${head}examples: [{ person: { hukou: local }, expect: ¦ }]`)).toEqual(
    expect.arrayContaining(['out-of-scope', 'window-not-open']),
  );
  expect(labels(`${head}examples: [{ expect: { category: ¦ } }]`)).toEqual(['dibao', 'null']);
  expect(labels(`${head}examples: [{ expect: { funding: { ¦ } } }]`)).toEqual(['county']);
});

test('a list begins on its own line, a mapping behind its key between braces', () => {
  const first = (marked: string, label: string) =>
    completePack(marked.replace('¦', ''), marked.indexOf('¦'))?.items.find((item) => item.label === label);
  expect(first('ti¦', 'tiers')?.insert).toBe('tiers:\n  - ');
  expect(first('pack: 1\nno¦', 'notice')?.insert).toBe('notice:\n  ');
  expect(first('tiers:\n  - id: a\n    pr¦', 'prices')?.insert).toBe('prices:\n      - ');
  expect(first('waysIn:\n  - when: ¦', 'hukou')).toMatchObject({ insert: '{ hukou:  }', back: 2 });
  expect(first('¦pack: 1', 'planYear')?.insert).toBe('planYear');
  expect(first(`${head}waysIn: [{ cites: ¦ }]`, 'price')?.says?.zh).toBe('个人缴费400元');
});

test('of a whole pack, every tenth key of the format is offered where it stands', () => {
  const text = readFileSync(new URL('../../../policy-packs/chuxiong-2021.yaml', import.meta.url), 'utf8');
  const free = new Set([
    'clauses',
    'assumptions',
    'open',
    'agencies',
    'funders',
    'components',
    'values',
    'facts',
  ]);
  const missing: string[] = [];
  let seen = 0;
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (isSeq(node)) for (const [i, item] of node.items.entries()) walk(item, [...path, i]);
    if (!isMap(node)) return;
    for (const { key } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = String(key.value);
      if (!free.has(String(path.at(-1) ?? ''))) {
        seen += 1;
        if (seen % 10 !== 0) continue;
        const found = completePack(text.slice(0, key.range[0]) + text.slice(key.range[1]), key.range[0]);
        if (!found?.items.some(({ label }) => label === name)) missing.push([...path, name].join('.'));
      }
    }
    for (const { key, value } of node.items) {
      if (isScalar(key)) walk(value, [...path, String(key.value)]);
    }
  };
  walk(parseDocument(text).contents, []);
  expect(seen).toBeGreaterThan(300);
  expect(missing).toEqual([]);
});
