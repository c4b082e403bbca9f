import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, formatCount, formatRate, Notice, Rate, RateBar, useWords } from '../../ui/index.ts';
import { axisFrom } from '../targets/index.ts';
import styles from './today.module.css';
import { todayWords } from './today.words.ts';

const TownshipsBehindQuery = graphql(`
  query TownshipsBehind {
    progress {
      goalPercent
      noRateBecause
      whole { target enrolled rate }
      townships { township { id name } rate gap }
    }
  }
`);

/** Coverage of the whole, and the five townships that miss most people. */
export function TownshipsBehind() {
  const text = useWords(todayWords);
  const [query, read] = useQuery({ query: TownshipsBehindQuery });
  return (
    <section aria-labelledby="behind">
      <div className={styles.head}>
        <h2 id="behind">{text.progress}</h2>
        <Link to="/progress">{text.allTownships}</Link>
      </div>
      <QueryState query={query} what={text.progress} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ progress }) => {
          const goal = progress.goalPercent == null ? null : Math.round(progress.goalPercent * 100);
          const behind = progress.townships
            .filter((row) => (row.gap ?? 0) > 0)
            .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))
            .slice(0, 5);
          const from = axisFrom(behind.map((row) => row.rate));
          if (progress.noRateBecause) return <Notice>{progress.noRateBecause}</Notice>;
          return (
            <>
              <p className={styles.whole}>
                <span className={styles.rate}>
                  <Rate value={progress.whole.rate} />
                </span>
                {goal !== null && <span className={styles.say}>{text.goal({ rate: formatRate(goal) })}</span>}
                <span className={styles.say}>
                  {formatCount(progress.whole.enrolled)}{' '}
                  {progress.whole.target !== null && text.ofTarget({ n: formatCount(progress.whole.target) })}
                </span>
              </p>
              {behind.length === 0 ? (
                <EmptyState title={text.reached} />
              ) : (
                <ol className={styles.ranking} aria-label={text.behind}>
                  {behind.map((row) => (
                    <li key={row.township?.id ?? ''}>
                      <span>{row.township?.name}</span>
                      <RateBar rate={row.rate} goal={goal} from={from} />
                      <Rate value={row.rate} />
                      <span className={styles.say}>{text.gap({ n: row.gap ?? 0 })}</span>
                    </li>
                  ))}
                </ol>
              )}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
