import type { SupervisionReportState } from '../../gql/graphql.ts';
import { type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import { reportWords } from './reports.words.ts';

const looks: Record<SupervisionReportState, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'amber', icon: 'dot' },
  APPROVED: { tone: 'accent', icon: 'passed' },
  PUBLISHED: { tone: 'green', icon: 'done' },
  DISCARDED: { tone: 'plain', icon: 'gone' },
};

/** Where a report stands, in a word. */
export function ReportStateWord({ state }: { state: SupervisionReportState }) {
  const text = useWords(reportWords);
  return (
    <StateWord tone={looks[state].tone} icon={looks[state].icon}>
      {text[state]}
    </StateWord>
  );
}
