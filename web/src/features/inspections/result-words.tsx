import type { InspectionOutcome, InspectionResultShownFragment, InspectionState } from '../../gql/graphql.ts';
import { formatRate, type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import styles from './inspections.module.css';
import { inspectionWords, outcomeWords } from './inspections.words.ts';

const outcomeLooks: Record<InspectionOutcome, { tone: Tone; icon: IconName }> = {
  CORRECT: { tone: 'green', icon: 'done' },
  ERROR: { tone: 'red', icon: 'wrong' },
  UNREACHABLE: { tone: 'plain', icon: 'gone' },
};
const stateLooks: Record<InspectionState, { tone: Tone; icon: IconName }> = {
  OPEN: { tone: 'amber', icon: 'waiting' },
  CLOSED: { tone: 'green', icon: 'done' },
  ABANDONED: { tone: 'plain', icon: 'gone' },
};

/** What was found of somebody, in a word with its icon. */
export function OutcomeWord({ outcome }: { outcome: InspectionOutcome | null }) {
  const text = useWords(outcomeWords);
  const look =
    outcome === null ? { tone: 'amber' as const, icon: 'waiting' as const } : outcomeLooks[outcome];
  return <StateWord {...look}>{text[outcome ?? 'open']}</StateWord>;
}

/** Where an inspection stands, in a word with its icon. */
export function InspectionStateWord({ state }: { state: InspectionState }) {
  const text = useWords(inspectionWords);
  return <StateWord {...stateLooks[state]}>{text[state]}</StateWord>;
}

/** An error rate with its interval under it; a dash where nobody was checked. */
export function ErrorRateText({ rate }: { rate: InspectionResultShownFragment['rate'] }) {
  const text = useWords(inspectionWords);
  if (!rate) return <>—</>;
  return (
    <>
      <strong>{formatRate(rate.rate)}</strong>{' '}
      <span className={styles.interval}>
        {text.interval({ low: formatRate(rate.low), high: formatRate(rate.high) })}
      </span>
    </>
  );
}
