import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPack } from '../pack/read.ts';
import { applyEdits } from './apply.ts';
import { packFields } from './fields.ts';
import { setValue } from './values.ts';

const packs = new URL('../../../policy-packs/', import.meta.url);
const pack = readFileSync(new URL('yanjiang-2021.yaml', packs), 'utf8');
const fieldsBy = (section: string) => packFields(pack).filter((field) => field.section === section);

test('what is no pack has no values to set', () => {
  expect(packFields('- a')).toEqual([]);
  expect(packFields(':')).toHaveLength(5);
});

test('the head is always there, what is missing in it with nothing', () => {
  const values = (text: string) =>
    packFields(text).map(({ path, value, wider }) => [path.join('.'), wider ? '…' : value]);
  expect(values('county: "990001"\nnotice:\n  title:\n')).toEqual([
    ['county', '990001'],
    ['countyName', null],
    ['planYear', null],
    ['notice.title', null],
    ['notice.number', null],
  ]);
});

test('days of the phases, prices of the tiers, amounts and shares of the categories', () => {
  expect(fieldsBy('tiers').map(({ rule, name, value }) => [rule, name.zh, value])).toEqual([
    ['第三档次', '基本医疗保险', '380'],
    ['第三档次', '补充医疗保险', '370'],
    ['第四档次', '基本医疗保险', '280'],
    ['第四档次', '补充医疗保险', '55'],
  ]);
  expect(fieldsBy('phases').map(({ value }) => value)).toContain('2020-09-21');
  expect(fieldsBy('categories').length).toBeGreaterThan(8);
});

test('each value that is shown can be written anew in its place, and the pack reads what was written', () => {
  const price = fieldsBy('tiers')[0];
  const edit = price && setValue(pack, price.path, '390.50', price.writing);
  const written = edit ? applyEdits(pack, [edit]) : '';
  expect(readPack(written).pack?.tiers[0]?.components).toMatchObject({ basic: 390.5 });
  expect(written.split('\n').length).toBe(pack.split('\n').length);
});

test('in every pack that comes with the product, writing what stands there changes nothing', () => {
  const names = readdirSync(packs).filter((name) => name.endsWith('.yaml'));
  expect(names.length).toBeGreaterThanOrEqual(7);
  for (const name of names) {
    const text = readFileSync(new URL(name, packs), 'utf8');
    for (const { path, value, writing, wider } of packFields(text)) {
      if (wider || value === null) continue;
      const same = setValue(text, path, value, writing);
      expect([name, path, same?.insert.replaceAll('"', '')]).toEqual([name, path, value]);
      expect(same && text.slice(same.from, same.to).replaceAll('"', '')).toBe(value);
    }
  }
});
