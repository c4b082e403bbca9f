import type { CountsAs } from '../../gql/graphql.ts';
import { StateWord, useWords } from '../../ui/index.ts';
import { countingsWords } from './countings.words.ts';
import styles from './overview.module.css';

type Props = { countings: readonly { countsAs: CountsAs; counties: number }[] };

/** What a sum of counties counts; where they count differently it says so plainly. */
export function Countings({ countings }: Props) {
  const text = useWords(countingsWords);
  if (countings.length === 0) return null;
  const shares = countings
    .map(({ countsAs, counties }) => text.share({ counting: text[countsAs], n: counties }))
    .join(text.between);
  if (countings.length === 1) return <p className={styles.small}>{text.alike({ shares })}</p>;
  return (
    <div className={styles.mixed}>
      <StateWord tone="amber" icon="warning">
        {text.mixed({ shares })}
      </StateWord>
    </div>
  );
}
