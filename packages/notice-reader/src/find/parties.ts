import { NUMBER, numberOf } from '../numerals.ts';
import type { Reading } from '../reading.ts';
import { OFFICES } from '../vocabulary.ts';

const OFFICE = new RegExp(`(?:[市县区州])?(${OFFICES.map(([, words]) => words).join('|')})`, 'g');
const FUNDER =
  /(?:[市县区省州]、)?(?:[市县区省州]|镇（街）|镇|乡镇|各级)财政(?![局部])|医疗救助(?:基金|资金)|政府(?=全额|给予|资助)/g;
const PERCENT = `(?:(?<percent>${NUMBER})%|百分之(?<words>${NUMBER}))`;
const RATE = new RegExp(
  `(?:(?:参保缴费率|参保率|覆盖率|参保覆盖面)(?:(?!参保率)[^，。；]){0,14}?|参保(?:实现|达到)|确保)${PERCENT}`,
  'g',
);
const FUNDER_TERMS: readonly (readonly [RegExp, string])[] = [
  [/医疗救助/, 'medical-assistance-fund'],
  [/政府/, 'government'],
  [/镇|乡/, 'town-finance'],
  [/省/, 'province-finance'],
  [/市/, 'city-finance'],
  [/县|区/, 'county-finance'],
];

/** Agencies that the notice gives something to do, funders, and the rates that it asks for. */
export function findParties(reading: Reading): void {
  const agencies = new Set<string>();
  const funders = new Set<string>();
  for (const { from, text } of reading.sentences) {
    const giving = /资助|补助|资格|清册|名单|组织参保|认定/.test(text);
    for (const found of giving ? text.matchAll(OFFICE) : []) {
      const term = OFFICES.find(([, words]) => new RegExp(`^(?:${words})$`).test(found[1] ?? ''))?.[0];
      if (!term || agencies.has(term) || ['medical-insurance', 'tax', 'finance'].includes(term)) continue;
      const full = /[局办联委会]$/.test(found[0]);
      if (!full && !/部门/.test(text)) continue;
      agencies.add(term);
      reading.propose(
        'agency',
        from + found.index,
        from + found.index + found[0].length,
        { name: found[0], term },
        full ? 'plain' : 'likely',
      );
    }
    for (const found of /资助|承担|补助/.test(text) ? text.matchAll(FUNDER) : []) {
      const term = FUNDER_TERMS.find(([words]) => words.test(found[0]))?.[1] ?? 'funder';
      if (funders.has(term)) continue;
      funders.add(term);
      reading.propose(
        'funder',
        from + found.index,
        from + found.index + found[0].length,
        { name: found[0], term },
        'likely',
      );
    }
    findRates(reading, from, text);
  }
}

function findRates(reading: Reading, from: number, text: string): void {
  if (!/参保|覆盖/.test(text)) return;
  for (const found of text.matchAll(RATE)) {
    const percent = numberOf(found.groups?.percent ?? found.groups?.words ?? '');
    if (percent === null || percent <= 0 || percent > 100) continue;
    const near = text.slice(Math.max(0, found.index - 120), found.index + found[0].length);
    const groups = /特殊|贫困|资助|其中|特困|低保/.test(near.split(/确保辖区/).at(-1) ?? near);
    reading.propose(
      'rate',
      from + found.index,
      from + found.index + found[0].length,
      { percent, term: groups ? 'groups' : 'all' },
      groups ? 'likely' : 'plain',
    );
  }
}
