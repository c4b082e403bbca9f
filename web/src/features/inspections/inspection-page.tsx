import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { DeniedState, EmptyState, Page, PageHeader, Pager, useWords } from '../../ui/index.ts';
import { FindingPanel } from './finding-panel.tsx';
import { InspectionActions } from './inspection-actions.tsx';
import { InspectionFigures } from './inspection-figures.tsx';
import { InspectionItems } from './inspection-items.tsx';
import styles from './inspections.module.css';
import { inspectionWords } from './inspections.words.ts';
import { InspectionStateWord } from './result-words.tsx';

const InspectionQuery = graphql(`
  query Inspection($id: ID!) {
    inspection(id: $id) {
      ...InspectionHead
      strata { township { id name } people result { ...InspectionResultShown } }
    }
  }
`);
const InspectionSampleQuery = graphql(`
  query InspectionSample($id: ID!, $first: Int!, $after: String) {
    inspection(id: $id) {
      id
      items(first: $first, after: $after) {
        edges { cursor node { ...InspectionItemShown } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** One inspection: how it was drawn, what was found so far, and its people by number. */
export function InspectionPage() {
  const text = useWords(inspectionWords);
  const viewer = useViewer();
  const { inspectionId } = useParams({ from: '/shell/inspections/$inspectionId' });
  const { number } = useSearch({ from: '/shell/inspections/$inspectionId' });
  const navigate = useNavigate();
  const [query, read] = useQuery({ query: InspectionQuery, variables: { id: inspectionId } });
  const pages = usePages(
    InspectionSampleQuery,
    { id: inspectionId, first: 200 },
    (data) => data.inspection?.items ?? nothing,
  );
  const inspection = query.data?.inspection;
  const chosen = pages.rows.find((row) => row.number === number);
  const choose = (to: number | null) =>
    void navigate({
      to: '/inspections/$inspectionId',
      params: { inspectionId },
      search: to === null ? {} : { number: to },
      replace: true,
    });
  const recorded = () => {
    read({ requestPolicy: 'network-only' });
    pages.reload();
  };
  const next = pages.rows.find((row) => row.outcome === null && row.number !== number);

  if (!viewer.canInspect)
    return (
      <Page header={<PageHeader title={text.title} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  return (
    <Page
      header={
        <PageHeader
          title={inspection ? text.one({ n: inspection.number }) : text.title}
          crumbs={<Link to="/inspections">{text.back}</Link>}
          aside={inspection && <InspectionStateWord state={inspection.state} />}
          actions={inspection && <InspectionActions inspection={inspection} onRecorded={recorded} />}
        />
      }
      panel={
        chosen &&
        inspection && (
          <FindingPanel
            key={`${chosen.id}/${chosen.version}`}
            inspectionId={inspection.id}
            why={inspection.viewerCanRecord.why}
            item={chosen}
            next={next?.number ?? null}
            onNext={choose}
          />
        )
      }
    >
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.inspection ? (
            <>
              <InspectionFigures inspection={data.inspection} />
              <h2 className={styles.part}>{text.sample}</h2>
              {!data.inspection.viewerSeesPeople && <p className={styles.small}>{text.hidden}</p>}
              <InspectionItems
                rows={pages.rows}
                people={data.inspection.viewerSeesPeople}
                selected={number ?? null}
                narrow={chosen !== undefined}
                onSelect={choose}
              />
              <Pager
                shown={pages.rows.length}
                hasMore={pages.hasMore}
                busy={pages.busy}
                onMore={pages.more}
              />
            </>
          ) : (
            <EmptyState title={text.missing}>{text.missingSay}</EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}
