import type { Day } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountsAs } from '../counties/index.ts';
import type { Counts } from './counts.ts';
import { type Before, provinceShown, type ShownCampaign } from './snapshot.ts';

const TODAY = '2020-11-02' as Day;
const countings = ['registered', 'paid', 'confirmed'] as const;
type Township = Record<CountsAs, number>;

/** A campaign counted one way, in these townships. */
const counted = (townships: readonly Township[], countsAs: CountsAs): Counts => ({
  countyId: 512002,
  campaignId: 'c',
  planYear: 2021,
  current: true,
  countsAs,
  asBefore: null,
  today: TODAY,
  target: null,
  undetermined: 0,
  townships: townships.map((one, i) => ({
    id: `t${i}`,
    name: `示例${i}`,
    enrolled: one[countsAs],
    target: null,
  })),
  parts: [],
  days: [],
});
const nothing: Before = { campaigns: new Map(), divisions: new Map() };

const look = (
  townships: readonly Township[],
  countsAs: CountsAs,
  last: ShownCampaign | null,
): ShownCampaign => {
  const before = last ? { ...nothing, campaigns: new Map([['c', last]]) } : nothing;
  const other = last && last.countsAs !== countsAs ? counted(townships, last.countsAs) : null;
  const { campaigns } = provinceShown('51', [{ ...counted(townships, countsAs), asBefore: other }], before);
  return campaigns[0]!;
};

describe('what a county counts, from above', () => {
  const township = fc
    .tuple(fc.nat({ max: 300 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
    .map(([confirmed, more, most]) => ({
      confirmed,
      paid: confirmed + more,
      registered: confirmed + more + most,
    }));
  const change = fc.record({ countsAs: fc.constantFrom(...countings), grows: fc.nat({ max: 8 }) });

  it('changes its name only where no count shown before and after differs by one to four people', () => {
    fc.assert(
      fc.property(
        fc.array(township, { minLength: 1, maxLength: 4 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (townships, changes) => {
          let people = townships;
          let last = look(people, 'paid', null);
          for (const { countsAs, grows } of changes) {
            people = people.map((one, i) => {
              const more = i === 0 ? grows : 0;
              return {
                registered: one.registered + more,
                paid: one.paid + more,
                confirmed: one.confirmed + more,
              };
            });
            const next = look(people, countsAs, last);
            const pairs = [[last, next], ...last.townships.map((one, i) => [one, next.townships[i]!])];
            for (const [a, b] of pairs) {
              if (a!.enrolled === null || b!.enrolled === null) continue;
              const moved = Math.abs(a!.enrolled - b!.enrolled);
              expect(moved === 0 || moved >= 5).toBe(true);
            }
            expect([countsAs, last.countsAs]).toContain(next.countsAs);
            // A count that stands still beside another name is of exactly as many people by both.
            for (const [i, { enrolled }] of next.townships.entries()) {
              if (enrolled === null) continue;
              const due = people[i]![next.countsAs];
              expect(Math.abs(enrolled - due)).toBeLessThan(next.countsAs === last.countsAs ? 5 : 1);
            }
            last = next;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
