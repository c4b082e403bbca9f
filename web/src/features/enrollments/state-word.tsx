import type { EnrollmentState } from '../../gql/graphql.ts';
import { formatMoney, type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import { stateWords } from './enrollments.words.ts';

const looks: Record<EnrollmentState, { tone: Tone; icon: IconName }> = {
  REGISTERED: { tone: 'amber', icon: 'warning' },
  ASSESSED: { tone: 'amber', icon: 'waiting' },
  PAID: { tone: 'plain', icon: 'dot' },
  TOWNSHIP_CHECKED: { tone: 'plain', icon: 'passed' },
  COUNTY_CONFIRMED: { tone: 'green', icon: 'done' },
  WITHDRAWN: { tone: 'plain', icon: 'gone' },
};

type Props = {
  state: EnrollmentState;
  /** What is owed or to be given back since a difference was confirmed; said beside the state of who has paid. */
  owedFen?: number;
  overpaidFen?: number;
};

/** Where an enrollment stands, in a word with its icon. */
export function EnrollmentStateWord({ state, owedFen = 0, overpaidFen = 0 }: Props) {
  const text = useWords(stateWords);
  return (
    <>
      <StateWord {...looks[state]}>{text[state]}</StateWord>{' '}
      {state !== 'ASSESSED' && owedFen > 0 && (
        <StateWord tone="amber" icon="waiting">
          {text.owes({ sum: formatMoney(owedFen) })}
        </StateWord>
      )}
      {overpaidFen > 0 && (
        <StateWord tone="amber" icon="warning">
          {text.back({ sum: formatMoney(overpaidFen) })}
        </StateWord>
      )}
    </>
  );
}
