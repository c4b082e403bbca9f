import { useEffect, useEffectEvent } from 'react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { ProgressVillagesQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, EmptyState, Pager, Table, useWords } from '../../ui/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

const ProgressVillagesDocument = graphql(`
  query ProgressVillages($first: Int!, $after: String, $townshipId: ID) {
    progressVillages(first: $first, after: $after, townshipId: $townshipId) {
      edges { cursor node { village { id name township { id name } } residents enrolled registered paid confirmed undetermined } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Row = ProgressVillagesQuery['progressVillages']['edges'][number]['node'];

/** The villages with their people, in pages. */
export function BreakdownVillages({ townshipId, changes }: { townshipId: string | null; changes: number }) {
  const text = useWords(progressWords);
  const pages = usePages(
    ProgressVillagesDocument,
    { first: 50, townshipId },
    (data) => data.progressVillages,
  );
  const reload = useEffectEvent(() => pages.reload());
  useEffect(() => {
    if (changes > 0) reload();
  }, [changes]);
  return (
    <QueryState query={pages.query} what={text.byVillage} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          <EmptyState title={text.partNone}>{text.partNoneSay}</EmptyState>
        ) : (
          <>
            <Table
              label={text.byVillage}
              size="dense"
              className={styles.parts}
              rows={pages.rows}
              rowKey={(row: Row) => row.village.id}
              columns={[
                {
                  key: 'village',
                  head: text.village,
                  cell: (row) => `${row.village.name}（${row.village.township.name}）`,
                },
                {
                  key: 'residents',
                  head: text.residents,
                  align: 'end',
                  cell: (row) => <Count value={row.residents} />,
                },
                {
                  key: 'enrolled',
                  head: text.enrolled,
                  align: 'end',
                  cell: (row) => <Count value={row.enrolled} strong />,
                },
                {
                  key: 'registered',
                  head: text.registeredAll,
                  align: 'end',
                  cell: (row) => <Count value={row.registered} />,
                },
                { key: 'paid', head: text.paid, align: 'end', cell: (row) => <Count value={row.paid} /> },
                {
                  key: 'confirmed',
                  head: text.confirmed,
                  align: 'end',
                  cell: (row) => <Count value={row.confirmed} />,
                },
                {
                  key: 'undetermined',
                  head: text.undetermined,
                  align: 'end',
                  cell: (row) => <Count value={row.undetermined} />,
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
