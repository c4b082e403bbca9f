import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, compile, describePack, explain, parsePerson, readPack } from '../index.ts';
import { livesPack } from '../testing/lives-county.ts';

const reading = readPack(livesPack);

/** The faults after one text of the sound pack was replaced. */
function faultsAfter(from: string, to: string): string[] {
  expect(livesPack).toContain(from);
  return readPack(livesPack.replace(from, to)).faults.map(({ code }) => code);
}

describe('covers of other lengths', () => {
  test('are refused where somebody would have none, or two phases claim a person', () => {
    expect(faultsAfter('{ firstGiven: [applicationDate, payDate] }', 'applicationDate')).toContain(
      'may-be-absent',
    );
    expect(faultsAfter('coverTo: { earlier: [diedOn, planYearEnd] }', 'coverTo: diedOn')).toContain(
      'may-be-absent',
    );
    expect(
      faultsAfter(
        'exceptionTo: [window, january, late, freshman]',
        'exceptionTo: [window, january, freshman]',
      ),
    ).toContain('overlapping-phases');
    expect(faultsAfter('exceptionTo: [window]', 'exceptionTo: [january]')).toContain('overlapping-phases');
    expect(faultsAfter('coverTo: 2030-02-20', 'coverTo: 2030-02-21')).toContain('example-failed');
    expect(faultsAfter('lastEmployeeMonth: 2029-12 }', 'lastEmployeeMonth: 2029-13 }')).toContain(
      'example-invalid',
    );
  });

  test('come out as their examples say: newborns, freshmen, transfers, January, a child who died', () => {
    expect(reading.faults).toEqual([]);
  });

  test('ask the facts that they use', () => {
    if (reading.pack === null) throw new Error('no pack');
    expect(describePack(reading.pack).facts.map(({ name }) => name)).toEqual([
      'coverChoice',
      'lastEmployeeMonth',
      'registeredOn',
      'diedOn',
      'parentInsured',
      'firstTime',
      'applicationDate',
    ]);
  });

  test('are decided alike compiled and traced, whatever was answered', () => {
    if (reading.pack === null) throw new Error('no pack');
    const policy = compile(reading.pack);
    const day = fc.constantFrom(
      undefined,
      '2029-10-31',
      '2030-01-31',
      '2030-02-28',
      '2030-07-31',
      '2030-12-31',
    );
    const somebody = fc.record({
      id: fc.constant('a'),
      hukou: fc.constant('local'),
      tier: fc.constant('low'),
      birthDate: fc.constantFrom('1990-01-01', '2030-01-01', '2030-01-31', '2030-06-30'),
      payDate: fc.constantFrom(
        '2029-10-01',
        '2030-01-31',
        '2030-02-01',
        '2030-04-30',
        '2030-07-31',
        '2030-12-31',
      ),
      school: fc.constantFrom(undefined, 'higher'),
      firstTime: fc.boolean(),
      coverChoice: fc.constantFrom(undefined, 'birth', 'application'),
      applicationDate: day,
      registeredOn: day,
      diedOn: day,
      lastEmployeeMonth: day,
      parentInsured: fc.boolean(),
    });
    fc.assert(
      fc.property(somebody, (written) => {
        const person = parsePerson(written, policy);
        if ('invalid' in person) return;
        const result = assess(policy, person.person);
        expect(explain(policy, person.person).assessment).toEqual(result);
        expect(result.decision).toBe('accepted');
      }),
      { numRuns: 500 },
    );
  });
});
