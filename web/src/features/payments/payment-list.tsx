import type { PaymentShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, DayText, formatMoney, Money, StateWord, useWords } from '../../ui/index.ts';
import styles from './payments.module.css';
import { channelWords, paymentWords } from './payments.words.ts';
import { refundWords } from './refund.words.ts';
import { GivenBack } from './refund-list.tsx';
import { settleWords } from './settle.words.ts';

export const PaymentShown = graphql(`
  fragment PaymentShown on Payment {
    id
    amountFen
    appliedFen
    unappliedFen
    channel
    receivedOn
    creditedOn
    externalReference
    receiptNumber
    recordedBy
    settlement { how reason settledOn settledBy enrollment { id resident { id name } } }
    viewerCanSettle { allowed why }
    viewerCanPayOut { allowed why }
    refund { ...RefundShown }
    receivedFor { id resident { id name } }
  }
`);

type Props = {
  payments: readonly PaymentShownFragment[];
  /** Settles money that did not fit; absent where the list only tells. */
  onSettle?: (payment: PaymentShownFragment) => void;
  /** Records that money marked to be refunded was given back; absent where the list only tells. */
  onGiveBack?: (payment: PaymentShownFragment) => void;
  /** Money that came for others and was moved here: says from whom. */
  moved?: boolean;
};

/** The payments of one enrollment; what did not fit stands out, with what became of it. */
export function PaymentList({ payments, onSettle, onGiveBack, moved = false }: Props) {
  const text = useWords(paymentWords);
  const channels = useWords(channelWords);
  const refund = useWords(refundWords);
  if (payments.length === 0) return <p className={styles.hint}>{text.noPayments}</p>;
  return (
    <ul className={styles.payments}>
      {payments.map((payment) => (
        <li key={payment.id}>
          <DayText value={payment.receivedOn} />
          <span className={styles.how}>
            {channels[payment.channel]}
            <span className={styles.hint}>
              {text.receipt({ number: payment.receiptNumber })}
              {payment.externalReference && ` · ${text.voucher({ number: payment.externalReference })}`}
            </span>
            {payment.unappliedFen > 0 && (
              <StateWord tone="amber" icon="warning">
                {text.unfit({ sum: formatMoney(payment.unappliedFen) })}
              </StateWord>
            )}
            {payment.settlement && <Became payment={payment} settlement={payment.settlement} moved={moved} />}
            {payment.refund && <GivenBack refund={payment.refund} withDay />}
            {onGiveBack && payment.viewerCanPayOut.allowed && (
              <Button size="small" onClick={() => onGiveBack(payment)}>
                {refund.record}
              </Button>
            )}
            {onSettle && payment.unappliedFen > 0 && payment.viewerCanSettle.allowed && (
              <Button size="small" onClick={() => onSettle(payment)}>
                {text.settle}
              </Button>
            )}
            {onSettle && payment.unappliedFen > 0 && !payment.viewerCanSettle.allowed && (
              <span className={styles.hint}>{payment.viewerCanSettle.why}</span>
            )}
          </span>
          <Money fen={payment.amountFen} strong />
        </li>
      ))}
    </ul>
  );
}

type BecameProps = {
  payment: PaymentShownFragment;
  settlement: NonNullable<PaymentShownFragment['settlement']>;
  moved: boolean;
};

/** What became of money that did not fit: who decided it, when and why. */
function Became({ payment, settlement, moved }: BecameProps) {
  const text = useWords(settleWords);
  const { how, reason, settledOn, settledBy, enrollment } = settlement;
  const open = how === 'REFUND' && payment.refund === null;
  const to = text.movedTo({ name: enrollment?.resident.name ?? '—' });
  const from = text.movedFrom({ name: payment.receivedFor?.resident.name ?? '—' });
  return (
    <>
      <StateWord tone={open ? 'amber' : 'green'} icon={open ? 'warning' : 'done'}>
        {how === 'MOVED' ? (moved ? from : to) : text[how]}
      </StateWord>
      <span className={styles.hint}>
        {settledBy} <DayText value={settledOn} />
        {reason && ` · ${reason}`}
      </span>
    </>
  );
}
