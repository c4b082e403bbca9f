import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../ui/index.ts';
import { paymentWords } from './payments.words.ts';
import { RecordPaymentForm } from './record-payment-form.tsx';

type Props = { enrollmentId: string; name: string; dueFen: number | null; onClose: () => void };

/** The payment form on top of another page. */
export default function RecordPaymentDialog({ onClose, ...person }: Props) {
  const text = useWords(paymentWords);
  return (
    <Dialog title={`${text.record} · ${person.name}`} open onClose={onClose}>
      <RecordPaymentForm {...person} onDone={onClose} onClose={onClose} />
    </Dialog>
  );
}
