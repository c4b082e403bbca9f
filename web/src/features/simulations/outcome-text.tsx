import type { SimulationOutcomeWordsFragment } from '../../gql/graphql.ts';
import { formatMoney, useWords } from '../../ui/index.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

/** What a revision says of somebody, in a line: what they pay, what is paid for them, or why not. */
export function OutcomeText({ of }: { of: SimulationOutcomeWordsFragment }) {
  const text = useWords(simulationWords);
  if (of.decision !== 'ACCEPTED')
    return (
      <span>
        {text[of.decision]}
        {of.reason && <span className={styles.small}> {of.reason}</span>}
      </span>
    );
  const parts = [
    of.tier?.name,
    of.category?.name,
    of.subsidyFen ? text.subsidised({ fen: formatMoney(of.subsidyFen) }) : null,
  ].filter(Boolean);
  return (
    <span>
      <span className="nowrap">{text.pays({ fen: formatMoney(of.selfPayFen ?? 0) })}</span>{' '}
      <span className={styles.small}>{parts.join('，')}</span>
    </span>
  );
}
