import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessLine, compile, noticeDigest, type PackReading, readPack } from '../index.ts';
import { groupedPack } from '../testing/grouped-prices.ts';
import { madeUpNotice, madeUpPack } from '../testing/made-up-county.ts';
import { rewardingPack } from '../testing/rewarding-county.ts';
import { waitingPack } from '../testing/waiting-county.ts';
import type { Data } from './merge.ts';

const notice = `云溪县东湖区2030年度居民医保通知
东湖区低档350元。东湖区孤儿由区里全额资助。
`;

/** A district's pack over the made-up county's: a price of its own, a funder, a category taken out. */
const district = `pack: 1
extends: { file: yunxi.yaml, sha256: ${noticeDigest(madeUpPack)} }
level: district
county: "990002"
countyName: 云溪县东湖区
planYear: 2030
notice: { title: 东湖区通知, date: 2029-09-15, sha256: ${noticeDigest(notice)} }
clauses:
  low-here: 东湖区低档350元。
  orphan-here: 东湖区孤儿由区里全额资助。
funders: { district: 区财政 }
differs:
  - { at: tiers.low, because: 区通知另定低档标准, cites: low-here }
  - { at: subsidies.categories.orphan, because: 区里出钱 }
  - { at: subsidies.categories.disabled, because: 区里没有这一类 }
  - { at: fiscal, applies: below, because: 区通知印错，以县为准 }
tiers:
  - { id: low, components: { basic: 350 }, cites: low-here }
fiscal: { amount: 70 }
subsidies:
  categories:
    - { id: orphan, funder: district, cites: orphan-here }
    - { id: disabled, remove: true }
agencies: { disabled: null }
examples:
  - { id: example-2, person: { birthDate: 1990-01-01, hukou: local, tier: low, payDate: 2029-12-31 }, expect: { selfPay: 350, category: null } }
  - { id: example-5, remove: true }
  - { id: example-11, remove: true }
  - { id: example-13, remove: true }
  - { id: example-14, remove: true }
  - { id: example-15, remove: true }
  - { person: { birthDate: 2015-01-01, hukou: other, school: primary, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 350 } }
  - { person: { birthDate: 1990-01-01, hukou: local, tier: low, certifications: [dibao], payDate: 2029-10-01 }, expect: { selfPay: 175 } }
  - { person: { birthDate: 1960-01-01, hukou: local, tier: low, payDate: 2029-10-01 }, expect: { selfPay: 250, category: age-70-plus } }
  - { person: { birthDate: 2015-01-01, hukou: local, tier: low, certifications: [orphan], payDate: 2029-10-01 }, expect: { funding: { district: 350 } } }
  - { person: { birthDate: 2030-05-01, hukou: local, tier: low, parentsBothInsured: true, payDate: 2030-06-30 }, expect: { waived: 350 } }
`;

const bases = [{ text: madeUpPack, notice: madeUpNotice }];
const read = (text: string, below = bases): PackReading => readPack(text, { notice, bases: below });
const withoutAgency = district.replace(
  '  - { at: fiscal,',
  '  - { at: agencies.disabled, because: 区里没有这一类 }\n  - { at: fiscal,',
);

