import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import type { TownshipChangeHintsQuery as Hints, TownshipChangeShownFragment } from '../../gql/graphql.ts';
import { Button, EmptyState, Page, PageHeader, StateWord, Table, useWords } from '../../ui/index.ts';
import { ChangePanel, type Filled } from './change-panel.tsx';
import { changeWords } from './places.words.ts';
import { afterChanges, TownshipChangeHintsQuery, TownshipChangesQuery } from './places-queries.ts';
import styles from './tasks.module.css';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Hint = Hints['townshipChangeHints'][number];
const FIRST = 200;

/** What became of townships: renamed, merged, split; from which day, and by which document. */
export function ChangesPage() {
  const text = useWords(changeWords);
  const viewer = useViewer();
  const [query, read] = useQuery({
    query: TownshipChangesQuery,
    variables: { first: FIRST },
    context: afterChanges,
  });
  const [filling, setFilling] = useState<Filled | null>(null);
  const [withdrawing, setWithdrawing] = useState<TownshipChangeShownFragment | null>(null);
  const may = viewer.canChangeTownships;
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={<Link to="/progress/targets">{text.back}</Link>}
          actions={may && <Button onClick={() => setFilling({})}>{text.record}</Button>}
        />
      }
      panel={
        filling && <ChangePanel key={filling.before} filled={filling} onClose={() => setFilling(null)} />
      }
    >
      <p className={styles.say}>{text.say}</p>
      {may && <HintList onFill={setFilling} />}
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ townshipChanges }) =>
          townshipChanges.edges.length === 0 ? (
            <EmptyState title={text.none}>{text.noneSay}</EmptyState>
          ) : (
            <Table
              label={text.title}
              rows={townshipChanges.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              columns={[
                { key: 'from', head: text.from, width: '112px', cell: (change) => change.from },
                { key: 'kind', head: text.kind, cell: (change) => text[change.kind] },
                {
                  key: 'before',
                  head: text.before,
                  cell: ({ before }) => (
                    <span className="nowrap">{before.map(({ name }) => name).join('、')}</span>
                  ),
                },
                {
                  key: 'after',
                  head: text.after,
                  cell: ({ after }) =>
                    after.map(({ townshipId, name, villages }) => (
                      <span key={townshipId} className={styles.after}>
                        {name + (villages ? text.ofVillages({ n: villages }) : '')}
                      </span>
                    )),
                },
                { key: 'source', head: text.source, cell: (change) => change.source },
                { key: 'by', head: text.by, cell: (change) => change.recordedBy },
                {
                  key: 'state',
                  head: text.state,
                  cell: (change) => (
                    <StateOf change={change} onWithdraw={may ? () => setWithdrawing(change) : null} />
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      {withdrawing && <WithdrawDialog change={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  );
}

type StateProps = { change: TownshipChangeShownFragment; onWithdraw: (() => void) | null };

function StateOf({ change, onWithdraw }: StateProps) {
  const text = useWords(changeWords);
  if (change.withdrawnBy !== null)
    return (
      <>
        <StateWord tone="plain" icon="dot">
          {text.gone}
        </StateWord>
        <div className={styles.quiet}>
          {text.withdrawn({ who: change.withdrawnBy, why: change.withdrawnReason ?? '' })}
        </div>
      </>
    );
  return onWithdraw ? (
    <Button kind="quiet" onClick={onWithdraw}>
      {text.withdraw}
    </Button>
  ) : (
    <StateWord tone="green" icon="done">
      {text.holds}
    </StateWord>
  );
}

/** What public lists show and is not recorded: the day and the document are the county's to give. */
function HintList({ onFill }: { onFill: (filled: Filled) => void }) {
  const text = useWords(changeWords);
  const [query] = useQuery({ query: TownshipChangeHintsQuery, context: afterChanges });
  const hints: readonly Hint[] = query.data?.townshipChangeHints ?? [];
  if (hints.length === 0) return null;
  return (
    <details className={styles.notice}>
      <summary>
        {text.hints} · {hints.length}
      </summary>
      <ul className={styles.hints}>
        {hints.map(({ before, after, afterName, evidence }) => (
          <li key={before.id}>
            <strong>
              {before.name} → {afterName}
            </strong>{' '}
            {after && (
              <Button kind="quiet" onClick={() => onFill({ before: before.id, into: after.id })}>
                {text.fill}
              </Button>
            )}
            <div className={styles.quiet}>{evidence}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
