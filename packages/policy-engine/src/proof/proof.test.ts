import { describe, expect, test } from 'vitest';
import { changedExamples, exampleText, type Pack, proofOf, readPack, withExamples } from '../index.ts';
import { madeUpNotice, madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';

const codes = (text: string) => readPack(text, { notice: madeUpNotice }).faults.map(({ code }) => code);
const ONE = /.*birthDate: 1955-01-01.*\n/;

describe('a clause that decides', () => {
  test('blocks activation until an example shows it, but not the reading', () => {
    const { pack, faults } = readPack(madeUpPack.replace(ONE, ''), { notice: madeUpNotice });
    expect(faults).toMatchObject([{ code: 'clause-without-example', line: 17, proof: true }]);
    expect(pack).not.toBeNull();
  });

  test('is shown by an example that names it, though it did not decide its outcome', () => {
    const named = madeUpPack.replace(ONE, '').replace('  - { person', '  - { cites: [one], person');
    expect(codes(named)).toEqual([]);
    expect(codes(named.replace('cites: [one]', 'cites: [on]'))).toEqual([
      'clause-without-example',
      'unknown-clause',
    ]);
  });

  test('is not one that organises: targets need no example', () => {
    expect(proofOf(sound(madeUpPack)).clauses.map(({ id }) => id)).not.toContain('goal');
  });
});

test('an amount or a day besides the rules rests on a clause too', () => {
  const assumed = madeUpPack.replace(
    'fiscal: { amount: 700, cites: fiscal }',
    'fiscal: { amount: 700, cites: order }',
  );
  expect(readPack(assumed, { notice: madeUpNotice }).faults).toContainEqual(
    expect.objectContaining({
      code: 'no-clause',
      line: assumed.split('\n').indexOf('fiscal: { amount: 700, cites: order }') + 1,
      proof: true,
    }),
  );
});

test('a pack tells where the outcomes of its examples come from; by hand where it does not say', () => {
  const told = madeUpPack.replace('  - { person', '  - { origin: notice, person');
  const total = sound(madeUpPack).examples.length;
  expect(proofOf(sound(told)).origins).toEqual({ notice: 1, 'other-county': 0, hand: total - 1, staff: 0 });
});

describe('proposed examples', () => {
  test('confirmed at the end of the list leave none to propose, and all else as it was', () => {
    const { proposals, bounds } = proofOf(sound(madeUpPack));
    expect(bounds.shown).toBeLessThan(bounds.values);
    const text = withExamples(madeUpPack, proposals.map(exampleText));
    expect(text?.startsWith(madeUpPack.trimEnd())).toBe(true);
    const after = proofOf(sound(text ?? ''));
    expect(after.proposals.filter(({ fact }) => !fact.startsWith('ageIn'))).toEqual([]);
    expect(after.bounds.shown).toBeGreaterThan(bounds.shown);
  });

  test('go before what stands after the examples, into a list on one line, and nowhere where there is none', () => {
    const item = '{"person":{},"expect":"out-of-scope"}';
    expect(withExamples('examples:\n  - { a: 1 }\n\ntargets: {}\n', [item])).toBe(
      `examples:\n  - { a: 1 }\n  - ${item}\n\ntargets: {}\n`,
    );
    expect(withExamples('examples: []\n', [item])).toBe(`examples: [${item}]\n`);
    expect(withExamples('pack: 1\n', [item])).toBeNull();
    expect(withExamples('examples: [\n', [item])).toBeNull();
  });
});

describe('examples of a revision that is active', () => {
  const frozen = sound(madeUpPack);
  const kinds = (after: Pack) =>
    changedExamples(frozen, after).map(({ kind, before }) => [kind, before.expect]);

  test('are the same under another name, order, origin or clause', () => {
    const told = madeUpPack.replace(
      'person: { birthDate: 1990-01-01, hukou: local, tier: high,',
      'name: 普通居民, origin: staff, cites: price, person: { tier: high, birthDate: 1990-01-01, hukou: local,',
    );
    expect(changedExamples(frozen, sound(told))).toEqual([]);
  });

  test('are told where an outcome differs, a person does, or one is gone; what is new is not', () => {
    const more = `${madeUpPack}  - { person: { birthDate: 1991-01-01, hukou: other, tier: low, payDate: 2029-10-01 }, expect: out-of-scope }\n`;
    expect(kinds(sound(more))).toEqual([]);
    const other = sound(
      madeUpPack.replace('expect: { selfPay: 300, category: null }', 'expect: { selfPay: 300 }'),
    );
    expect(kinds(other)).toEqual([['outcome', { selfPay: 300, category: null }]]);
    expect(
      kinds(
        sound(
          more
            .replace(/.*payDate: 2029-09-30.*\n/, '')
            .replace('payDate: 2030-06-30', 'payDate: 2030-06-29')
            .concat(
              '  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2029-09-29 }, expect: window-not-open }\n',
            ),
        ),
      ),
    ).toEqual([
      ['removed', 'window-not-open'],
      ['removed', { waived: 300, selfPay: 0, coverFrom: '2030-05-01' }],
    ]);
  });

  test('are known by their id or name where the person changed', () => {
    const named = sound(madeUpPack.replace('  - { person', '  - { id: plain, person'));
    const moved = sound(
      madeUpPack.replace(
        '  - { person: { birthDate: 1990-01-01',
        '  - { id: plain, person: { birthDate: 1990-01-03',
      ),
    );
    expect(changedExamples(named, moved)).toMatchObject([
      {
        kind: 'person',
        before: { person: { birthDate: '1990-01-01' } },
        after: { person: { birthDate: '1990-01-03' } },
      },
    ]);
  });
});
