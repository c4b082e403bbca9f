import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { PaymentSettlementKind, PaymentShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, formatMoney, Notice, RadioCards, TextField, toast, useWords } from '../../ui/index.ts';
import { FindOwing, type Owing } from './find-owing.tsx';
import styles from './payments.module.css';
import { channelWords } from './payments.words.ts';
import { settleWords } from './settle.words.ts';

const SettlePaymentMutation = graphql(`
  mutation SettlePayment($input: SettlePaymentInput!) {
    settlePayment(input: $input) {
      ... on SettlePaymentSuccess { enrollment { id state version resident { id name } } }
      ... on Refusal { code message field }
    }
  }
`);

type Props = {
  payment: PaymentShownFragment;
  /** Whose enrollment it came for, and what that owes as it is now. */
  person: {
    enrollmentId: string;
    name: string;
    village: { id: string; name: string };
    dueFen: number | null;
  };
  onClose: () => void;
};
type Faults = { how?: string; enrollmentId?: string; reason?: string };

/** What becomes of money that was not the sum due: applied, moved to somebody of the village, or to be refunded. */
export default function SettleDialog({ payment, person, onClose }: Props) {
  const text = useWords(settleWords);
  const channels = useWords(channelWords);
  const form = useId();
  const [settle, busy] = useCommand(SettlePaymentMutation, (data) => data.settlePayment, { quiet: true });
  const [how, setHow] = useState<PaymentSettlementKind | null>(null);
  const [target, setTarget] = useState<Owing | null>(null);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<string | null>(null);
  const cards = [
    { value: 'APPLIED' as const, title: text.apply, detail: text.applySay },
    { value: 'MOVED' as const, title: text.move, detail: text.moveSay },
    { value: 'REFUND' as const, title: text.refund, detail: text.refundSay },
  ];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found: Faults = {
      ...(how === null ? { how: text.chooseHow } : {}),
      ...(how === 'MOVED' && target === null ? { enrollmentId: text.chooseWho } : {}),
      ...(how !== null && how !== 'APPLIED' && reason.trim().length < 2 ? { reason: text.reasonShort } : {}),
    };
    setFaults(found);
    setRefused(null);
    if (busy || how === null || Object.keys(found).length > 0) return;
    const { success, refusal } = await settle({
      input: {
        paymentId: payment.id,
        how,
        ...(how === 'MOVED' && target ? { enrollmentId: target.id } : {}),
        ...(how === 'APPLIED' ? {} : { reason: reason.trim() }),
      },
    });
    if (success) {
      const { name } = success.enrollment.resident;
      toast(how === 'REFUND' ? text.doneRefund : text.doneApplied({ name }));
      onClose();
    } else if (refusal.field === 'reason') setFaults({ reason: refusal.message });
    else setRefused(refusal.message);
  }

  return (
    <Dialog
      title={text.title({ name: person.name, sum: formatMoney(payment.amountFen) })}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.back}</Button>
          <Button type="submit" form={form} kind="main" busy={busy}>
            {text.act}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {(refused ?? faults.how) && <Notice tone="red">{refused ?? faults.how}</Notice>}
        <p>
          {text.came({
            day: payment.receivedOn,
            channel: channels[payment.channel],
            due: person.dueFen === null ? text.nothing : formatMoney(person.dueFen),
          })}
        </p>
        <RadioCards legend={text.how} name={`${form}-how`} cards={cards} value={how} onChange={setHow} />
        {how === 'MOVED' &&
          (target ? (
            <div className={styles.target}>
              <span>
                <strong>{target.resident.name}</strong> {text.owes({ sum: formatMoney(target.owedFen) })}
              </span>
              <Button kind="quiet" size="small" onClick={() => setTarget(null)}>
                {text.change}
              </Button>
            </div>
          ) : (
            <FindOwing
              id={`${form}-who`}
              village={person.village}
              but={person.enrollmentId}
              error={faults.enrollmentId}
              onFound={setTarget}
            />
          ))}
        {how !== null && how !== 'APPLIED' && (
          <TextField
            label={text.reason}
            hint={text.reasonHint}
            value={reason}
            maxLength={200}
            error={faults.reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  );
}
