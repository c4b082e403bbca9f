import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readPack } from '@canbao/policy-engine';
import { shippedPacks } from '@canbao/policy-packs';
import { describe, expect, it } from 'vitest';
import { draftPack, readNotice } from '../index.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(shippedPacks.map(({ name, pack, notice }) => ({ name, pack, notice })))(
  'a draft from $name',
  ({ name, ...files }) => {
    const notice = readFileSync(files.notice, 'utf8');
    const shipped = readPack(readFileSync(files.pack, 'utf8')).pack!;
    const proposals = readNotice(notice, shipped.county);
    const { text } = draftPack({
      county: { code: shipped.county, name: shipped.countyName },
      text: notice,
      sha256: digest(notice),
      confirmed: proposals,
    });
    const reading = readPack(text, { notice });

    it('has the shape of a pack, quotes the notice word for word, and lacks examples', () => {
      expect(reading.pack !== null).toBe(name !== 'kaijiang-2020');
      const codes = new Set(reading.faults.map(({ code }) => code));
      const still = ['missing-key', 'unused-clause', 'no-example', 'few-examples', 'clause-without-example'];
      expect([...codes].filter((code) => !still.includes(code))).toEqual([]);
      expect(codes).toContain('missing-key');
    });

    it('says the prices, the window and the targets of the shipped pack', () => {
      const pack = reading.pack;
      if (!pack) return;
      expect(pack.planYear).toBe(shipped.planYear);
      expect(pack.notice.sha256).toBe(shipped.notice.sha256);
      expect(pack.tiers.map(({ components }) => components)).toEqual(
        shipped.tiers.map(({ components }) => components),
      );
      expect(pack.targets?.townships).toEqual(shipped.targets?.townships);
      expect([pack.targets?.overall, pack.targets?.groups]).toEqual([
        shipped.targets?.overall,
        shipped.targets?.groups,
      ]);
      expect(pack.phases.find(({ id }) => id === 'window')?.when).toEqual(
        shipped.phases.find(({ id }) => id === 'window')?.when,
      );
    });
  },
);

describe('a draft of nothing confirmed', () => {
  it('has a head and asks for everything', () => {
    const notice = '关于参保的通知';
    const source = { county: { code: '512002', name: '资阳市雁江区' }, text: notice, sha256: digest(notice) };
    const { name, text } = draftPack({ ...source, confirmed: [] });
    expect(name).toBe('512002-year.yaml');
    expect(text).toContain('county: "512002"');
    expect(text).toMatch(/price:\n {4}says:\n {6}zh: 个人缴费标准没有确认/);
    const { pack, faults } = readPack(text, { notice });
    expect(pack).toBeNull();
    expect(faults.map(({ code }) => code)).toContain('missing-key');
  });

  it('takes one row a name where two were confirmed, and asks about them', () => {
    const notice = '任务：东河镇31000人、西山乡17800人、城关街道54300人，合计103100人。';
    const found = readNotice(notice);
    const [row] = found.filter(({ kind }) => kind === 'target');
    const confirmed = [...found, { ...row!, value: { name: '东河镇', number: 32_000 } }];
    const source = { county: { code: '512002', name: '资阳市雁江区' }, text: notice, sha256: digest(notice) };
    const { text } = draftPack({ ...source, confirmed });
    expect(text).toMatch(/townships:\n {4}东河镇: 31000\n {4}西山乡: 17800\n {4}城关街道: 54300\n/);
    expect(text).toMatch(/total: 103100/);
    expect(text).toContain('东河镇（31000、32000）');
  });

  it('leaves out a total that its rows do not make, and asks about it', () => {
    const notice = '任务：东河镇31000人、西山乡17800人、城关街道54300人，合计103000人。';
    const confirmed = readNotice(notice);
    const source = { county: { code: '512002', name: '资阳市雁江区' }, text: notice, sha256: digest(notice) };
    const { text } = draftPack({ ...source, confirmed });
    expect(text).toContain('各乡镇任务之和是 103100，通知印的合计是 103000');
    expect(text).not.toMatch(/^ {2}total:/m);
  });
});
