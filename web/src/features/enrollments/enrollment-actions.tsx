import { lazy, Suspense, useState } from 'react';
import type { EnrollmentActionsFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, useWords } from '../../ui/index.ts';
import { TakePayment } from '../payments/index.ts';
import styles from './enrollments.module.css';
import { detailWords } from './enrollments.words.ts';

const CorrectDialog = lazy(() => import('./correct-dialog.tsx'));
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
    assessment { selfPayFen }
    resident { id name hukou ageOnPlanYear }
    viewerCanCorrect { allowed why }
    viewerCanWithdraw { allowed why }
    viewerCanTakePayment { allowed why }
  }
`);

type Props = { enrollment: EnrollmentActionsFragment; onReread: () => void };

/** What can be done now; what can't stays in sight, off, and says why. */
export function EnrollmentActions({ enrollment, onReread }: Props) {
  const text = useWords(detailWords);
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null);
  const { viewerCanCorrect, viewerCanWithdraw, viewerCanTakePayment } = enrollment;
  const close = () => setOpen(null);
  return (
    <div className={styles.actions}>
      <TakePayment
        enrollmentId={enrollment.id}
        name={enrollment.resident.name}
        dueFen={enrollment.assessment.selfPayFen}
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
        {open === 'withdraw' && (
          <WithdrawDialog enrollment={enrollment} onReread={onReread} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
