import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { Count, EmptyState, formatInstant, Pager, Table, useWords } from '../../ui/index.ts';
import { TargetHistoryQuery } from './queries.ts';
import { useSourceOf } from './set-line.tsx';
import styles from './tasks.module.css';
import { taskWords } from './tasks.words.ts';

/** Every set there ever was, newest first: who set it, when, why, and what it changed. */
export function History({ townshipId }: { townshipId: string | null }) {
  const text = useWords(taskWords);
  const sourceOf = useSourceOf();
  const pages = usePages(TargetHistoryQuery, { first: 20, townshipId }, (data) => data.targetHistory);
  return (
    <QueryState query={pages.query} what={text.history} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          townshipId ? (
            <p className={styles.quiet}>{text.noSplit}</p>
          ) : (
            <EmptyState title={text.noHistory}>{text.noHistorySay}</EmptyState>
          )
        ) : (
          <>
            <ol className={styles.history}>
              {pages.rows.map((set) => (
                <li key={set.id}>
                  <div className={styles.entry}>
                    <strong>
                      {text[set.basis]}{' '}
                      {set.total == null && set.registerPercent == null ? (
                        text.withdrawn
                      ) : set.registerPercent == null ? (
                        <>
                          <Count value={set.total} /> {text.people}
                        </>
                      ) : (
                        text.byRegister({ rate: `${set.registerPercent}%` })
                      )}
                    </strong>
                    <span>{set.countsFrom ? text.fromDay({ day: set.countsFrom }) : text.fromStart}</span>
                    <span className={styles.quiet}>
                      {formatInstant(set.setAt)} · {set.setBy} · {sourceOf(set)}
                    </span>
                  </div>
                  {set.reason && <p>{set.reason}</p>}
                  {set.changes.length > 0 && (
                    <details>
                      <summary>{text.changedPlaces({ n: set.changes.length })}</summary>
                      <Table
                        label={text.change}
                        size="dense"
                        className={styles.narrow}
                        rows={set.changes}
                        rowKey={(change) => change.name}
                        columns={[
                          {
                            key: 'name',
                            head: townshipId ? text.village : text.township,
                            cell: ({ name }) => name,
                          },
                          {
                            key: 'before',
                            head: text.before,
                            align: 'end',
                            cell: ({ before }) => <Count value={before} />,
                          },
                          {
                            key: 'after',
                            head: text.after,
                            align: 'end',
                            cell: ({ after }) => <Count value={after} strong />,
                          },
                        ]}
                      />
                    </details>
                  )}
                </li>
              ))}
            </ol>
            <Pager
              shown={pages.rows.length}
              total={pages.total}
              hasMore={pages.hasMore}
              busy={pages.busy}
              onMore={pages.more}
            />
          </>
        )
      }
    </QueryState>
  );
}
