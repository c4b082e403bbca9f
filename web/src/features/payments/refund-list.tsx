import type { RefundShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DayText, formatMoney, Money, StateWord, useWords } from '../../ui/index.ts';
import styles from './payments.module.css';
import { refundWords } from './refund.words.ts';

export const RefundShown = graphql(`
  fragment RefundShown on Refund { id amountFen how paidOutOn reference recordedBy }
`);

/** What was given back of what was paid more than is due: each a line of its own. */
export function RefundList({ refunds }: { refunds: readonly RefundShownFragment[] }) {
  return (
    <ul className={styles.payments}>
      {refunds.map((refund) => (
        <li key={refund.id}>
          <DayText value={refund.paidOutOn} />
          <span className={styles.how}>
            <GivenBack refund={refund} />
          </span>
          <Money fen={-refund.amountFen} strong />
        </li>
      ))}
    </ul>
  );
}

/** That money was given back: how, by whom, under which number. */
export function GivenBack({ refund, withDay = false }: { refund: RefundShownFragment; withDay?: boolean }) {
  const text = useWords(refundWords);
  return (
    <>
      <StateWord tone="green" icon="done">
        {text.done({ sum: formatMoney(refund.amountFen) })}
      </StateWord>
      <span className={styles.hint}>
        {withDay && <DayText value={refund.paidOutOn} />} {text[refund.how]} {refund.reference} ·{' '}
        {refund.recordedBy}
      </span>
    </>
  );
}
