import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import {
  EmptyState,
  formatRate,
  Notice,
  Page,
  PageHeader,
  Skeleton,
  type Tab,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { afterChanges, NamesChoice, UndividedTargets } from '../tasks/index.ts';
import { Breakdown } from './breakdown.tsx';
import type { By } from './by.ts';
import { Counting } from './counting.tsx';
import { ForecastNote } from './forecast.tsx';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';
import { ProgressFigures } from './progress-figures.tsx';
import { ProgressTable } from './progress-table.tsx';
import { TownshipPanel } from './township-panel.tsx';
import { useLive } from './use-live.ts';

const ProgressQuery = graphql(`
  query Progress($namesOn: Day) {
    progress(namesOn: $namesOn) {
      asOf
      namesOn
      names { ...TownshipNamesShown }
      undivided { township { id name } people }
      goalPercent
      goalExceed
      deadline
      lastYearDay
      noLastYearBecause
      targetReason
      counting
      countsAs
      countingChoice { id chosenBy chosenOn reason }
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
    parts { township { id name } target enrolled rate }
    target
    enrolled
    paid
    undetermined
    rate
    gap
    today
    lastSevenDays
    neededADay
    lastYear
    forecast { low expected high days }
  }
`);

/** Who is behind, and who is missing. */
export function ProgressPage() {
  const text = useWords(progressWords);
  const viewer = useViewer();
  const { township, by, names } = useSearch({ from: '/shell/progress' });
  const [query, read] = useQuery({
    query: ProgressQuery,
    variables: { namesOn: names ?? null },
    context: afterChanges,
  });
  const kept = names ? { names } : {};
  const [changes, setChanges] = useState(0);
  useLive(() => {
    read({ requestPolicy: 'network-only' });
    setChanges((count) => count + 1);
  });
  const navigate = useNavigate();
  const progress = query.data?.progress;
  const goal = progress?.goalPercent == null ? null : Math.round(progress.goalPercent * 100);
  const rows = [...(progress?.townships ?? [])].sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1));
  const chosen = rows.find((row) => row.township?.id === township);
  const choose = (id: string | null) =>
    void navigate({
      to: '/progress',
      search: { ...kept, ...(id === null ? {} : { township: id }) },
      replace: true,
    });
  const nameBy = (day: string | null) =>
    void navigate({ to: '/progress', search: day ? { names: day } : {}, replace: true });
  const show = (next: By | 'township') =>
    void navigate({
      to: '/progress',
      search: { ...kept, ...(township ? { township } : {}), ...(next === 'township' ? {} : { by: next }) },
      replace: true,
    });
  const tabs: Tab<By | 'township'>[] = [
    { key: 'township', label: text.byTownship },
    { key: 'village', label: text.byVillage },
    { key: 'tier', label: text.byTier },
    { key: 'category', label: text.byCategory },
    { key: 'channel', label: text.byChannel },
    { key: 'school', label: text.bySchool },
    { key: 'age', label: text.byAge },
    { key: 'day', label: text.byDay },
  ];

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
                  <span className={styles.legendEnds} /> {text.endsHere}
                  <span className={styles.legendGoal} /> {text.goalLine({ rate: formatRate(goal) })}
                  {progress?.lastYearDay && (
                    <>
                      <span className={styles.legendBefore} /> {text.lastYear({ day: progress.lastYearDay })}
                    </>
                  )}
                </div>
              )}
              <Link to="/progress/targets">{text.targets}</Link>
              {viewer.canInspect && <Link to="/inspections">{text.inspections}</Link>}
            </>
          }
        />
      }
      panel={chosen && by === undefined && <TownshipPanel row={chosen} onClose={() => choose(null)} />}
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
            {data.progress.targetReason && (
              <p className={styles.note}>{text.targetReason({ why: data.progress.targetReason })}</p>
            )}
            <Counting progress={data.progress} />
            <NamesChoice names={data.progress.names} namesOn={data.progress.namesOn} onChoose={nameBy} />
            <UndividedTargets undivided={data.progress.undivided} />
            <Tabs
              label={text.by}
              tabs={tabs}
              current={by ?? 'township'}
              onChange={show}
              panelClassName={styles.panel}
            >
              {by !== undefined ? (
                <Breakdown
                  by={by}
                  townships={data.progress.townships}
                  township={township}
                  changes={changes}
                />
              ) : rows.length === 0 ? (
                <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
              ) : (
                <ProgressTable
                  whole={data.progress.whole}
                  rows={rows}
                  goal={goal}
                  basis={data.progress.basis}
                  lastYearDay={data.progress.lastYearDay}
                  selected={township ?? null}
                  narrow={chosen !== undefined}
                  onSelect={choose}
                />
              )}
            </Tabs>
            {by === undefined && <ForecastNote progress={data.progress} />}
            {by === undefined && data.progress.noLastYearBecause && (
              <p className={styles.note}>{data.progress.noLastYearBecause}</p>
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}
