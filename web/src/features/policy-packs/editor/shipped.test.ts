import { shippedPacks, summaryPacks } from '@canbao/policy-packs';
import { expect, test } from 'vitest';
import { loadShipped, shipped } from './shipped.ts';

test('each pack that comes with the product can be begun from, under its own county and year', async () => {
  const names = [...shippedPacks, ...summaryPacks].map(({ name }) => name);
  expect(Object.keys(shipped)).toEqual(names);
  for (const [name, { countyName, planYear }] of Object.entries(shipped)) {
    const { packText, noticeText } = await loadShipped(name);
    expect(packText).toContain(`countyName: ${countyName}\n`);
    expect(packText).toContain(`planYear: ${planYear}\n`);
    expect(noticeText.length).toBeGreaterThan(500);
  }
});

test('no other', async () => {
  await expect(loadShipped('somewhere-2030')).rejects.toThrow('No pack somewhere-2030');
});
