import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { DeniedState, EmptyState, Page, PageHeader, Pager, useWords } from '../../ui/index.ts';
import { ImportList } from './import-list.tsx';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';
import { StartImport } from './start-import.tsx';

const RosterImportsQuery = graphql(`
  query RosterImports($first: Int!, $after: String) {
    rosterImports(first: $first, after: $after) {
      edges { cursor node { ...ImportListItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const lookAgainAfter = 2000;

/** A file to drop, and the imports so far, each to be found again. */
export function ImportsPage() {
  const text = useWords(importWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const pages = usePages(RosterImportsQuery, { first: 20 }, (data) => data.rosterImports);
  const moving = pages.rows.some((row) => row.state === 'CHECKING' || row.state === 'COMMITTING');
  const { reload } = pages;
  useEffect(() => {
    if (!moving) return;
    const timer = window.setInterval(reload, lookAgainAfter);
    return () => window.clearInterval(timer);
  }, [moving, reload]);

  if (!viewer.canImport)
    return <Page header={<PageHeader title={text.title} />}>{<DeniedState>{text.denied}</DeniedState>}</Page>;
  const open = (importId: string) => void navigate({ to: '/imports/$importId', params: { importId } });
  return (
    <Page header={<PageHeader title={text.title} />}>
      <StartImport onStarted={open} />
      <h2 className={styles.history}>{text.history}</h2>
      <QueryState query={pages.query} what={text.what} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              <ImportList rows={pages.rows} onOpen={open} />
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
    </Page>
  );
}
