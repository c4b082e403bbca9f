import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { OverviewQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, EmptyState, formatInstant, Page, PageHeader, toast, useWords } from '../../ui/index.ts';
import { CountyTable } from './county-table.tsx';
import { CountyTiles } from './county-tiles.tsx';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';
import { OverviewFigures } from './overview-figures.tsx';
import type { OverviewList } from './routes.ts';

const OverviewDocument = graphql(`
  query Overview {
    overview {
      division { code name }
      planYear
      asOf
      enrolled
      rate
      countiesWithRate
      activePacks
      withOpenQuestions
      counties { ...OverviewCounty }
    }
  }
`);

export const OverviewCountyFragmentText = graphql(`
  fragment OverviewCounty on OverviewCounty {
    county { code name prefecture { code name } }
    planYear
    target
    enrolled
    paid
    rate
    undetermined
    packState
    openQuestions
    standingStillDays
    today
  }
`);

/** The plan years shown: each county's current one. */
function yearsOf({ planYear, counties }: OverviewQuery['overview']): { from: number; to: number } {
  const years = counties.flatMap((county) => county.planYear ?? []);
  return years.length > 0
    ? { from: Math.min(...years), to: Math.max(...years) }
    : { from: planYear, to: planYear };
}

/** Which counties need me: the whole first, then the same counties as tiles and as a table. */
export function OverviewPage() {
  const text = useWords(overviewWords);
  const [query, read] = useQuery({ query: OverviewDocument });
  const { county, list = 'attention' } = useSearch({ from: '/shell/overview' });
  const navigate = useNavigate();
  const overview = query.data?.overview;

  function go(next: { county?: string | undefined; list?: OverviewList }) {
    const chosen = 'county' in next ? next.county : county;
    const shown = next.list ?? list;
    void navigate({
      to: '/overview',
      search: { ...(chosen ? { county: chosen } : {}), ...(shown === 'attention' ? {} : { list: shown }) },
      replace: true,
    });
  }

  function copy() {
    navigator.clipboard.writeText(window.location.href).then(
      () => toast(text.copied),
      () => toast(text.copyFailed, 'amber'),
    );
  }

  return (
    <Page
      header={
        <PageHeader
          title={overview?.division.name ?? text.title}
          aside={
            overview && (
              <>
                <span>{text.year(yearsOf(overview))}</span>
                <span>{text.counties({ n: overview.counties.length })}</span>
                <span>{text.asOf({ at: formatInstant(overview.asOf) })}</span>
              </>
            )
          }
          actions={<Button onClick={copy}>{text.copy}</Button>}
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.overview.counties.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptySay}</EmptyState>
          ) : (
            <>
              <OverviewFigures overview={data.overview} />
              <div className={styles.columns}>
                <CountyTiles
                  counties={data.overview.counties}
                  chosen={county}
                  onChoose={(code) => go({ county: code, list: 'all' })}
                />
                <CountyTable
                  counties={data.overview.counties}
                  list={list}
                  chosen={county}
                  onList={(next) => go({ list: next })}
                  onChoose={(code) => go({ county: code })}
                />
              </div>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
