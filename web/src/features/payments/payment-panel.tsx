import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { PaymentPanelQuery as PaymentPanelData, PaymentShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Notice, SidePanel, useWords } from '../../ui/index.ts';
import { AssessmentMore, Emphasis } from '../enrollments/index.ts';
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
      assessment { sentence selfPayFen ...AssessmentMore }
      payments { ...PaymentShown }
      paymentsMovedHere { ...PaymentShown }
      resident { id name village { id name } }
      viewerCanTakePayment { allowed why }
    }
  }
`);

const SettleDialog = lazy(() => import('./settle-dialog.tsx'));

type Shown = NonNullable<PaymentPanelData['enrollment']>;

/** Whether money waits to be settled: then that comes first, before more is taken. */
const waits = ({ payments }: Shown) => payments.some(({ unappliedFen }) => unappliedFen > 0);

/** What one person owes, and the form that takes it. */
export function PaymentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useWords(paymentWords);
  const [query, read] = useQuery({ query: PaymentPanelQuery, variables: { id } });
  const [settling, setSettling] = useState<PaymentShownFragment | null>(null);
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
              <AssessmentMore assessment={shown.assessment} />
              {waits(shown) && <Received enrollment={shown} onSettle={setSettling} />}
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
              {!waits(shown) && <Received enrollment={shown} onSettle={setSettling} />}
              <Suspense>
                {settling && (
                  <SettleDialog
                    payment={settling}
                    person={{
                      enrollmentId: shown.id,
                      name: shown.resident.name,
                      village: shown.resident.village,
                      dueFen: shown.assessment.selfPayFen,
                    }}
                    onClose={() => setSettling(null)}
                  />
                )}
              </Suspense>
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

type ReceivedProps = { enrollment: Shown; onSettle: (payment: PaymentShownFragment) => void };

/** The money received for the person, and moved to them. */
function Received({ enrollment: { payments, paymentsMovedHere }, onSettle }: ReceivedProps) {
  const text = useWords(paymentWords);
  return (
    <>
      <section className={styles.section}>
        <h3>{text.payments}</h3>
        <PaymentList payments={payments} onSettle={onSettle} />
      </section>
      {paymentsMovedHere.length > 0 && (
        <section className={styles.section}>
          <h3>{text.movedHere}</h3>
          <PaymentList payments={paymentsMovedHere} moved />
        </section>
      )}
    </>
  );
}
