import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, SidePanel, useWords } from '../../ui/index.ts';
import { lastOf, personWords, RevealedId } from '../residents/index.ts';
import { EnrollmentActions } from './enrollment-actions.tsx';
import { EnrollmentDetail } from './enrollment-detail.tsx';
import styles from './enrollments.module.css';
import { enrollmentsWords } from './enrollments.words.ts';
import { EnrollmentStateWord } from './state-word.tsx';

const EnrollmentPanelQuery = graphql(`
  query EnrollmentPanel($id: ID!) {
    enrollment(id: $id) {
      id
      state
      owedFen
      overpaidFen
      resident { id name sex ageOnPlanYear maskedIdNumber }
      ...EnrollmentDetail
      ...EnrollmentActions
    }
  }
`);

/** One enrollment beside the list; on the phone a page of its own. */
export function EnrollmentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useWords(enrollmentsWords);
  const person = useWords(personWords);
  const [query, read] = useQuery({ query: EnrollmentPanelQuery, variables: { id } });
  const reread = () => read({ requestPolicy: 'network-only' });
  const enrollment = query.data?.enrollment;
  return (
    <SidePanel
      label={text.detail}
      onClose={onClose}
      title={
        enrollment && (
          <>
            <h2 className={styles.panelName}>{enrollment.resident.name}</h2>
            <div className={styles.about}>
              <EnrollmentStateWord
                state={enrollment.state}
                owedFen={enrollment.owedFen}
                overpaidFen={enrollment.overpaidFen}
              />
              <span>{person[enrollment.resident.sex]}</span>
              <span>{person.age({ n: enrollment.resident.ageOnPlanYear })}</span>
              <RevealedId
                residentId={enrollment.resident.id}
                masked={lastOf(enrollment.resident.maskedIdNumber)}
              />
            </div>
          </>
        )
      }
      foot={enrollment && <EnrollmentActions enrollment={enrollment} onReread={reread} />}
    >
      <QueryState query={query} what={text.detail} onRetry={reread}>
        {(data) =>
          data.enrollment ? (
            <EnrollmentDetail enrollment={data.enrollment} />
          ) : (
            <EmptyState title={text.gone}>{text.goneDo}</EmptyState>
          )
        }
      </QueryState>
    </SidePanel>
  );
}
