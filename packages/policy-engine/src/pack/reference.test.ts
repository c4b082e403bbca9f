import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packReference } from './reference.ts';

test('the page of keys says what the definition says; write it anew with canbao pack schema --keys', () => {
  const page = readFileSync(new URL('../../../../docs/policy-pack-keys.md', import.meta.url), 'utf8');
  expect(page).toBe(packReference());
  for (const key of [
    '**`planYear`**',
    '`tiers[].prices[].when`',
    '`subsidies.categories[].selfPay`',
    '**`examples[].person`**',
  ]) {
    expect(page).toContain(key);
  }
});
