import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useCampaign } from '../../app/campaign.ts';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { EnrollmentFilter } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  buttonClass,
  DeniedState,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Pager,
  Table,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { isSecret, SearchField } from '../residents/index.ts';
import { useDueColumns } from './due-columns.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import styles from './payments.module.css';
import { paymentWords } from './payments.words.ts';
import type { PaymentsSearch } from './routes.ts';

const DueListQuery = graphql(`
  query DueList($first: Int!, $after: String, $filter: EnrollmentFilter!, $kept: Boolean!) {
    enrollments(first: $first, after: $after, filter: $filter) {
      totalCount
      edges { cursor node { ...DueRow payments @include(if: $kept) { id amountFen unappliedFen settlement { how } refund { id } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const DueCountsQuery = graphql(`
  query DueCounts {
    due: enrollments(first: 1, filter: { owing: true }) { totalCount }
    unapplied: enrollments(first: 1, filter: { unapplied: true }) { totalCount }
    refund: enrollments(first: 1, filter: { toRefund: true }) { totalCount }
  }
`);

export const DueRow = graphql(`
  fragment DueRow on Enrollment {
    id
    state
    owedFen
    overpaidFen
    tier { id name }
    assessment { selfPayFen }
    resident { id name maskedIdNumber township { id name } village { id name } }
  }
`);

/** Who owes money, and taking it; money that fits nothing is a list of its own. */
export function PaymentsPage() {
  const text = useWords(paymentWords);
  if (useViewer().canTakePayment) return <Money />;
  return (
    <Page header={<PageHeader title={text.title} />}>
      <DeniedState>{text.denied}</DeniedState>
    </Page>
  );
}

const filterOf = (search: string, list: PaymentsSearch['list']): EnrollmentFilter => {
  const found = search ? { search } : {};
  if (list) return { ...(list === 'refund' ? { toRefund: true } : { unapplied: true }), ...found };
  return search ? found : { owing: true };
};

function Money() {
  const text = useWords(paymentWords);
  const { q = '', id, list } = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate();
  const [secret, setSecret] = useState('');
  const search = secret || q;
  const context = useMemo(() => ({ additionalTypenames: ['Enrollment', 'Payment', 'Refund'] }), []);
  const [counted] = useQuery({ query: DueCountsQuery, context });
  const pages = usePages(
    DueListQuery,
    { first: 50, filter: filterOf(search, list), kept: list !== undefined },
    (data) => data.enrollments,
  );
  const columns = useDueColumns(list);

  function go(next: PaymentsSearch, replace = true) {
    void navigate({ to: '/payments', search: next, replace });
  }
  const onList: PaymentsSearch = list ? { list } : {};
  const kept: PaymentsSearch = { ...onList, ...(q ? { q } : {}) };
  const due = counted.data?.due.totalCount;
  const unapplied = counted.data?.unapplied.totalCount;

  return (
    <Page
      flush
      header={
        <PageHeader
          title={text.title}
          aside={search && !list ? text.found : due !== undefined && text.due({ n: due })}
        />
      }
      panel={id && <PaymentPanel key={id} id={id} onClose={() => go(kept)} />}
    >
      <div className={styles.page}>
        <Tabs
          label={text.lists}
          current={list ?? 'due'}
          tabs={[
            { key: 'due', label: text.tabDue, count: due },
            {
              key: 'unapplied',
              label: text.tabUnapplied,
              count: unapplied,
              tone: unapplied ? 'amber' : undefined,
            },
            { key: 'refund', label: text.tabRefund, count: counted.data?.refund.totalCount },
          ]}
          onChange={(key) => go(key === 'unapplied' || key === 'refund' ? { list: key } : {})}
          panelClassName={styles.list}
        >
          {list === 'unapplied' && <Unapplied />}
          <search className={styles.filters}>
            <SearchField
              label={text.search}
              value={search}
              className={styles.search}
              onSettled={(typed) => {
                setSecret(isSecret(typed) ? typed : '');
                go(typed && !isSecret(typed) ? { ...onList, q: typed } : onList);
              }}
            />
          </search>
          <QueryState query={pages.query} what={text.list} onRetry={pages.reload}>
            {() =>
              pages.rows.length === 0 ? (
                <Empty search={search} list={list} />
              ) : (
                <>
                  <Table
                    label={text.list}
                    columns={columns}
                    rows={pages.rows}
                    rowKey={(row) => row.id}
                    selected={id}
                    onSelect={(row) => go({ ...kept, id: row.id }, id !== undefined)}
                  />
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
        </Tabs>
      </div>
    </Page>
  );
}

/** How much money waits for somebody, since when, and what to do about it. */
function Unapplied() {
  const text = useWords(paymentWords);
  const work = useCampaign()?.work.find((item) => item.kind === 'unapplied');
  if (!work?.oldest) return null;
  return (
    <div className={styles.notice}>
      <Notice tone="amber" title={text.unapplied({ n: work.count })}>
        {text.unappliedDo({ day: work.oldest })}
      </Notice>
    </div>
  );
}

function Empty({ search, list }: { search: string; list: PaymentsSearch['list'] }) {
  const text = useWords(paymentWords);
  if (list === 'refund' && !search)
    return <EmptyState title={text.noneRefund}>{text.noneRefundDo}</EmptyState>;
  if (list && !search) return <EmptyState title={text.noneKept}>{text.noneKeptDo}</EmptyState>;
  return (
    <EmptyState
      title={search ? text.noneFound : text.none}
      action={
        <Link to="/enroll" className={buttonClass()}>
          {text.toEnroll}
        </Link>
      }
    >
      {search ? text.noneFoundDo : text.noneDo}
    </EmptyState>
  );
}
