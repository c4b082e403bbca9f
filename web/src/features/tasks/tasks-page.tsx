import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import type { TargetsShownFragment } from '../../gql/graphql.ts';
import {
  Button,
  Count,
  FigureBand,
  Notice,
  Page,
  PageHeader,
  Skeleton,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { GroupTable } from './group-table.tsx';
import { History } from './history.tsx';
import { NamesChoice, UndividedTargets } from './names-choice.tsx';
import { afterChanges } from './places-queries.ts';
import { TargetsQuery } from './queries.ts';
import type { TaskView } from './search.ts';
import { SetPanel } from './set-panel.tsx';
import styles from './tasks.module.css';
import { taskWords } from './tasks.words.ts';
import { TownshipTable } from './township-table.tsx';

/** How many each township must enroll, on which population, since when, and why. */
export function TasksPage() {
  const text = useWords(taskWords);
  const { tab = 'townships', names } = useSearch({ from: '/shell/progress/targets' });
  const navigate = useNavigate();
  const [query, read] = useQuery({
    query: TargetsQuery,
    variables: { namesOn: names ?? null },
    context: afterChanges,
  });
  const [setting, setSetting] = useState(false);
  const targets = query.data?.targets;
  const show = (view: TaskView) =>
    void navigate({
      to: '/progress/targets',
      search: { tab: view, ...(names ? { names } : {}) },
      replace: true,
    });
  const nameBy = (day: string | null) =>
    void navigate({
      to: '/progress/targets',
      search: { tab, ...(day ? { names: day } : {}) },
      replace: true,
    });

  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={<Link to="/progress">{text.back}</Link>}
          actions={
            <>
              <Link to="/progress/townships">{text.places}</Link>
              {targets?.viewerCanSet.allowed && <Button onClick={() => setSetting(true)}>{text.set}</Button>}
            </>
          }
        />
      }
      panel={setting && targets && <SetPanel targets={targets} onClose={() => setSetting(false)} />}
    >
      <QueryState
        query={query}
        what={text.title}
        onRetry={() => read({ requestPolicy: 'network-only' })}
        skeleton={<Skeleton lines={22} height={25} />}
      >
        {(data) => (
          <>
            <Figures targets={data.targets} />
            {data.targets.noTargetBecause && (
              <div className={styles.notice}>
                <Notice title={text.noTarget}>{data.targets.noTargetBecause}</Notice>
              </div>
            )}
            <Tabs
              label={text.views}
              current={tab}
              onChange={show}
              tabs={[
                { key: 'townships', label: text.townships },
                { key: 'groups', label: text.groups },
                { key: 'history', label: text.history },
              ]}
            >
              {tab === 'townships' && (
                <>
                  <NamesChoice names={data.targets.names} namesOn={data.targets.namesOn} onChoose={nameBy} />
                  <UndividedTargets undivided={data.targets.undivided} />
                  <TownshipTable targets={data.targets} />
                </>
              )}
              {tab === 'groups' && <GroupTable />}
              {tab === 'history' && <History townshipId={null} />}
            </Tabs>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Figures({ targets }: { targets: TargetsShownFragment }) {
  const text = useWords(taskWords);
  const viewer = useViewer();
  const counting = targets.sets.find((set) => set.basis === targets.basisInForce);
  const split = targets.places.filter((place) => place.split === 'AGREES').length;
  const figures = [
    { key: 'total', label: text.total, value: <Count value={targets.total} />, detail: text.people },
    {
      key: 'basis',
      label: text.counting,
      value: targets.basisInForce ? text[targets.basisInForce] : '—',
      detail: counting && (counting.countsFrom ? text.fromDay({ day: counting.countsFrom }) : text.fromStart),
    },
    {
      key: 'goal',
      label: text.goal,
      value: targets.goalPercent == null ? '—' : `${targets.goalPercent}%`,
      detail: targets.goalPercent != null && (targets.goalExceed ? text.above : text.reach),
    },
    {
      key: 'split',
      label: text.splitDone,
      value: <Count value={split} />,
      detail: text.ofTownships({ n: targets.places.length }),
    },
  ];
  return <FigureBand figures={viewer.township ? figures.slice(0, 3) : figures} />;
}
