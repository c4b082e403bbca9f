import { describe, expect, it } from 'vitest';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import { TARGETS, type TargetsShown } from './target-sets.fixture.ts';

const PROGRESS = `{ progress { goalPercent goalExceed whole { target enrolled rate gap }
  townships { township { id name } target enrolled rate } } }`;
type Row = { township: { id: string; name: string }; target: number; enrolled: number; rate: number };
type Progress = { progress: { whole: Omit<Row, 'township'> & { gap: number }; townships: Row[] } };

/** A notice, its townships and people, and one township in full. */
const notices = [
  {
    pack: 'kaijiang-2020',
    code: 511723,
    name: '开江县',
    year: 2020,
    rows: 20,
    people: 513_080,
    one: '天师镇',
    of: 12_688,
  },
  {
    pack: 'tengzhou-2021',
    code: 370481,
    name: '滕州市',
    year: 2021,
    rows: 21,
    people: 1_487_341,
    one: '善南街道',
    of: 22_050,
  },
  {
    pack: 'yanjiang-2021',
    code: 512002,
    name: '雁江区',
    year: 2021,
    rows: 22,
    people: 1_068_562,
    one: '宝莲办事处',
    of: 41_484,
  },
];

describe('the three notices with a target table', async () => {
  const world = await makeWorld();

  it.each(notices)('$name: from the table of the notice to the coverage', async (notice) => {
    const { code: countyId, name, year: planYear } = notice;
    await world.county({ code: countyId, name, planYear, divisions: [] });
    const admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId });
    await activatePack(admin, notice.pack, name);
    const { data } = await admin.ask<{ targets: TargetsShown }>(TARGETS);
    expect(data.targets).toMatchObject({ total: notice.people, basisInForce: 'PROVISIONAL' });
    expect(data.targets.places).toHaveLength(notice.rows);
    const place = data.targets.places.find(({ township }) => township.name === notice.one)!;
    expect(place.inForce).toBe(notice.of);

    const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId } });
    const villageId = crypto.randomUUID();
    const townshipId = place.township.id;
    await world.admin.division.create({
      data: { countyId, id: villageId, level: 'village', townshipId, name: '示例村' },
    });
    // One more than the target: over 100 % is shown as it is.
    await world.admin.tallyDelta.create({
      data: {
        countyId,
        campaignId: campaign.id,
        townshipId,
        villageId,
        state: 'paid',
        people: notice.of + 1,
        day: new Date(`${planYear - 1}-10-20`),
      },
    });
    const { data: read } = await admin.ask<Progress>(PROGRESS);
    const { whole, townships } = read.progress;
    expect(whole).toMatchObject({
      target: notice.people,
      enrolled: notice.of + 1,
      rate: Math.floor(((notice.of + 1) * 10_000) / notice.people),
    });
    expect(townships.reduce((sum, row) => sum + row.target, 0)).toBe(notice.people);
    const full = townships.find(({ township }) => township.id === townshipId)!;
    expect(full.rate).toBe(Math.floor(((notice.of + 1) * 10_000) / notice.of));
    expect(full.rate).toBeGreaterThanOrEqual(10_000);
  });

  it.each([
    ['chuxiong-2021', 532301, '楚雄市', 2021],
    ['lezhi-2024', 512022, '乐至县', 2024],
  ] as const)(
    '%s prints no people: no target and no rate, and why',
    async (pack, countyId, name, planYear) => {
      await world.county({ code: countyId, name, planYear });
      const admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId });
      await activatePack(admin, pack, name);
      const { data } = await admin.ask<{ targets: TargetsShown }>(TARGETS);
      expect(data.targets).toMatchObject({
        total: null,
        basisInForce: null,
        sets: [],
        noTargetBecause: '通知没有给出目标任务人数，不计算参保率',
      });
      const { data: read } = await admin.ask<Progress>(PROGRESS);
      expect(read.progress.whole).toMatchObject({ target: null, rate: null, gap: null });
    },
  );
});
