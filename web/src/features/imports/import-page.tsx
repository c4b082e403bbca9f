import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { ImportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EmptyState, formatCount, Page, PageHeader, useWords } from '../../ui/index.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCommit } from './import-commit.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportStateWord } from './import-state-word.tsx';
import { ImportStatus } from './import-status.tsx';
import { importWords } from './imports.words.ts';

const RosterImportQuery = graphql(`
  query RosterImport($id: ID!) {
    rosterImport(id: $id) { ...ImportShown }
  }
`);

export const ImportShown = graphql(`
  fragment ImportShown on RosterImport {
    id
    fileName
    state
    rowsDone
    rowsTotal
    columns { index header field label }
    counts { total sound repairable wrong committed }
    money { accepted undetermined refused premiumFen subsidyFen selfPayFen }
    failure
    wrongRowsUrl
    viewerCanCommit { allowed why }
  }
`);

const lookAgainAfter = 1000;

/** One page that grows: columns, dry run, what it will do, and how far it is. */
export function ImportPage() {
  const text = useWords(importWords);
  const { importId } = useParams({ from: '/shell/imports/$importId' });
  const [query, read] = useQuery({ query: RosterImportQuery, variables: { id: importId } });
  const shown = query.data?.rosterImport;
  const moving = shown?.state === 'CHECKING' || shown?.state === 'COMMITTING';
  useEffect(() => {
    if (!moving) return;
    const timer = window.setInterval(() => read({ requestPolicy: 'network-only' }), lookAgainAfter);
    return () => window.clearInterval(timer);
  }, [moving, read]);

  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={<Link to="/imports">{text.all}</Link>}
          aside={
            shown && (
              <>
                <span>{shown.fileName}</span>
                {shown.counts.total > 0 && (
                  <span>{text.rowCount({ n: formatCount(shown.counts.total) })}</span>
                )}
                <ImportStateWord state={shown.state} />
              </>
            )
          }
          actions={<Link to="/imports">{text.another}</Link>}
        />
      }
      panel={shown?.state === 'CHECKED' && <ImportCommit shown={shown} />}
    >
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.rosterImport ? (
            <Grown shown={data.rosterImport} />
          ) : (
            <EmptyState title={text.missing} action={<Link to="/imports">{text.all}</Link>}>
              {text.missingSay}
            </EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}

function Grown({ shown }: { shown: ImportShownFragment }) {
  const checked = shown.state !== 'CHECKING' && shown.state !== 'FAILED';
  return (
    <>
      <ImportStatus shown={shown} />
      {shown.columns.length > 0 && <ImportColumns columns={shown.columns} />}
      {checked && <ImportFaults shown={shown} />}
    </>
  );
}
