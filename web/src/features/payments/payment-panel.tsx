import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Notice, SidePanel, useWords } from '../../ui/index.ts';
import { Emphasis } from '../enrollments/index.ts';
import { PaymentList } from './payment-list.tsx';
import styles from './payments.module.css';
import { paymentWords } from './payments.words.ts';
import { RecordPaymentForm } from './record-payment-form.tsx';

const PaymentPanelQuery = graphql(`
  query PaymentPanel($id: ID!) {
    enrollment(id: $id) {
      id
      state
      version
      assessment { sentence selfPayFen }
      payments { ...PaymentShown }
      resident { id name }
      viewerCanTakePayment { allowed why }
    }
  }
`);

/** What one person owes, and the form that takes it. */
export function PaymentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useWords(paymentWords);
  const [query, read] = useQuery({ query: PaymentPanelQuery, variables: { id } });
  const enrollment = query.data?.enrollment;
  return (
    <SidePanel label={text.record} onClose={onClose} title={<h2>{enrollment?.resident.name}</h2>}>
      <QueryState query={query} what={text.list} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ enrollment: shown }) =>
          shown === null ? (
            <EmptyState title={text.noneFound}>{text.noneFoundDo}</EmptyState>
          ) : (
            <>
              <p className={styles.sentence}>
                <Emphasis sentence={shown.assessment.sentence} />
              </p>
              {shown.viewerCanTakePayment.allowed ? (
                <RecordPaymentForm
                  enrollmentId={shown.id}
                  name={shown.resident.name}
                  dueFen={shown.assessment.selfPayFen}
                  onDone={onClose}
                />
              ) : (
                <Notice>{shown.viewerCanTakePayment.why}</Notice>
              )}
              <section className={styles.section}>
                <h3>{text.payments}</h3>
                <PaymentList payments={shown.payments} />
              </section>
              <Link to="/enrollments" search={{ id: shown.id }}>
                {text.detail}
              </Link>
            </>
          )
        }
      </QueryState>
    </SidePanel>
  );
}
