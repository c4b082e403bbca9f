import { type Assessment, assess, type Pack } from '@canbao/policy-engine';
import { type Day, dayOf } from '@canbao/values';
import type { Text } from '../../platform/text.ts';
import type { Assessed } from './assessed.ts';

const known = new WeakMap<Assessed, Assessment>();

/**
 * An assessment with all that its pack says of it. Of a stored one the columns keep the contract's fields; the rest
 * (end of cover, wait, fiscal part, refunds, notes) follows from the same person and the same revision, and is reckoned
 * again. Without it where that person can't be read any more, or comes to other money.
 */
export function wholeAssessment(assessed: Assessed): Assessment {
  const { pack, assessment, stored } = assessed;
  if (stored !== true || assessment.decision !== 'accepted') return assessment;
  const made = known.get(assessed);
  if (made) return made;
  const { person } = assessed;
  const again = person === null ? null : assess(pack.policy, person);
  const same = again?.decision === 'accepted' && again.selfPayFen === assessment.selfPayFen;
  const whole = same ? { ...again, ...assessment } : assessment;
  known.set(assessed, whole);
  return whole;
}

/** The last day of cover; the end of the plan year where the pack says no other; null without cover. */
export function lastDay(pack: Pack, { benefitStart, benefitEnd }: Assessment): Day | null {
  if (benefitStart === null) return null;
  return benefitEnd ?? dayOf(`${pack.planYear}-12-31`);
}

/** How long the person waits, in words; null where nothing is waited. */
export function waitWords(pack: Pack, { wait }: Assessment): Text | null {
  if (!wait) return null;
  const units = new Set((pack.waits ?? []).map(({ unit }) => unit ?? 'months'));
  const days = units.size === 1 && units.has('days');
  return days
    ? { zh: `等待 ${wait} 日`, en: `a wait of ${wait} days` }
    : { zh: `等待 ${wait} 个月`, en: `a wait of ${wait} months` };
}

/** What was announced to this person, with its grounds. */
export function notesOf(pack: Pack, { notes }: Assessment): { id: string; says: Text; cites: string[] }[] {
  return (pack.consequences ?? []).flatMap(({ id, says, cites }) => {
    if (!notes?.includes(id)) return [];
    const text = typeof says === 'string' ? { zh: says, en: says } : says;
    return [{ id, says: text, cites: cites.map((cite) => cite.id) }];
  });
}
