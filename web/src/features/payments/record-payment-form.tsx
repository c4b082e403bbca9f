import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { PaymentChannel } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  DateField,
  formatMoney,
  MoneyField,
  Notice,
  parseDay,
  parseMoney,
  Select,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { type Attempt, attemptFor } from './attempt.ts';
import { channelsFor } from './channels.ts';
import styles from './payments.module.css';
import { channelWords, paymentWords } from './payments.words.ts';

const RecordPaymentMutation = graphql(`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      ... on RecordPaymentSuccess {
        payment { id amountFen appliedFen unappliedFen }
        enrollment { id state version resident { id name } payments { id } }
      }
      ... on Refusal { code message field }
    }
  }
`);

const fields = ['amountFen', 'receivedOn', 'creditedOn', 'externalReference', 'channel'] as const;
type Faults = Partial<Record<(typeof fields)[number], string>>;

type Props = {
  enrollmentId: string;
  name: string;
  dueFen: number | null;
  onDone: () => void;
  onClose?: () => void;
};

/** Records money received for one person, once: a retry carries the same key. */
export function RecordPaymentForm({ enrollmentId, name, dueFen, onDone, onClose }: Props) {
  const text = useWords(paymentWords);
  const channels = useWords(channelWords);
  const open = channelsFor(useViewer().role);
  const today = useCampaign()?.today ?? '';
  const id = useId();
  const [record, busy] = useCommand(RecordPaymentMutation, (data) => data.recordPayment, { quiet: true });
  const attempt = useRef<Attempt | null>(null);
  const [amount, setAmount] = useState(dueFen ? (dueFen / 100).toFixed(2) : '');
  const [channel, setChannel] = useState<PaymentChannel>(open[0] ?? 'WINDOW_CASH');
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const [creditedOn, setCreditedOn] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<string | null>(null);
  const fen = parseMoney(amount);

  function check(): Faults {
    const day = (typed: string | null) =>
      typed === null
        ? null
        : parseDay(typed) === null
          ? text.dayWrong
          : today !== '' && (parseDay(typed) ?? '') > today
            ? text.dayFuture
            : null;
    const received = day(receivedOn);
    const credited = day(creditedOn);
    return {
      ...(fen === null || fen <= 0 ? { amountFen: text.amountWrong } : {}),
      ...(received ? { receivedOn: received } : {}),
      ...(credited ? { creditedOn: credited } : {}),
    };
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const found = check();
    setFaults(found);
    setRefused(null);
    if (busy || fen === null || Object.keys(found).length > 0) return;
    const content = {
      enrollmentId,
      amountFen: fen,
      channel,
      receivedOn: parseDay(receivedOn ?? today),
      creditedOn: parseDay(creditedOn ?? today),
      ...(reference.trim() === '' ? {} : { externalReference: reference.trim() }),
    };
    attempt.current = attemptFor(attempt.current, content);
    const { success, refusal } = await record({ input: { ...content, idempotencyKey: attempt.current.key } });
    if (success) {
      const { unappliedFen, amountFen } = success.payment;
      if (unappliedFen > 0) toast(text.doneUnapplied({ sum: formatMoney(unappliedFen), name }), 'amber');
      else toast(text.done({ sum: formatMoney(amountFen), name }));
      onDone();
    } else if (fields.some((field) => field === refusal.field))
      setFaults({ [`${refusal.field}`]: refusal.message });
    else setRefused(refusal.message);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      {refused && <Notice tone="red">{refused}</Notice>}
      <MoneyField
        id={`${id}-amount`}
        label={text.amount}
        value={amount}
        autoFocus
        error={faults.amountFen}
        onChange={(event) => setAmount(event.target.value)}
      />
      {dueFen !== null && fen !== null && fen !== dueFen && (
        <Notice tone="amber">{text.amountOther({ due: formatMoney(dueFen) })}</Notice>
      )}
      <Select
        label={text.channel}
        value={channel}
        error={faults.channel}
        options={open.map((one) => ({ value: one, label: channels[one] }))}
        onChange={(event) => setChannel(open.find((one) => one === event.target.value) ?? channel)}
      />
      <div className={styles.pair}>
        <DateField
          label={text.receivedOn}
          value={receivedOn ?? today}
          error={faults.receivedOn}
          onChange={(event) => setReceivedOn(event.target.value)}
        />
        <DateField
          label={text.creditedOn}
          value={creditedOn ?? today}
          error={faults.creditedOn}
          onChange={(event) => setCreditedOn(event.target.value)}
        />
      </div>
      <p className={styles.hint}>{text.creditedHint}</p>
      <TextField
        label={text.reference}
        value={reference}
        maxLength={64}
        error={faults.externalReference}
        onChange={(event) => setReference(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" kind="main" size="large" busy={busy} keys="Ctrl Enter">
          {text.recordSum({ sum: fen === null ? '' : formatMoney(fen) })}
        </Button>
        {onClose && <Button onClick={onClose}>{text.back}</Button>}
      </div>
    </form>
  );
}
