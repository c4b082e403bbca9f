import { type FormEvent, useId, useRef, useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import type { RefundWay } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import {
  Button,
  DateField,
  formatMoney,
  Notice,
  parseDay,
  Select,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { type Attempt, attemptFor } from './attempt.ts';
import styles from './payments.module.css';
import { refundWords } from './refund.words.ts';

const RecordRefundMutation = graphql(`
  mutation RecordRefund($input: RecordRefundInput!) {
    recordRefund(input: $input) {
      ... on RecordRefundSuccess {
        enrollment { id state version paidFen owedFen overpaidFen payments { ...PaymentShown } refunds { ...RefundShown } }
      }
      ... on Refusal { code message field }
    }
  }
`);

const ways: readonly RefundWay[] = ['CASH', 'TRANSFER', 'ORIGINAL'];

/** What is to be given back: a payment that was marked, or (without one) what was paid more than is due. */
export type ToGiveBack = { enrollmentId: string; name: string; amountFen: number; paymentId?: string };

/** Records that money was given back; a retry carries the same key. */
export default function RefundDialog({ of, onClose }: { of: ToGiveBack; onClose: () => void }) {
  const text = useWords(refundWords);
  const form = useId();
  const today = useCampaign()?.today ?? '';
  const [record, busy] = useCommand(RecordRefundMutation, (data) => data.recordRefund, { quiet: true });
  const attempt = useRef<Attempt | null>(null);
  const [how, setHow] = useState<RefundWay>('CASH');
  const [day, setDay] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [dayFault, setDayFault] = useState<string | undefined>();
  const [refused, setRefused] = useState<string | null>(null);
  const sum = formatMoney(of.amountFen);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const paidOutOn = parseDay(day ?? today);
    setDayFault(paidOutOn === null ? text.dayWrong : undefined);
    setRefused(null);
    if (busy || paidOutOn === null) return;
    const content = {
      enrollmentId: of.enrollmentId,
      amountFen: of.amountFen,
      how,
      paidOutOn,
      ...(of.paymentId ? { paymentId: of.paymentId } : {}),
      ...(reference.trim() ? { reference: reference.trim() } : {}),
    };
    attempt.current = attemptFor(attempt.current, content);
    const { success, refusal } = await record({ input: { ...content, idempotencyKey: attempt.current.key } });
    if (success) {
      toast(text.recorded({ name: of.name, sum }));
      onClose();
    } else if (refusal.field === 'paidOutOn') setDayFault(refusal.message);
    else setRefused(refusal.message);
  }

  return (
    <Dialog
      title={text.title({ name: of.name, sum })}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.back}</Button>
          <Button type="submit" form={form} kind="main" busy={busy}>
            {text.act({ sum })}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {refused && <Notice tone="red">{refused}</Notice>}
        <p>{text.say}</p>
        <Select
          label={text.how}
          value={how}
          options={ways.map((value) => ({ value, label: text[value] }))}
          onChange={({ target: { value } }) => setHow(ways.find((one) => one === value) ?? how)}
        />
        <DateField
          label={text.paidOutOn}
          value={day ?? today}
          error={dayFault}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextField
          label={text.reference}
          value={reference}
          maxLength={64}
          onChange={(event) => setReference(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
