import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { CertifiedPeopleQuery as CertifiedPeopleData } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, EmptyState, Pager, Table, useWords } from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';
import type { CategoryList } from './routes.ts';

const EndDialog = lazy(() => import('./end-certification-dialog.tsx'));

const CertifiedPeopleQuery = graphql(`
  query CertifiedPeople($first: Int!, $after: String, $filter: ResidentFilter) {
    residents(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          name
          maskedIdNumber
          village { id name }
          certifications { id from to evidence recordedBy viewerCanEnd category { id } }
        }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

type Person = CertifiedPeopleData['residents']['edges'][number]['node'];

/** The people on a category's list; an agency ends what it has certified. */
export function CertifiedPeople({ categoryId, list }: { categoryId: string; list: CategoryList }) {
  const text = useWords(categoryWords);
  const viewer = useViewer();
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const filter = { category: categoryId, ...(list === 'all' ? {} : { enrolled: list === 'enrolled' }) };
  const pages = usePages(CertifiedPeopleQuery, { first: 50, filter }, (data) => data.residents);
  const certificate = (person: Person) => person.certifications.find((one) => one.category.id === categoryId);

  return (
    <QueryState query={pages.query} what={text.listOf} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          <EmptyState title={list === 'missing' ? text.nobodyMissing : text.nobody}>
            {list !== 'missing' && text.nobodySay}
          </EmptyState>
        ) : (
          <>
            <Table
              label={text.listOf}
              size="dense"
              rows={pages.rows}
              rowKey={(person: Person) => person.id}
              columns={[
                {
                  key: 'name',
                  head: text.name,
                  cell: (person) => (
                    <>
                      {viewer.canSeePeople ? (
                        <Link to="/residents/$residentId" params={{ residentId: person.id }}>
                          {person.name}
                        </Link>
                      ) : (
                        <strong>{person.name}</strong>
                      )}
                      <div className={styles.small}>{person.maskedIdNumber}</div>
                    </>
                  ),
                },
                { key: 'village', head: text.village, cell: (person) => person.village.name },
                {
                  key: 'valid',
                  head: text.valid,
                  cell: (person) => {
                    const own = certificate(person);
                    if (!own) return '—';
                    return (
                      <>
                        <span className={styles.small}>{text.since({ from: own.from, to: own.to })}</span>{' '}
                        <span className={styles.small}>
                          {text.recordedBy({ by: own.recordedBy, evidence: own.evidence })}
                        </span>{' '}
                        {own.viewerCanEnd && (
                          <Button
                            kind="quiet"
                            size="small"
                            onClick={() => setEnding({ id: own.id, name: person.name })}
                          >
                            {text.end}
                          </Button>
                        )}
                      </>
                    );
                  },
                },
              ]}
            />
            <Pager
              shown={pages.rows.length}
              total={pages.total}
              hasMore={pages.hasMore}
              busy={pages.busy}
              onMore={pages.more}
            />
            <Suspense>
              {ending && (
                <EndDialog certificationId={ending.id} name={ending.name} onClose={() => setEnding(null)} />
              )}
            </Suspense>
          </>
        )
      }
    </QueryState>
  );
}
