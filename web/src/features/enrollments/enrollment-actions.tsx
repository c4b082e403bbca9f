import { lazy, Suspense, useState } from 'react';
import type { EnrollmentActionsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, toast, useWords } from '../../ui/index.ts';
import { TakePayment } from '../payments/index.ts';
import { checkWords } from './checks.words.ts';
import styles from './enrollments.module.css';
import { detailWords } from './enrollments.words.ts';
import { useCheck } from './use-check.ts';

const CorrectDialog = lazy(() => import('./correct-dialog.tsx'));
const SendBackDialog = lazy(() => import('./send-back-dialog.tsx'));
const WithdrawDialog = lazy(() => import('./withdraw-dialog.tsx'));

export const EnrollmentActionsFields = graphql(`
  fragment EnrollmentActions on Enrollment {
    id
    version
    tier { id name }
    facts {
      residencePermit
      accompanyingChild
      migrantChild
      school
      schoolName
      employeeInsured
      insuredElsewhere
      landRequisitionApprovedOn
      insuredLastYear
      parentsBothInsured
      lateReason
      more { name value }
    }
    owedFen
    resident { id name hukou ageOnPlanYear }
    viewerCanCorrect { allowed why }
    viewerCanWithdraw { allowed why }
    viewerCanTakePayment { allowed why }
    viewerCanCheck { allowed }
    viewerCanConfirm { allowed }
    viewerCanSendBack { allowed }
  }
`);

type Props = { enrollment: EnrollmentActionsFragment; onReread: () => void };

/** What can be done now; what can't stays in sight, off, and says why. */
export function EnrollmentActions({ enrollment, onReread }: Props) {
  const text = useWords(detailWords);
  const checks = useWords(checkWords);
  const [check, busy] = useCheck(onReread);
  async function take(next: 'TOWNSHIP_CHECK' | 'COUNTY_CONFIRM') {
    const refusal = await check(next, [enrollment]);
    if (refusal) toast(refusal.message, 'red');
    else onReread();
  }
  const [open, setOpen] = useState<'correct' | 'withdraw' | 'back' | null>(null);
  const { viewerCanCorrect, viewerCanWithdraw, viewerCanTakePayment } = enrollment;
  const { viewerCanCheck, viewerCanConfirm, viewerCanSendBack } = enrollment;
  const close = () => setOpen(null);
  const step = viewerCanCheck.allowed ? 'TOWNSHIP_CHECK' : viewerCanConfirm.allowed ? 'COUNTY_CONFIRM' : null;
  return (
    <div className={styles.actions}>
      {step && (
        <Button kind="main" busy={busy} onClick={() => void take(step)}>
          {checks[step]}
        </Button>
      )}
      {viewerCanSendBack.allowed && <Button onClick={() => setOpen('back')}>{checks.SEND_BACK}</Button>}
      <TakePayment
        enrollmentId={enrollment.id}
        name={enrollment.resident.name}
        dueFen={enrollment.owedFen}
        why={viewerCanTakePayment.allowed ? null : viewerCanTakePayment.why}
      />
      <Button why={viewerCanCorrect.allowed ? null : viewerCanCorrect.why} onClick={() => setOpen('correct')}>
        {text.correct}
      </Button>
      <Button
        why={viewerCanWithdraw.allowed ? null : viewerCanWithdraw.why}
        onClick={() => setOpen('withdraw')}
      >
        {text.withdraw}
      </Button>
      <Suspense>
        {open === 'correct' && <CorrectDialog enrollment={enrollment} onReread={onReread} onClose={close} />}
        {open === 'back' && (
          <SendBackDialog seen={[enrollment]} onStale={onReread} onDone={onReread} onClose={close} />
        )}
        {open === 'withdraw' && (
          <WithdrawDialog enrollment={enrollment} onReread={onReread} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
