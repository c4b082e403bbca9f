import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { InspectionHeadFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  type Column,
  Count,
  DeniedState,
  EmptyState,
  Page,
  PageHeader,
  Pager,
  Table,
  useWords,
} from '../../ui/index.ts';
import { inspectionWords } from './inspections.words.ts';
import { ErrorRateText, InspectionStateWord } from './result-words.tsx';

const InspectionsQuery = graphql(`
  query Inspections($first: Int!, $after: String) {
    inspections(first: $first, after: $after) {
      edges { cursor node { ...InspectionHead } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const DrawDialog = lazy(() => import('./draw-dialog.tsx'));

/** Every sample that was drawn, the newest first, and the button that draws another. */
export function InspectionsPage() {
  const text = useWords(inspectionWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const [drawing, setDrawing] = useState(false);
  const pages = usePages(InspectionsQuery, { first: 20 }, (data) => data.inspections);
  const open = (inspectionId: string) =>
    void navigate({ to: '/inspections/$inspectionId', params: { inspectionId } });
  if (!viewer.canInspect)
    return (
      <Page header={<PageHeader title={text.title} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  const draw = (
    <Button kind="main" onClick={() => setDrawing(true)}>
      {text.draw}
    </Button>
  );
  return (
    <Page header={<PageHeader title={text.title} actions={draw} />}>
      <QueryState query={pages.query} what={text.what} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              <InspectionTable rows={pages.rows} onOpen={open} />
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
      <Suspense>{drawing && <DrawDialog onClose={() => setDrawing(false)} onDrawn={open} />}</Suspense>
    </Page>
  );
}

type Row = InspectionHeadFragment;

function InspectionTable({ rows, onOpen }: { rows: readonly Row[]; onOpen: (id: string) => void }) {
  const text = useWords(inspectionWords);
  const columns: Column<Row>[] = [
    {
      key: 'number',
      head: text.number,
      cell: (row) => (
        <Link to="/inspections/$inspectionId" params={{ inspectionId: row.id }}>
          {text.one({ n: row.number })}
        </Link>
      ),
    },
    {
      key: 'state',
      head: text.state,
      phone: 'beside',
      cell: (row) => <InspectionStateWord state={row.state} />,
    },
    {
      key: 'frame',
      head: text.frame,
      cell: (row) =>
        `${row.townships.length === 0 ? text.allTownships : row.townships.length === 1 ? row.townships[0]?.name : text.townshipCount({ n: row.townships.length })}，${text.until({ day: row.day })}`,
    },
    { key: 'people', head: text.frameSize, align: 'end', cell: (row) => <Count value={row.frameSize} /> },
    { key: 'size', head: text.sampled, align: 'end', cell: (row) => <Count value={row.size} /> },
    { key: 'errors', head: text.errors, align: 'end', cell: (row) => <Count value={row.result.errors} /> },
    { key: 'rate', head: text.errorRate, cell: (row) => <ErrorRateText rate={row.result.rate} /> },
  ];
  return (
    <Table
      label={text.list}
      rows={rows}
      rowKey={(row) => row.id}
      onSelect={(row) => onOpen(row.id)}
      columns={columns}
    />
  );
}
