import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { PaymentPanelQuery as PaymentPanelData, PaymentShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, EmptyState, formatMoney, Notice, SidePanel, useWords } from '../../ui/index.ts';
import { AssessmentMore, Emphasis } from '../enrollments/index.ts';
import { PaymentList } from './payment-list.tsx';
import styles from './payments.module.css';
import { paymentWords } from './payments.words.ts';
import { RecordPaymentForm } from './record-payment-form.tsx';
import { refundWords } from './refund.words.ts';
import type { ToGiveBack } from './refund-dialog.tsx';
import { RefundList } from './refund-list.tsx';

const PaymentPanelQuery = graphql(`
  query PaymentPanel($id: ID!) {
    enrollment(id: $id) {
      id
      state
      version
      owedFen
      overpaidFen
      assessment { sentence ...AssessmentMore }
      payments { ...PaymentShown }
      paymentsMovedHere { ...PaymentShown }
      refunds { ...RefundShown }
      viewerCanPayOut { allowed why }
      resident { id name village { id name } }
      viewerCanTakePayment { allowed why }
    }
  }
`);

const SettleDialog = lazy(() => import('./settle-dialog.tsx'));
const RefundDialog = lazy(() => import('./refund-dialog.tsx'));

type Shown = NonNullable<PaymentPanelData['enrollment']>;

/** Whether money waits to be settled: then that comes first, before more is taken. */
const waits = ({ payments }: Shown) => payments.some(({ unappliedFen }) => unappliedFen > 0);

/** What one person owes, and the form that takes it. */
export function PaymentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useWords(paymentWords);
  const [query, read] = useQuery({ query: PaymentPanelQuery, variables: { id } });
  const [settling, setSettling] = useState<PaymentShownFragment | null>(null);
  const [giving, setGiving] = useState<ToGiveBack | null>(null);
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
              <Balance enrollment={shown} onGiveBack={setGiving} />
              {waits(shown) && <Received enrollment={shown} onSettle={setSettling} onGiveBack={setGiving} />}
              {shown.viewerCanTakePayment.allowed ? (
                <RecordPaymentForm
                  enrollmentId={shown.id}
                  name={shown.resident.name}
                  dueFen={shown.owedFen}
                  onDone={onClose}
                />
              ) : (
                <Notice>{shown.viewerCanTakePayment.why}</Notice>
              )}
              {!waits(shown) && <Received enrollment={shown} onSettle={setSettling} onGiveBack={setGiving} />}
              <Suspense>
                {giving && <RefundDialog of={giving} onClose={() => setGiving(null)} />}
                {settling && (
                  <SettleDialog
                    payment={settling}
                    person={{
                      enrollmentId: shown.id,
                      name: shown.resident.name,
                      village: shown.resident.village,
                      dueFen: shown.state === 'REGISTERED' ? null : shown.owedFen,
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

type BalanceProps = { enrollment: Shown; onGiveBack: (of: ToGiveBack) => void };

/** What is owed or to be given back since a difference was confirmed. */
function Balance({ enrollment, onGiveBack }: BalanceProps) {
  const text = useWords(refundWords);
  const { id, state, owedFen, overpaidFen, resident, viewerCanPayOut } = enrollment;
  if (overpaidFen > 0)
    return (
      <Notice tone="amber" title={text.over({ sum: formatMoney(overpaidFen) })}>
        {text.overSay}{' '}
        <Button
          size="small"
          why={viewerCanPayOut.allowed ? null : viewerCanPayOut.why}
          onClick={() => onGiveBack({ enrollmentId: id, name: resident.name, amountFen: overpaidFen })}
        >
          {text.record}
        </Button>
      </Notice>
    );
  if (state === 'ASSESSED' || owedFen === 0) return null;
  return (
    <Notice tone="amber" title={text.more({ sum: formatMoney(owedFen) })}>
      {text.moreSay}
    </Notice>
  );
}

type ReceivedProps = BalanceProps & { onSettle: (payment: PaymentShownFragment) => void };

/** The money received for the person, and moved to them, and what was given back. */
function Received({ enrollment, onSettle, onGiveBack }: ReceivedProps) {
  const { id, payments, paymentsMovedHere, refunds, resident } = enrollment;
  const text = useWords(paymentWords);
  return (
    <>
      <section className={styles.section}>
        <h3>{text.payments}</h3>
        <PaymentList
          payments={payments}
          onSettle={onSettle}
          onGiveBack={({ id: paymentId, amountFen }) =>
            onGiveBack({ enrollmentId: id, name: resident.name, amountFen, paymentId })
          }
        />
        <RefundList refunds={refunds} />
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
