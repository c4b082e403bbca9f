import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useKeyPress } from '../../app/use-key-press.ts';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { EnrollmentState } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  buttonClass,
  DeniedState,
  EmptyState,
  formatCount,
  Key,
  Page,
  PageHeader,
  Pager,
  Table,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { CheckBar, stepsAt } from './check-bar.tsx';
import { useEnrollmentColumns } from './enrollment-columns.tsx';
import { EnrollmentFilters } from './enrollment-filters.tsx';
import { EnrollmentPanel } from './enrollment-panel.tsx';
import styles from './enrollments.module.css';
import { enrollmentsWords, stateWords } from './enrollments.words.ts';
import { baseFilter, countsByTab, type EnrollmentsSearch, tabKeys } from './filters.ts';

const EnrollmentListQuery = graphql(`
  query EnrollmentList($first: Int!, $after: String, $filter: EnrollmentFilter!) {
    enrollments(first: $first, after: $after, filter: $filter) {
      edges { cursor node { ...EnrollmentRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const EnrollmentCountsQuery = graphql(`
  query EnrollmentCounts($filter: EnrollmentFilter!) {
    enrollments(first: 1, filter: $filter) { counts { state count } }
  }
`);

/** A change of the address; an empty text takes a part out of it. */
type Changes = Omit<EnrollmentsSearch, 'state'> & { state?: EnrollmentState | '' };

/** The list for those who may see people; the others are told who can. */
export function EnrollmentsPage() {
  const text = useWords(enrollmentsWords);
  if (useViewer().canSeePeople) return <People />;
  return (
    <Page header={<PageHeader title={text.title} />}>
      <DeniedState>{text.denied}</DeniedState>
    </Page>
  );
}

/** Who is in which state: tabs with counts, filters in the address, the chosen one beside the list. */
function People() {
  const text = useWords(enrollmentsWords);
  const states = useWords(stateWords);
  const search = useSearch({ from: '/shell/enrollments' });
  const navigate = useNavigate();
  const viewer = useViewer();
  const [secret, setSecret] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const filter = baseFilter(search, secret);
  const context = useMemo(() => ({ additionalTypenames: ['Enrollment', 'Payment'] }), []);
  const [counted, readCounts] = useQuery({ query: EnrollmentCountsQuery, variables: { filter }, context });
  const pages = usePages(
    EnrollmentListQuery,
    { first: 50, filter: { ...filter, ...(search.state ? { states: [search.state] } : {}) } },
    (data) => data.enrollments,
  );
  const columns = useEnrollmentColumns(search.id !== undefined);
  useKeyPress('n', () => void navigate({ to: '/enroll' }), viewer.canRegister);

  const counts = counted.data ? countsByTab(counted.data.enrollments.counts) : null;
  const tab = search.state ?? 'all';
  const steps = stepsAt(viewer, tab);
  const chooses = steps.next !== null || steps.back;
  const chosen = pages.rows.filter(({ id }) => ticked.has(id));

  function handedOn() {
    setTicked(new Set());
    pages.reload();
    readCounts({ requestPolicy: 'network-only' });
  }
  const filtered = Object.keys(filter).length > 0;

  function go(change: Changes, replace = true) {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '');
    void navigate({ to: '/enrollments', search: Object.fromEntries(next), replace });
  }

  const list = (
    <QueryState query={pages.query} what={text.list} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          <EmptyState
            title={filtered || search.state ? text.noneFit : text.none}
            action={
              viewer.canRegister && (
                <Link to="/enroll" className={buttonClass('main')}>
                  {text.enrollOne}
                </Link>
              )
            }
          >
            {filtered || search.state ? text.noneFitDo : text.noneDo}
          </EmptyState>
        ) : (
          <>
            {chooses && (
              <CheckBar
                tab={tab}
                search={search}
                secret={secret}
                waiting={counts?.[tab]}
                chosen={chosen}
                onDone={handedOn}
              />
            )}
            <Table
              label={text.list}
              size="dense"
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
              selected={search.id}
              ticks={
                chooses ? { ticked, onTick: setTicked, name: ({ resident }) => resident.name } : undefined
              }
              onSelect={(row) => go({ id: row.id }, search.id !== undefined)}
            />
            <Pager
              shown={pages.rows.length}
              total={counts?.[tab]}
              hasMore={pages.hasMore}
              busy={pages.busy}
              onMore={pages.more}
            />
          </>
        )
      }
    </QueryState>
  );

  return (
    <Page
      flush
      header={
        <PageHeader
          title={text.title}
          aside={counts && text.people({ n: formatCount(counts.all) })}
          actions={
            viewer.canRegister && (
              <Link to="/enroll" className={buttonClass('main')}>
                {text.enrollOne} <Key>N</Key>
              </Link>
            )
          }
        />
      }
      panel={search.id && <EnrollmentPanel key={search.id} id={search.id} onClose={() => go({ id: '' })} />}
    >
      <div className={styles.tabs}>
        <Tabs
          label={text.states}
          current={tab}
          tabs={tabKeys.map((key) => ({
            key,
            label: key === 'all' ? text.all : states[key],
            count: counts?.[key],
            tone: (key === 'REGISTERED' || key === 'ASSESSED') && counts?.[key] ? 'amber' : undefined,
          }))}
          onChange={(key) => go({ state: key === 'all' ? '' : key })}
          panelClassName={styles.list}
        >
          <EnrollmentFilters
            search={search}
            secret={secret}
            onSecret={setSecret}
            onChange={go}
            onClear={() => {
              setSecret('');
              void navigate({ to: '/enrollments', search: search.state ? { state: search.state } : {} });
            }}
          />
          {list}
        </Tabs>
      </div>
    </Page>
  );
}
