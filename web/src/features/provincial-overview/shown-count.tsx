import type { CountsAs, HiddenBecause } from '../../gql/graphql.ts';
import { Count, useWords } from '../../ui/index.ts';
import { countingsWords } from './countings.words.ts';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';

type Props = {
  enrolled: number | null;
  hidden: HiddenBecause | null;
  /** A county's: said beside its number. */
  countsAs?: CountsAs | null;
};

/** A count as it may be shown above the county: the number, <5, or hidden so that no <5 can be reckoned. */
export function ShownCount({ enrolled, hidden, countsAs }: Props) {
  const count = <Shown enrolled={enrolled} hidden={hidden} />;
  if (!countsAs) return count;
  return (
    <span className={styles.counted}>
      {count} <CountingWord countsAs={countsAs} />
    </span>
  );
}

function Shown({ enrolled, hidden }: Props) {
  const text = useWords(overviewWords);
  if (hidden === 'FEW') return <>&lt;5</>;
  if (hidden === 'OTHER') return <span title={text.hiddenSay}>{text.hidden}</span>;
  return <Count value={enrolled} />;
}

function CountingWord({ countsAs }: { countsAs: CountsAs }) {
  const text = useWords(countingsWords);
  return (
    <span className={styles.small} title={text[`${countsAs}_SAY`]}>
      {text[countsAs]}
    </span>
  );
}
