import { readFileSync } from 'node:fs';
import { assessLine, comparePacks, noticeDigest } from '@canbao/policy-engine';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVATE } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { addBasePack } from '../../app/base-packs.ts';
import { preparePack } from './active-pack.ts';
import { readFor } from './pack-reading.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../../../packages/policy-packs/layered/${name}`, import.meta.url), 'utf8');
const city = { text: file('yunjiang-2031.yaml'), noticeText: file('yunjiang-2031.notice.txt') };
const district = { text: file('donghu-2031.yaml'), noticeText: file('donghu-2031.notice.txt') };

const READ = `fit faults { line column code message } meaning { countyName tiers { premiumFen }
  categories { id } clauses { id quote }
  layering { layers { number level name noticeNumber noticeDate sha256 }
    values { at place value layer { number } }
    differences { at place belowSays hereSays applies { number } because clauses { id } } }
  gaps { __typename } proof { boundValues } comparison { __typename } }`;
const CHECK = `mutation ($input: PolicyPackInput!) { checkPolicyPack(input: $input) {
  ... on CheckPolicyPackSuccess { check { ${READ} notes } } ... on Refusal { code field message } } }`;
const UPLOAD = `mutation ($input: PolicyPackInput!) { uploadPolicyPack(input: $input) {
  ... on UploadPolicyPackSuccess { policyPack { id ${READ} layers { sha256 text noticeText } } } ... on Refusal { code field message } } }`;

type Layer = { number: number };
type Reading = {
  id: string;
  fit: boolean;
  notes: string[];
  faults: { line: number; code: string; message: string }[];
  layers: { sha256: string }[];
  meaning: {
    layering: {
      layers: object[];
      values: { at: string; place: string; value: string; layer: Layer }[];
      differences: { at: string; place: string; belowSays: string; hereSays: string; applies: Layer }[];
    } | null;
  };
};
type Sent = {
  text: string;
  noticeText?: string | null;
  bases?: { text: string; noticeText?: string | null }[];
};

