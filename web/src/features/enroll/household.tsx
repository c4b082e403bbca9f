import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useKeyPress } from '../../app/use-key-press.ts';
import { Button, EmptyState, Page, PageHeader, Skeleton, useWords } from '../../ui/index.ts';
import type { PersonDraft } from '../residents/index.ts';
import type { Done } from './confirmation.tsx';
import { EnrollHouseholdQuery } from './enroll.graphql.ts';
import { enrollWords } from './enroll.words.ts';
import { FamilyForm } from './family-form.tsx';

type Props = {
  id: string;
  person: PersonDraft;
  onPerson: (person: PersonDraft) => void;
  onDone: (done: Done) => void;
  onBack: () => void;
};

/** Reads a household and lets it be enrolled. Esc goes back; what was chosen is kept. */
export function Household({ id, person, onPerson, onDone, onBack }: Props) {
  const text = useWords(enrollWords);
  const [query, read] = useQuery({ query: EnrollHouseholdQuery, variables: { id } });
  useKeyPress('Escape', onBack);
  const household = query.data?.household;
  if (household) {
    const rules = query.data?.campaign?.activePack?.meaning ?? null;
    const today = query.data?.campaign?.today ?? '';
    return (
      <FamilyForm
        household={household}
        rules={rules}
        today={today}
        person={person}
        onPerson={onPerson}
        onDone={onDone}
        onBack={onBack}
        onReread={() => read({ requestPolicy: 'network-only' })}
      />
    );
  }
  return (
    <Page header={<PageHeader title={text.title} actions={<Button onClick={onBack}>{text.back}</Button>} />}>
      <QueryState
        query={query}
        what={text.household}
        skeleton={<Skeleton height={52} />}
        onRetry={() => read({ requestPolicy: 'network-only' })}
      >
        {() => <EmptyState title={text.gone}>{text.goneDo}</EmptyState>}
      </QueryState>
    </Page>
  );
}
