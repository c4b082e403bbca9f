import type { EnrollmentState } from '../../gql/graphql.ts';
import { type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import { stateWords } from './enrollments.words.ts';

const looks: Record<EnrollmentState, { tone: Tone; icon: IconName }> = {
  REGISTERED: { tone: 'amber', icon: 'warning' },
  ASSESSED: { tone: 'amber', icon: 'waiting' },
  PAID: { tone: 'plain', icon: 'dot' },
  TOWNSHIP_CHECKED: { tone: 'plain', icon: 'passed' },
  COUNTY_CONFIRMED: { tone: 'green', icon: 'done' },
  WITHDRAWN: { tone: 'plain', icon: 'gone' },
};

/** Where an enrollment stands, in a word with its icon. */
export function EnrollmentStateWord({ state }: { state: EnrollmentState }) {
  const text = useWords(stateWords);
  return <StateWord {...looks[state]}>{text[state]}</StateWord>;
}
