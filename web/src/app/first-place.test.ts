import { expect, test } from 'vitest';
import { firstPlace, type Permissions, placesOf } from './first-place.ts';

const nobody: Permissions = {
  role: 'TAX_BANK',
  county: {},
  canManagePolicyPacks: false,
  canAgreeToExamples: false,
  canImport: false,
  canRegister: false,
  canTakePayment: false,
  canSeePeople: false,
  canCertify: false,
  canSeeProgress: false,
  canReadReports: false,
  canSeeOverview: false,
};

test('nobody enters a place that their permissions do not open', () => {
  expect(placesOf(nobody)).toEqual([]);
  expect(placesOf({ ...nobody, canSeeProgress: true, county: null })).toEqual([]);
});

test('each role lands on its first place', () => {
  const window = { canRegister: true, canTakePayment: true, canSeePeople: true };
  expect(firstPlace({ ...nobody, ...window, role: 'TOWNSHIP_STAFF' })).toBe('/today');
  expect(firstPlace({ ...nobody, ...window, role: 'VILLAGE_AGENT' })).toBe('/enroll');
  expect(firstPlace({ ...nobody, role: 'CERTIFYING_AGENCY', canCertify: true })).toBe('/categories');
  expect(firstPlace({ ...nobody, role: 'SUPERVISOR', canSeeProgress: true })).toBe('/progress');
  expect(firstPlace({ ...nobody, role: 'PROVINCIAL_VIEWER', county: null, canSeeOverview: true })).toBe(
    '/overview',
  );
});
