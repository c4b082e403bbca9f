import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { Button, DeniedState, EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { ChecklistSheet } from './checklist-sheet.tsx';
import { checklistWords, inspectionWords } from './inspections.words.ts';

const ChecklistHeadQuery = graphql(`
  query ChecklistHead($id: ID!) {
    inspection(id: $id) { ...InspectionHead }
  }
`);
const ChecklistQuery = graphql(`
  query Checklist($id: ID!, $first: Int!, $after: String) {
    inspection(id: $id) {
      id
      items(first: $first, after: $after) {
        edges { cursor node { ...ChecklistLine } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
const TakeInspectionChecklistMutation = graphql(`
  mutation TakeInspectionChecklist($id: ID!) {
    takeInspectionChecklist(id: $id) {
      ... on TakeInspectionChecklistSuccess { inspection { id } }
      ... on Refusal { code message field }
    }
  }
`);

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The checklist as it is printed: A4, a line a person, room to write. Printing is recorded. */
export function ChecklistPage() {
  const text = useWords(checklistWords);
  const page = useWords(inspectionWords);
  const viewer = useViewer();
  const { inspectionId: id } = useParams({ from: '/shell/inspections/$inspectionId/checklist' });
  const [query, read] = useQuery({ query: ChecklistHeadQuery, variables: { id } });
  const pages = usePages(ChecklistQuery, { id, first: 100 }, (data) => data.inspection?.items ?? nothing);
  const [take, busy] = useCommand(TakeInspectionChecklistMutation, (data) => data.takeInspectionChecklist);
  const { hasMore, more } = pages;
  // A sheet of paper has no button for more: all are read before it can be printed.
  useEffect(() => {
    if (hasMore && !pages.busy) more();
  });

  if (!viewer.canInspect || query.data?.inspection?.viewerSeesPeople === false)
    return (
      <Page header={<PageHeader title={page.print} />}>
        <DeniedState title={text.denied}>{text.deniedSay}</DeniedState>
      </Page>
    );
  const print = async () => {
    const { success } = await take({ id });
    if (success) window.print();
  };
  return (
    <Page
      header={
        <PageHeader
          title={page.print}
          crumbs={
            <Link to="/inspections/$inspectionId" params={{ inspectionId: id }}>
              {query.data?.inspection ? page.one({ n: query.data.inspection.number }) : page.back}
            </Link>
          }
          actions={
            query.data?.inspection && (
              <Button kind="main" busy={busy || hasMore} onClick={() => void print()}>
                {text.print}
              </Button>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.inspection ? (
            <ChecklistSheet inspection={data.inspection} lines={pages.rows} />
          ) : (
            <EmptyState title={page.missing}>{page.missingSay}</EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}
