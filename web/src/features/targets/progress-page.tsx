import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, formatRate, Notice, Page, PageHeader, Skeleton, useWords } from '../../ui/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';
import { ProgressFigures } from './progress-figures.tsx';
import { ProgressTable } from './progress-table.tsx';
import { TownshipPanel } from './township-panel.tsx';

const ProgressQuery = graphql(`
  query Progress {
    progress {
      asOf
      goalPercent
      goalExceed
      countsAs
      noRateBecause
      basis { ...BasisShown }
      whole { ...ProgressRow }
      townships { ...ProgressRow }
    }
  }
`);

export const BasisShown = graphql(`
  fragment BasisShown on Basis {
    clauses { id quote at }
    assumptions { id says because }
  }
`);

export const ProgressRow = graphql(`
  fragment ProgressRow on ProgressRow {
    township { id name }
    target
    enrolled
    paid
    undetermined
    rate
    gap
    lastSevenDays
    neededADay
  }
`);

/** Who is behind, and who is missing. */
export function ProgressPage() {
  const text = useWords(progressWords);
  const viewer = useViewer();
  const [query, read] = useQuery({ query: ProgressQuery });
  const { township } = useSearch({ from: '/shell/progress' });
  const navigate = useNavigate();
  const progress = query.data?.progress;
  const goal = progress?.goalPercent == null ? null : Math.round(progress.goalPercent * 100);
  const rows = [...(progress?.townships ?? [])].sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1));
  const chosen = rows.find((row) => row.township?.id === township);
  const choose = (id: string | null) =>
    void navigate({ to: '/progress', search: id === null ? {} : { township: id }, replace: true });

  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          aside={progress && <span>{(goal === null ? text.byName : text.aside)({ n: rows.length })}</span>}
          actions={
            <>
              {goal !== null && (
                <div className={styles.legend} aria-hidden="true">
                  <span className={styles.legendBar} /> {text.done}
                  <span className={styles.legendGoal} /> {text.goalLine({ rate: formatRate(goal) })}
                </div>
              )}
              {viewer.canInspect && <Link to="/inspections">{text.inspections}</Link>}
            </>
          }
        />
      }
      panel={chosen && <TownshipPanel row={chosen} onClose={() => choose(null)} />}
    >
      <QueryState
        query={query}
        what={text.title}
        onRetry={() => read({ requestPolicy: 'network-only' })}
        skeleton={<Skeleton lines={22} height={25} />}
      >
        {(data) => (
          <>
            <ProgressFigures progress={data.progress} goal={goal} />
            {data.progress.noRateBecause && (
              <div className={styles.notice}>
                <Notice title={text.noRate}>{data.progress.noRateBecause}</Notice>
              </div>
            )}
            {rows.length === 0 ? (
              <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
            ) : (
              <ProgressTable
                whole={data.progress.whole}
                rows={rows}
                goal={goal}
                basis={data.progress.basis}
                selected={township ?? null}
                narrow={chosen !== undefined}
                onSelect={choose}
              />
            )}
            <p className={styles.note}>
              {text.countsAs}
              {data.progress.countsAs}
            </p>
          </>
        )}
      </QueryState>
    </Page>
  );
}
