import { lazy, Suspense, useState } from 'react';
import { Button, useWords } from '../../ui/index.ts';
import { paymentWords } from './payments.words.ts';

const RecordPaymentDialog = lazy(() => import('./record-payment-dialog.tsx'));

type Props = {
  enrollmentId: string;
  name: string;
  dueFen: number | null;
  /** Why no money can be taken now, or null. */
  why: string | null;
  size?: 'small' | 'medium';
};

/** The button that takes one person's money; off and saying why where it can't. */
export function TakePayment({ why, size = 'medium', ...person }: Props) {
  const text = useWords(paymentWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button why={why} size={size} onClick={() => setOpen(true)}>
        {text.record}
      </Button>
      {open && (
        <Suspense>
          <RecordPaymentDialog {...person} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
