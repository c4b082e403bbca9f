import type { PaymentShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DayText, formatMoney, Money, StateWord, useWords } from '../../ui/index.ts';
import styles from './payments.module.css';
import { channelWords, paymentWords } from './payments.words.ts';

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
    recordedBy
  }
`);

/** The payments of one enrollment; what did not fit stands out. */
export function PaymentList({ payments }: { payments: readonly PaymentShownFragment[] }) {
  const text = useWords(paymentWords);
  const channels = useWords(channelWords);
  if (payments.length === 0) return <p className={styles.hint}>{text.noPayments}</p>;
  return (
    <ul className={styles.payments}>
      {payments.map((payment) => (
        <li key={payment.id}>
          <DayText value={payment.receivedOn} />
          <span className={styles.how}>
            {channels[payment.channel]}
            {payment.externalReference && <span className={styles.hint}> {payment.externalReference}</span>}
            {payment.unappliedFen > 0 && (
              <StateWord tone="amber" icon="warning">
                {text.unfit({ sum: formatMoney(payment.unappliedFen) })}
              </StateWord>
            )}
          </span>
          <Money fen={payment.amountFen} strong />
        </li>
      ))}
    </ul>
  );
}
