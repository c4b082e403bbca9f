import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import { DeniedState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { emptyPerson, type PersonDraft } from '../residents/index.ts';
import { Confirmation, type Done } from './confirmation.tsx';
import { enrollWords } from './enroll.words.ts';
import { Household } from './household.tsx';
import { HouseholdSearch } from './household-search.tsx';

/** One page from the search to the slip: find the family, see what each pays, take the money, next one. */
export function EnrollPage() {
  const text = useWords(enrollWords);
  const viewer = useViewer();
  const { household } = useSearch({ from: '/shell/enroll' });
  const navigate = useNavigate();
  const [done, setDone] = useState<Done | null>(null);
  // Holds an ID number, so it lives as long as the page and is kept nowhere.
  const [person, setPerson] = useState<PersonDraft>(emptyPerson);

  if (!viewer.canRegister)
    return (
      <Page header={<PageHeader title={text.title} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );

  function open(id: string | null) {
    setDone(null);
    void navigate({ to: '/enroll', search: id === null ? {} : { household: id } });
  }
  if (done) return <Confirmation done={done} onNext={() => open(null)} />;
  if (household === undefined)
    return <HouseholdSearch person={person} onPerson={setPerson} onOpen={(id) => open(id)} />;
  return (
    <Household
      key={household}
      id={household}
      person={person}
      onPerson={setPerson}
      onDone={setDone}
      onBack={() => open(null)}
    />
  );
}