describe('a pack over another', async () => {
  const world = await makeWorld();
  let admin: Person;
  let elsewhere: Person;
  const check = async (input: Sent, who = admin) => {
    const { data } = await who.ask<{ checkPolicyPack: { check: Reading; code?: string } }>(CHECK, { input });
    return data.checkPolicyPack;
  };
  const upload = async (input: Sent, who = admin) => {
    const { data } = await who.ask<{ uploadPolicyPack: { policyPack: Reading; code?: string } }>(UPLOAD, {
      input,
    });
    return data.uploadPolicyPack;
  };

  beforeAll(async () => {
    await world.county({ code: 990011, name: '东湖区', planYear: 2031, divisions: [] });
    await world.county({ code: 980011, name: '西湖区', planYear: 2031, divisions: [] });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 990011 });
    elsewhere = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 980011 });
  });

  it('says which base is missing, where, and how to give it', async () => {
    const { check: read } = await check(district);
    expect(read).toMatchObject({ fit: false, meaning: null });
    expect(read.faults.map(({ line, code }) => [line, code])).toEqual([[2, 'base-missing']]);
    expect(read.faults[0]?.message).toContain('“yunjiang-2031.yaml”');
    expect(read.faults[0]?.message).toContain('一起上传');
    const other = await check({ ...district, bases: [{ text: city.text.replace('200', '210') }] });
    expect(other.check.faults[0]?.message).toContain('在手的文本摘要是');
    const many = Array.from({ length: 7 }, () => city);
    expect(await check({ ...district, bases: many })).toMatchObject({
      code: 'TOO_MANY_BASES',
      field: 'bases',
    });
  });

  it('is fit with the base beside it, and only once every layer’s quotes were compared', async () => {
    expect((await check({ ...district, bases: [city] })).check).toMatchObject({
      fit: true,
      faults: [],
      notes: [],
    });
    const unread = await check({ ...district, bases: [{ text: city.text }] });
    expect(unread.check).toMatchObject({ fit: false, faults: [] });
    expect(unread.check.notes.join()).toContain('下层');
  });

  it('is kept by an operator for the counties of one prefecture alone', async () => {
    await expect(
      addBasePack(world.admin, { division: '9', text: city.text, notice: null }),
    ).rejects.toMatchObject({
      code: 'bad-division',
    });
    await expect(
      addBasePack(world.admin, { division: '9900', text: city.text, notice: '别的通知' }),
    ).rejects.toMatchObject({ code: 'notice-digest' });
    const kept = await addBasePack(world.admin, {
      division: '9900',
      text: city.text,
      notice: city.noticeText,
    });
    expect(kept).toEqual({ sha256: noticeDigest(city.text), name: '云江市', planYear: 2031 });
    const listed = '{ basePacks { sha256 division planYear name noticeTitle text noticeText } }';
    const { data } = await admin.ask<{ basePacks: object[] }>(listed);
    expect(data.basePacks).toEqual([
      {
        sha256: kept.sha256,
        division: '9900',
        planYear: 2031,
        name: '云江市',
        noticeTitle: '云江市2031年度城乡居民医保参保通知',
        ...city,
      },
    ]);
    expect((await elsewhere.ask(listed)).data).toEqual({ basePacks: [] });
    const other = { ...district, text: district.text.replace('"990011"', '"980011"') };
    expect((await check(other, elsewhere)).check.faults.map(({ code }) => code)).toEqual(['base-missing']);
    await expect(world.admin.$executeRaw`UPDATE base_packs SET name = '别名'`).rejects.toThrow(
      /never changes/,
    );
  });

  it('says of every value where it comes from, and of every disagreement what applies and why', async () => {
    const { check: read } = await check(district);
    expect(read.fit).toBe(true);
    const layering = read.meaning.layering!;
    expect(layering.layers).toMatchObject([
      {
        number: 1,
        level: '市',
        name: '云江市',
        noticeNumber: '云江医保〔2030〕8号',
        noticeDate: '2030-08-20',
      },
      { number: 2, level: '区', name: '东湖区', noticeDate: '2030-09-10', sha256: null },
    ]);
    const said = new Map(layering.values.map((one) => [one.at, one]));
    expect(said.get('tiers')).toMatchObject({ place: '档次', layer: { number: 1 } });
    expect(said.get('subsidies.categories.dibao.pays')).toMatchObject({
      place: '资助类别 · 低保对象 · 资助',
      value: '¥300.00',
      layer: { number: 2 },
    });
    expect(said.get('subsidies.categories.destitute')).toMatchObject({ layer: { number: 1 } });
    expect(said.get('subsidies.categories.age-70')).toMatchObject({ layer: { number: 2 } });
    expect(
      layering.differences.map(({ at, belowSays, hereSays, applies }) => [
        at,
        belowSays,
        hereSays,
        applies.number,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['subsidies.categories.dibao.pays', '¥200.00', '¥300.00', 2],
        ['targets.cites', '“参保率达到95%以上。”', '“参保率达到90%以上。”', 1],
        ['targets.overall', '95%', '90%', 1],
      ]),
    );
  });

  it('is activated with its layers, and stays what it was whatever becomes of the base', async () => {
    const { policyPack } = await upload(district);
    expect(policyPack).toMatchObject({ fit: true, layers: [{ sha256: noticeDigest(city.text), ...city }] });
    const { data } = await admin.ask(ACTIVATE, { input: { id: policyPack.id, countyName: '东湖区' } });
    expect(data).toMatchObject({ activatePolicyPack: { policyPack: { state: 'ACTIVE' } } });
    await world.admin.basePack.deleteMany({});
    const person = 'birthDate: "1990-01-01", hukou: LOCAL, certifications: ["dibao"], payDate: "2030-10-20"';
    const tried = await admin.ask(`{ assessPerson(person: { ${person} }) { selfPayFen category { id } } }`);
    expect(tried.data).toEqual({ assessPerson: { selfPayFen: 10_000, category: { id: 'dibao' } } });
    await expect(world.admin.$executeRaw`UPDATE policy_pack_layers SET notice = NULL`).rejects.toThrow(
      /never changes/,
    );
    const again = await upload(district);
    expect(again.policyPack).toMatchObject({ fit: true, layers: [{ noticeText: city.noticeText }] });
  });

  it('means the same as the same pack written out', () => {
    const owner = { countyId: 990011, planYear: 2031 };
    const changed = (text: string, [price, dibao, day]: [number, number, number]) =>
      text
        .replace('basic: 400', `basic: ${price}`)
        .replace('pays: 200', `pays: ${dibao}`)
        .replaceAll('2030-12-31', `2030-12-${day}`);
    const numbers = fc.tuple(
      fc.integer({ min: 300, max: 900 }),
      fc.integer({ min: 1, max: 299 }),
      fc.integer({ min: 10, max: 31 }),
    );
    const person = fc.record({
      birthDate: fc.date({ min: new Date('1930-01-01'), max: new Date('2030-12-01'), noInvalidDate: true }),
      hukou: fc.constantFrom('local', 'other'),
      certifications: fc.subarray(['dibao', 'destitute']),
      day: fc.integer({ min: 1, max: 31 }),
    });
    const head = city.text.replace('"990000"', '"990011"');
    const over = (text: string, [price, dibao, day]: [number, number, number]) => `pack: 1
extends: { sha256: ${noticeDigest(text)} }
county: "990011"
differs: [{ at: tiers, because: 区定 }, { at: subsidies, because: 区定 }, { at: phases, because: 区定 }]
tiers: [{ id: standard, components: { basic: ${price} } }]
subsidies: { categories: [{ id: dibao, pays: ${dibao} }] }
phases:
  - { id: window, when: { payDate: { from: 2030-10-01, to: 2030-12-${day} } } }
  - { id: late, when: { payDate: { over: 2030-12-${day} } } }
`;
    const people = fc.array(person, { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(numbers, numbers, people, (below, here, somebody) => {
        const base = changed(city.text, below);
        const bases = [{ text: base, noticeText: null }];
        const layered = readFor(owner, { text: over(base, here), noticeText: null, bases });
        const whole = readFor(owner, { text: changed(head, here), noticeText: null });
        expect(comparePacks(layered.pack!, whole.pack!)).toEqual([]);
        const policies = [layered, whole].map((read) => preparePack('x', 1, read.pack!).policy);
        for (const { birthDate, day, ...rest } of somebody) {
          const payDate = `2030-12-${String(day).padStart(2, '0')}`;
          const line = JSON.stringify({
            id: 'x',
            birthDate: birthDate.toISOString().slice(0, 10),
            payDate,
            ...rest,
          });
          const [one, two] = policies.map((policy) => assessLine(policy, line));
          expect(one).toBe(two);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('answers residents without signing in', async () => {
    const answers = [
      { fact: 'hukou', values: ['local'] },
      { fact: 'birthDate', values: ['1961-01-01'] },
      { fact: 'certifications', values: [] },
      { fact: 'payDate', values: ['2030-10-20'] },
    ];
    const asked = await world
      .visitor('zh')
      .ask(
        `query ($answers: [PackAnswerInput!]!) { calculation(county: 990011, planYear: 2031, answers: $answers) { countyName question { fact } outcome { selfPayFen category { id } } } }`,
        { answers },
      );
    expect(asked).toMatchObject({
      errors: [],
      data: {
        calculation: { countyName: '东湖区', outcome: { selfPayFen: 30_000, category: { id: 'age-70' } } },
      },
    });
  });
});
