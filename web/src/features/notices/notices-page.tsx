import { Link, useNavigate } from '@tanstack/react-router';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { NoticeListRowFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  type Column,
  DeniedState,
  EmptyState,
  formatInstant,
  Page,
  PageHeader,
  Pager,
  StateWord,
  Table,
  useWords,
} from '../../ui/index.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import { StartNotice } from './start-notice.tsx';

export const NoticeListRow = graphql(`
  fragment NoticeListRow on Notice { id fileName readBy readAt counts { open confirmed rejected } }
`);

const NoticesQuery = graphql(`
  query NoticeList($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      edges { cursor node { ...NoticeListRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** A notice to read, and those that were read, each with how far it was confirmed. */
export function NoticesPage() {
  const text = useWords(noticesWords);
  const viewer = useViewer();
  return (
    <Page header={<PageHeader title={text.title} crumbs={<Link to="/policy">{text.back}</Link>} />}>
      {viewer.canReadNotices ? <Notices /> : <DeniedState>{text.denied}</DeniedState>}
    </Page>
  );
}

function Notices() {
  const text = useWords(noticesWords);
  const navigate = useNavigate();
  const pages = usePages(NoticesQuery, { first: 20 }, (data) => data.notices);
  const open = (noticeId: string) =>
    void navigate({ to: '/policy/notices/$noticeId', params: { noticeId }, search: {} });
  const columns: Column<NoticeListRowFragment>[] = [
    {
      key: 'file',
      head: text.file,
      phone: 'title',
      cell: ({ id, fileName }) => (
        <Link to="/policy/notices/$noticeId" params={{ noticeId: id }} search={{}}>
          {fileName}
        </Link>
      ),
    },
    { key: 'state', head: text.state, cell: ({ counts }) => <HowFar {...counts} /> },
    { key: 'who', head: text.who, cell: ({ readBy }) => readBy },
    { key: 'when', head: text.when, cell: ({ readAt }) => formatInstant(readAt) },
  ];
  return (
    <>
      <StartNotice onRead={open} />
      <h2 className={styles.earlier}>{text.earlier}</h2>
      <QueryState query={pages.query} what={text.what} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              <Table label={text.earlier} columns={columns} rows={pages.rows} rowKey={({ id }) => id} />
              <Pager
                shown={pages.rows.length}
                hasMore={pages.hasMore}
                busy={pages.busy}
                onMore={pages.more}
              />
            </>
          )
        }
      </QueryState>
    </>
  );
}

function HowFar({ open, confirmed }: { open: number; confirmed: number }) {
  const text = useWords(noticesWords);
  return open === 0 ? (
    <StateWord tone="green" icon="done">
      {text.allDecided}
    </StateWord>
  ) : (
    <StateWord tone="amber" icon="waiting">
      {text.openCount({ n: open })} · {text.confirmedCount({ n: confirmed })}
    </StateWord>
  );
}
