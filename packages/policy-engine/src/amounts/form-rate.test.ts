import { expect, test } from 'vitest';
import { settingOf } from '../assess/setting.ts';
import { compile, describePack, explain, parsePerson, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';
import { rateFen as fixedFen } from './form-rate.ts';
import { amountSchema, amountWords } from './index.ts';

test('a formula is refused with a rate that is none, a unit that nobody uses, or a negative base', () => {
  const wrong = [
    { base: 57840, rate: 1.4 },
    { base: 57840, rate: '140%' },
    { base: -1, rate: '1.4%' },
    { base: 57840 },
    { base: 57840, rate: '1.4%', round: { to: 0.05 } },
    { base: 57840, rate: '1.4%', round: { how: 'nearest' } },
  ];
  for (const amount of wrong) {
    expect(amountSchema.safeParse(amount).success, JSON.stringify(amount)).toBe(false);
  }
});

test('a pack with a wrong formula is told so at its place', () => {
  const { faults } = readPack(madeUpPack.replace('extra: 100', 'extra: { base: 10000, rate: one }'));
  expect(faults.map(({ code, line }) => [code, line])).toEqual([
    ['bad-rate', madeUpPack.slice(0, madeUpPack.indexOf('extra: 100')).split('\n').length],
  ]);
});

test('a formula is exact, and rounded as the notice says', () => {
  expect(fixedFen({ base: 57840, rate: '1.4%' })).toBe(80976);
  expect(fixedFen({ base: 65040, rate: '1.2%' })).toBe(78048);
  expect(fixedFen({ base: 57840, rate: '3.9%' })).toBe(225576);
  const half = { base: 1234.5, rate: '10%' };
  expect(fixedFen(half)).toBe(12345);
  expect(fixedFen({ ...half, round: { to: 0.1 } })).toBe(12350);
  expect(fixedFen({ ...half, round: { to: 0.1, how: 'down' } })).toBe(12340);
  expect(fixedFen({ ...half, round: { to: 10, how: 'up' } })).toBe(13000);
  expect(fixedFen({ ...half, round: { to: 1, how: 'half-up' } })).toBe(12300);
});

test('a floor holds below it, at it and above it', () => {
  const at = (base: number) => fixedFen({ base, rate: '1%', atLeast: 400 });
  expect([at(39999), at(40000), at(40001)]).toEqual([40000, 40000, 40001]);
});

test('it says itself in both languages', () => {
  const words = amountWords(
    { base: 57840, rate: '1.4%', round: { to: 1, how: 'up' }, atLeast: 400 },
    settingOf(sound(madeUpPack)).setting,
  );
  expect(words).toEqual({
    zh: '¥57,840.00×1.4%，进位到¥1.00，不低于¥400.00',
    en: '¥57,840.00 × 1.4%, rounded up to ¥1.00, at least ¥400.00',
  });
});

test('a part of a tier and the fiscal subsidy may be formulas', () => {
  const source = madeUpPack
    .replace('extra: 100', 'extra: { base: 10000, rate: 1% }')
    .replace('fiscal: { amount: 700', 'fiscal: { amount: { base: 70000, rate: 1% }');
  const { pack, faults } = readPack(source);
  expect(faults).toEqual([]);
  if (pack === null) throw new Error('no pack');
  const meaning = describePack(pack);
  expect(meaning.tiers[0]?.components[1]).toMatchObject({
    premiumFen: 10000,
    how: { zh: '¥10,000.00×1%' },
  });
  expect(meaning.fiscal?.fen).toBe(70000);
  const policy = compile(pack);
  const written = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'high', payDate: '2029-10-01' };
  const reading = parsePerson(written, policy);
  if ('invalid' in reading) throw new Error(reading.invalid.message.en);
  const { steps } = explain(policy, reading.person);
  expect(steps.find((step) => step.question === 'price')?.answer.zh).toBe(
    '高档 ¥400.00（basic ¥300.00 + extra ¥10,000.00×1%）',
  );
});
