import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { Button, EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { Certifications } from './certifications.tsx';
import { HouseholdMembers } from './household-members.tsx';
import { Identity } from './identity.tsx';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';
import { ThisYear } from './this-year.tsx';

const TransferDialog = lazy(() => import('./transfer-dialog.tsx'));
const CorrectResidentDialog = lazy(() => import('./correct-resident-dialog.tsx'));

const ResidentPageQuery = graphql(`
  query ResidentPage($id: ID!) {
    resident(id: $id) {
      id
      name
      sex
      ageOnPlanYear
      ...ResidentIdentity
      ...ResidentThisYear
      ...ResidentCertifications
      ...ResidentHousehold
      ...ResidentCorrection
      ...ResidentTransfer
    }
  }
`);

/** One person: who it is, this year, what it is entitled to, and with whom it lives. */
export function ResidentPage() {
  const { residentId } = useParams({ from: '/shell/residents/$residentId' });
  return <Person key={residentId} id={residentId} />;
}

function Person({ id }: { id: string }) {
  const text = useWords(residentWords);
  const person = useWords(personWords);
  const { canRegister, role } = useViewer();
  const [query, read] = useQuery({ query: ResidentPageQuery, variables: { id } });
  const [acting, setActing] = useState<'correct' | 'transfer' | null>(null);
  const close = () => setActing(null);
  const reread = () => read({ requestPolicy: 'network-only' });
  const shown = query.data?.resident;
  return (
    <Page
      header={
        <PageHeader
          title={shown?.name ?? text.title}
          aside={
            shown && (
              <>
                <span>{person[shown.sex]}</span>
                <span>{person.age({ n: shown.ageOnPlanYear })}</span>
              </>
            )
          }
          actions={
            shown &&
            canRegister && (
              <>
                {role === 'COUNTY_ADMIN' && (
                  <Button onClick={() => setActing('transfer')}>{text.transfer}</Button>
                )}
                <Button onClick={() => setActing('correct')}>{text.correct}</Button>
              </>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={reread}>
        {({ resident }) =>
          resident === null ? (
            <EmptyState title={text.none}>{text.noneDo}</EmptyState>
          ) : (
            <div className={styles.sections}>
              <ThisYear resident={resident} />
              <Identity resident={resident} />
              <Certifications resident={resident} />
              <HouseholdMembers resident={resident} />
              <Suspense>
                {acting === 'correct' && (
                  <CorrectResidentDialog resident={resident} onReread={reread} onClose={close} />
                )}
                {acting === 'transfer' && (
                  <TransferDialog resident={resident} onReread={reread} onClose={close} />
                )}
              </Suspense>
            </div>
          )
        }
      </QueryState>
    </Page>
  );
}
