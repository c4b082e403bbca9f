import { settingOf } from '../assess/setting.ts';
import { bindCondition } from '../conditions/index.ts';
import { NO, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults } from '../pack/fault.ts';
import { personsAt, type Sample, searchSetting } from '../search/persons.ts';

/** Looks for a person whom two phases claim, or none: exactly one must apply to everybody. */
export function checkOnePhase(pack: Pack, faults: Faults): void {
  const setting = searchSetting(settingOf(pack).setting);
  const phases = pack.phases.map((phase, index) => ({ phase, index, ...bindCondition(phase.when, setting) }));
  const marks = phases.flatMap((phase) => phase.marks);
  const exceptions = phases.map(({ phase }) =>
    phases.filter((other) => other.phase.exceptionTo?.includes(phase.id) === true),
  );
  const reported = new Set<string>();
  for (const person of personsAt(marks, setting)) {
    const truths = phases.map((phase) => phase.holds(person));
    const applying = phases.filter(
      ({ index }) =>
        truths[index] === YES && exceptions[index]?.every((other) => truths[other.index] === NO) === true,
    );
    const [first, second] = applying;
    const pair = `${first?.index},${second?.index}`;
    if (applying.length === 1 || truths.includes(1) || reported.has(pair)) continue;
    reported.add(pair);
    if (reported.size > 20) return;
    if (first === undefined || second === undefined) gap(person, faults);
    else {
      faults.add(
        ['phases', second.index, 'when'],
        'overlapping-phases',
        `时段“${first.phase.id}”与“${second.phase.id}”重叠：${sampleWords(person).zh}。改日期，或写 exceptionTo: [${first.phase.id}]`,
        `the phases "${first.phase.id}" and "${second.phase.id}" overlap: ${sampleWords(person).en}; change the dates, or write exceptionTo: [${first.phase.id}]`,
      );
    }
  }
}

function gap(person: Sample, faults: Faults): void {
  faults.add(
    ['phases'],
    'phase-gap',
    `没有时段适用于：${sampleWords(person).zh}。补上一个时段；通知没有规定的写 unknown: { ask: … }`,
    `no phase applies to: ${sampleWords(person).en}; add one, with unknown: { ask: … } where the notice is silent`,
    { part: 'key' },
  );
}

function sampleWords(person: Sample): { zh: string; en: string } {
  const newborn = person.birthDate >= '2000-01-01';
  return {
    zh: `${person.payDate} 缴费${newborn ? `、${person.birthDate} 出生` : ''}的人`,
    en: `somebody who pays on ${person.payDate}${newborn ? `, born on ${person.birthDate}` : ''}`,
  };
}