describe('a pack over another', () => {
  const { pack, faults, notes, layers } = read(withoutAgency);

  test('is fit, with the quotes of each compared with its own notice', () => {
    expect(faults).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('has the rules of both, its own where they differ', () => {
    expect(pack?.tiers.map(({ id, name, components }) => [id, name, components])).toEqual([
      ['high', '高档', { basic: 300, extra: 100 }],
      ['low', '低档', { basic: 350 }],
    ]);
    expect(pack?.subsidies?.categories.map(({ id, funder }) => [id, funder])).toEqual([
      ['dibao', undefined],
      ['orphan', 'district'],
      ['age-70-plus', 'county'],
    ]);
    expect(pack?.fiscal?.amount).toBe(700);
    expect(pack?.county).toBe('990002');
  });

  test('keeps the source, level and date of every value', () => {
    expect(
      layers?.layers.map(({ level, countyName, notice: { date } }) => [level, countyName, date]),
    ).toEqual([
      [null, '云溪县', null],
      ['district', '云溪县东湖区', '2029-09-15'],
    ]);
    expect(layers?.origins).toMatchObject({
      'tiers.high': 0,
      'tiers.low.name': 0,
      'tiers.low.components': 1,
      'fiscal.amount': 0,
      'clauses.low-here': 1,
      'clauses.price': 0,
    });
  });

  test('keeps both sides of what differs, which one applies, and why', () => {
    expect(layers?.differences).toContainEqual({
      at: 'fiscal.amount',
      below: { layer: 0, value: 700 },
      here: { layer: 1, value: 70 },
      applies: 0,
      because: { zh: '区通知印错，以县为准', en: '区通知印错，以县为准' },
      cites: [],
    });
    expect(layers?.differences.find(({ at }) => at === 'tiers.low.components')).toMatchObject({
      below: { value: { basic: 300 } },
      here: { value: { basic: 350 } },
      applies: 1,
      cites: ['low-here'],
    });
    expect(
      layers?.differences.find(({ at }) => at === 'subsidies.categories.disabled')?.here.value,
    ).toBeNull();
  });

  test('may stand on a pack that stands on another', () => {
    const township = `pack: 1
extends: { sha256: ${noticeDigest(withoutAgency)} }
level: township
countyName: 东湖区甲镇
differs: [{ at: tiers.high.components, because: 镇里另定 }]
tiers: [{ id: high, components: { basic: 310, extra: 100 } }]
examples:
  - { id: example-1, person: { birthDate: 1990-01-01, hukou: local, tier: high, payDate: 2029-10-01 }, expect: { premium: 410 } }
  - { id: example-16, expect: { selfPay: 205, category: dibao } }
`;
    const both = [...bases, { text: withoutAgency, notice }];
    const reading = readPack(township, { notice, bases: both });
    expect(reading.faults).toEqual([]);
    expect(reading.pack?.tiers.map(({ components }) => components)).toEqual([
      { basic: 310, extra: 100 },
      { basic: 350 },
    ]);
    expect(reading.layers?.layers.map(({ level, sha256 }) => [level, sha256 !== null])).toEqual([
      [null, true],
      ['district', true],
      ['township', false],
    ]);
    expect(reading.layers?.origins).toMatchObject({
      'tiers.high.components': 2,
      'tiers.low.components': 1,
      'tiers.low.name': 0,
    });
  });
});

describe('a pack over another is refused', () => {
  test.each([
    ['that is not at hand', noticeDigest(madeUpPack), noticeDigest('x'), 'base-missing'],
    ['without a digest', `, sha256: ${noticeDigest(madeUpPack)}`, '', 'wrong-form'],
    [
      'for what it says otherwise without a word',
      '  - { at: subsidies.categories.orphan, because: 区里出钱 }\n',
      '',
      'differs-unsaid',
    ],
    ['for a difference that there is not', 'at: tiers.low,', 'at: tiers.high,', 'differs-unknown'],
    [
      'for taking out what is not there',
      'id: disabled, remove: true',
      'id: disable, remove: true',
      'unknown-rule',
    ],
    ['for a clause named as one below', 'low-here: 东湖区', 'price: 东湖区', 'duplicate-id'],
    [
      'for a quote that its notice lacks',
      'low-here: 东湖区低档350元。',
      'low-here: 东湖区低档360元。',
      'quote-not-found',
    ],
    ['for another year', 'planYear: 2030', 'planYear: 2031', 'wrong-plan-year'],
    [
      'for a mistyped key of a rule',
      'components: { basic: 350 }',
      'component: { basic: 350 }',
      'unknown-key',
    ],
    ['for a new rule that lacks something', 'id: low, components', 'id: lower, components', 'missing-key'],
    ['for an example that fails', 'selfPay: 175', 'selfPay: 176', 'example-failed'],
  ])('%s', (_what, from, to, code) => {
    expect(withoutAgency).toContain(from);
    const { faults } = read(withoutAgency.replace(from, to));
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { line } of faults) expect(line).toBeLessThanOrEqual(withoutAgency.split('\n').length);
  });

  test('for a quote that the notice below lacks, at the line that names the pack below', () => {
    const { faults } = read(withoutAgency, [
      { text: madeUpPack, notice: `${madeUpNotice}。`.replace('高档400元', '高档401元') },
    ]);
    expect(faults.map(({ code, line }) => [code, line])).toContainEqual(['quote-not-found', 2]);
  });

  test('where the pack below can’t be read', () => {
    const broken = 'pack: [';
    const text = withoutAgency.replace(noticeDigest(madeUpPack), noticeDigest(broken));
    expect(read(text, [{ text: broken, notice: '' }]).faults.map(({ code }) => code)).toEqual([
      'base-broken',
    ]);
  });

  test('where it stands on nothing', () => {
    const alone = madeUpPack.replace('clauses:', 'differs: [{ at: tiers.low, because: 无 }]\nclauses:');
    expect(readPack(alone).faults.map(({ code }) => code)).toContain('missing-key');
  });
});

const shipped = ['yanjiang-2021', 'kaijiang-2020', 'chuxiong-2021', 'tengzhou-2021', 'lezhi-2024'].map(
  (name) => readFileSync(new URL(`../../../policy-packs/${name}.yaml`, import.meta.url), 'utf8'),
);
const wholes = [madeUpPack, groupedPack, waitingPack, rewardingPack, ...shipped];

const LISTS = ['tiers', 'waysIn', 'phases', 'exclusions', 'deadlines'];
const MAPS = ['clauses', 'assumptions', 'open', 'funders', 'agencies'];

/** Cuts a pack in two: what the lower has, changed or with rules too many, and what the upper must say over it. */
function cut(whole: Data, draw: () => number): { below: Data; here: Data } {
  const below: Data = structuredClone(whole);
  const here: Data = {
    pack: 1,
    county: whole.county,
    countyName: whole.countyName,
    planYear: whole.planYear,
    notice: whole.notice,
  };
  const differs: Data[] = [];
  const lists: [Data, Data, string, string][] = LISTS.map((key) => [below, here, key, key]);
  if (whole.subsidies !== undefined) {
    here.subsidies = {};
    lists.push([below.subsidies as Data, here.subsidies as Data, 'categories', 'subsidies.categories']);
  }
  for (const [from, to, key, at] of lists) {
    const rules = from[key];
    if (!Array.isArray(rules)) continue;
    const stays = rules.map(() => draw() % 3 > 0);
    const upper: Data[] = [];
    const lower: Data[] = [];
    (rules as Data[]).forEach((rule, i) => {
      const next = (rules as Data[]).find((_, n) => n > i && stays[n]);
      if (stays[i] !== true) upper.push({ ...rule, ...(next === undefined ? {} : { before: next.id }) });
      else if (draw() % 3 === 0) {
        lower.push({ ...rule, cites: ['otherwise'] });
        upper.push({ id: rule.id, cites: rule.cites });
        differs.push({ at: `${at}.${String(rule.id)}`, because: '另有规定' });
      } else lower.push(rule);
    });
    if (draw() % 2 === 0) {
      lower.push({ id: 'too-many', name: '多余' });
      upper.push({ id: 'too-many', remove: true });
      differs.push({ at: `${at}.too-many`, because: '取消' });
    }
    from[key] = lower;
    to[key] = upper;
  }
  for (const key of MAPS) {
    const entries = Object.entries((whole[key] as Data | undefined) ?? {});
    const stays = entries.map(() => draw() % 2 === 0);
    if (entries.length === 0) continue;
    below[key] = Object.fromEntries(entries.filter((_, i) => stays[i]));
    here[key] = Object.fromEntries(entries.filter((_, i) => !stays[i]));
  }
  const examples = whole.examples as unknown[];
  const some = draw() % (examples.length + 1);
  below.examples = examples.slice(0, some);
  here.examples = examples.slice(some);
  if (differs.length > 0) here.differs = differs;
  return { below, here };
}

test('a layered pack is the same pack written out', () => {
  const draws = fc.infiniteStream(fc.nat(1000));
  fc.assert(
    fc.property(fc.constantFrom(...wholes), draws, (text, stream) => {
      const written = readPack(text);
      const { below, here } = cut(parse(text) as Data, () => stream.next().value ?? 0);
      const lower = JSON.stringify(below);
      const upper = JSON.stringify({ ...here, extends: { sha256: noticeDigest(lower) } });
      const layered = readPack(upper, { bases: [{ text: lower }] });
      const differing = (here.differs as Data[] | undefined) ?? [];
      expect(layered.faults).toEqual([]);
      expect(written.faults).toEqual([]);
      if (layered.pack === null || written.pack === null) throw new Error('no pack');
      const { extends: _, differs: __, examples, ...rest } = layered.pack;
      const { examples: plain, ...whole } = written.pack;
      expect(rest).toEqual(whole);
      expect(examples.map(({ id: ___, ...example }) => example)).toEqual(plain);
      expect(layered.layers?.differences).toHaveLength(differing.length);
      const [one, other] = [compile(layered.pack), compile(written.pack)];
      for (const { person } of plain) {
        const line = JSON.stringify({ id: 'a', ...person });
        expect(assessLine(one, line)).toBe(assessLine(other, line));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
