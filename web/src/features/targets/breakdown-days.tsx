import { useEffect, useEffectEvent } from 'react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { ProgressDaysQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, DayText, EmptyState, Pager, Table, useWords } from '../../ui/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

const ProgressDaysDocument = graphql(`
  query ProgressDays($first: Int!, $after: String, $townshipId: ID) {
    progressDays(first: $first, after: $after, townshipId: $townshipId) {
      edges { cursor node { day enrolled } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Row = ProgressDaysQuery['progressDays']['edges'][number]['node'];

/** How many of those who count came on each day, the newest first. */
export function BreakdownDays({ townshipId, changes }: { townshipId: string | null; changes: number }) {
  const text = useWords(progressWords);
  const pages = usePages(ProgressDaysDocument, { first: 50, townshipId }, (data) => data.progressDays);
  const reload = useEffectEvent(() => pages.reload());
  useEffect(() => {
    if (changes > 0) reload();
  }, [changes]);
  return (
    <QueryState query={pages.query} what={text.byDay} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          <EmptyState title={text.partNone}>{text.partNoneSay}</EmptyState>
        ) : (
          <>
            <Table
              label={text.byDay}
              size="dense"
              className={styles.few}
              rows={pages.rows}
              rowKey={(row: Row) => row.day}
              columns={[
                { key: 'day', head: text.day, cell: (row) => <DayText value={row.day} /> },
                {
                  key: 'enrolled',
                  head: text.cameToCount,
                  align: 'end',
                  cell: (row) => <Count value={row.enrolled} strong />,
                },
              ]}
            />
            <Pager
              shown={pages.rows.length}
              total={undefined}
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
