import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import { type Assessment, assessmentOf, invalidAssessment, type Verdict } from './assessment.ts';
import type { Policy } from './compile.ts';

/** What the pack says of this person: a pure function of both. */
export function assess(policy: Policy, person: Person): Assessment {
  return assessmentOf(person.id, policy.decide(person));
}

interface WrittenVerdict {
  head: string;
  tail: string;
  /** What stands after the warnings. */
  end: string;
}

const written = new WeakMap<Verdict, WrittenVerdict>();

/** A verdict's JSON around the person's own parts, written once. */
function jsonOf(verdict: Verdict): WrittenVerdict {
  const known = written.get(verdict);
  if (known !== undefined) return known;
  const { clauses, assumptions, extras, ...rest } = verdict;
  const more = JSON.stringify(extras ?? {}).slice(1);
  const json = {
    head: `${JSON.stringify(rest).slice(1, -1)},"benefitStart":`,
    tail: `,"clauses":${JSON.stringify(clauses)},"assumptions":${JSON.stringify(assumptions)},"warnings":`,
    end: more === '}' ? more : `,${more}`,
  };
  written.set(verdict, json);
  return json;
}

function bothLanguages(message: Text): string {
  return `${message.zh} / ${message.en}`;
}

function parse(line: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return null;
  }
}

/**
 * One line of `canbao assess`: a person as JSON in, an assessment as JSON out, without line ends. Never throws; a line
 * that is wrong gives an assessment `invalid` whose message names the field.
 */
export function assessLine(policy: Policy, jsonLine: string): string {
  const parsed = parse(jsonLine);
  if (parsed === null) {
    return JSON.stringify(invalidAssessment(null, '这一行不是 JSON / the line is not JSON'));
  }
  const reading = policy.read(parsed.value);
  if ('invalid' in reading) {
    return JSON.stringify(invalidAssessment(reading.invalid.id, bothLanguages(reading.invalid.message)));
  }
  const { verdict, benefitStart, warnings, following } = policy.decide(reading.person);
  const { head, tail, end } = jsonOf(verdict);
  const start = benefitStart === null ? 'null' : `"${benefitStart}"`;
  const more = following === undefined ? '' : `,${JSON.stringify(following).slice(1, -1)}`;
  const warned = warnings.length === 0 ? '[]' : JSON.stringify(warnings);
  return `{"id":${JSON.stringify(reading.person.id)},${head}${start}${tail}${warned}${more}${end}`;
}
