import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { DueRowFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  buttonClass,
  type Column,
  DeniedState,
  EmptyState,
  Money,
  Notice,
  Page,
  PageHeader,
  Pager,
  Table,
  useWords,
} from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { isSecret, lastOf, SearchField } from '../residents/index.ts';
import { PaymentPanel } from './payment-panel.tsx';
import styles from './payments.module.css';
import { paymentWords } from './payments.words.ts';

const DueListQuery = graphql(`
  query DueList($first: Int!, $after: String, $filter: EnrollmentFilter!) {
    enrollments(first: $first, after: $after, filter: $filter) {
      totalCount
      edges { cursor node { ...DueRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const DueRow = graphql(`
  fragment DueRow on Enrollment {
    id
    state
    tier { id name }
    assessment { selfPayFen }
    resident { id name maskedIdNumber village { id name } }
  }
`);

/** Who owes money, and taking it; money that does not fit stands on top as work. */
export function PaymentsPage() {
  const text = useWords(paymentWords);
  const viewer = useViewer();
  const { q = '', id } = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate();
  const [secret, setSecret] = useState('');
  const search = secret || q;
  const pages = usePages(
    DueListQuery,
    { first: 50, filter: search ? { search } : { states: ['ASSESSED'] } },
    (data) => data.enrollments,
  );
  const unapplied = useCampaign()?.work.find((item) => item.kind === 'unapplied');

  function go(next: { q?: string; id?: string }, replace = true) {
    void navigate({ to: '/payments', search: next, replace });
  }
  const kept = q ? { q } : {};

  const columns: Column<DueRowFragment>[] = [
    { key: 'name', head: text.name, cell: ({ resident }) => resident.name, phone: 'title' },
    {
      key: 'id',
      head: text.idNumber,
      cell: ({ resident }) => lastOf(resident.maskedIdNumber),
      phone: 'hidden',
    },
    { key: 'village', head: text.village, cell: ({ resident }) => resident.village.name, phone: 'line' },
    { key: 'tier', head: text.tier, cell: ({ tier }) => tier?.name ?? '—', phone: 'hidden' },
    {
      key: 'state',
      head: text.state,
      cell: ({ state }) => <EnrollmentStateWord state={state} />,
      phone: 'line',
    },
    {
      key: 'self',
      head: text.selfPay,
      align: 'end',
      cell: ({ assessment }) => <Money fen={assessment.selfPayFen} strong />,
      phone: 'beside',
    },
  ];

  if (!viewer.canTakePayment)
    return (
      <Page header={<PageHeader title={text.title} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  return (
    <Page
      flush
      header={
        <PageHeader
          title={text.title}
          aside={search ? text.found : pages.total !== undefined && text.due({ n: pages.total })}
        />
      }
      panel={id && <PaymentPanel key={id} id={id} onClose={() => go(kept)} />}
    >
      <div className={styles.page}>
        {unapplied && unapplied.count > 0 && (
          <div className={styles.notice}>
            <Notice tone="amber" title={text.unapplied({ n: unapplied.count })}>
              {unapplied.oldest && text.unappliedDo({ day: unapplied.oldest })}
            </Notice>
          </div>
        )}
        <search className={styles.filters}>
          <SearchField
            label={text.search}
            value={search}
            className={styles.search}
            onSettled={(typed) => {
              setSecret(isSecret(typed) ? typed : '');
              go(typed && !isSecret(typed) ? { q: typed } : {});
            }}
          />
        </search>
        <QueryState query={pages.query} what={text.list} onRetry={pages.reload}>
          {() =>
            pages.rows.length === 0 ? (
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
      </div>
    </Page>
  );
}
