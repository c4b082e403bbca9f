import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { OverviewQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  buttonClass,
  EmptyState,
  formatInstant,
  Page,
  PageHeader,
  Select,
  Tabs,
  toast,
  useWords,
} from '../../ui/index.ts';
import { Countings } from './countings.tsx';
import { CountyTable } from './county-table.tsx';
import { CountyTiles } from './county-tiles.tsx';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';
import { OverviewFigures, type Whole } from './overview-figures.tsx';
import { Ranking } from './ranking.tsx';
import { type OverviewSearch, type OverviewView, overviewViews } from './routes.ts';
import { Spread } from './spread.tsx';
import { TrendView } from './trend-view.tsx';

const OverviewDocument = graphql(`
  query Overview {
    overview {
      division { code name }
      planYear
      takenAt
      enrolled
      hidden
      rate
      countiesWithRate
      activePacks
      withOpenQuestions
      countings { countsAs counties }
      prefectures { division { code name } enrolled hidden rate activePacks countings { countsAs counties } }
      counties { ...OverviewCounty }
    }
  }
`);

export const OverviewCountyFragmentText = graphql(`
  fragment OverviewCounty on OverviewCounty {
    county { code name prefecture { code name } }
    madeUp
    planYear
    countsAs
    target
    enrolled
    hidden
    rate
    undetermined
    packState
    openQuestions
    standingStillDays
    today
  }
`);

type Overview = OverviewQuery['overview'];

/** The plan years shown: each county's current one. */
function yearsOf(
  planYear: number,
  counties: readonly { planYear: number | null }[],
): { from: number; to: number } {
  const years = counties.flatMap((county) => county.planYear ?? []);
  return years.length > 0
    ? { from: Math.min(...years), to: Math.max(...years) }
    : { from: planYear, to: planYear };
}

/** The whole, or one prefecture of it with its counties alone. */
function wholeOf(overview: Overview, prefecture: string | undefined): Whole & { name: string } {
  const one = overview.prefectures.find(({ division }) => division.code === prefecture);
  if (!one) return { ...overview, name: overview.division.name };
  const counties = overview.counties.filter(({ county }) => county.prefecture.code === prefecture);
  return {
    ...one,
    name: one.division.name,
    counties,
    countiesWithRate: counties.filter(({ rate }) => rate !== null).length,
    withOpenQuestions: counties.filter(({ openQuestions }) => openQuestions > 0).length,
  };
}

/** Which counties need me: the whole first, then the same counties as a map, a ranking, a trend, a spread and a table. */
export function OverviewPage() {
  const text = useWords(overviewWords);
  const [query, read] = useQuery({ query: OverviewDocument });
  const search = useSearch({ from: '/shell/overview' });
  const { county, prefecture, list = 'attention', view = 'map' } = search;
  const navigate = useNavigate();
  const overview = query.data?.overview;
  const whole = overview && wholeOf(overview, prefecture);
  const madeUp = whole?.counties.filter((one) => one.madeUp).length ?? 0;

  function go(next: OverviewSearch, replace = true) {
    void navigate({ to: '/overview', search: next, replace });
  }
  function showView(next: OverviewView) {
    const { view: _view, ...rest } = search;
    go(next === 'map' ? rest : { ...rest, view: next });
  }
  function toPrefecture(code: string | null) {
    const { prefecture: _prefecture, county: _county, ...rest } = search;
    go(code === null ? rest : { ...rest, prefecture: code, list: 'all' }, false);
  }
  function copy() {
    navigator.clipboard.writeText(window.location.href).then(
      () => toast(text.copied),
      () => toast(text.copyFailed, 'amber'),
    );
  }
  const labels = { map: text.viewMap, ranking: text.ranking, trend: text.trend, spread: text.spread };

  return (
    <Page
      header={
        <PageHeader
          title={whole?.name ?? text.title}
          crumbs={
            overview &&
            whole?.name !== overview.division.name && (
              <Button kind="quiet" size="small" onClick={() => toPrefecture(null)}>
                {overview.division.name}
              </Button>
            )
          }
          aside={
            overview &&
            whole && (
              <>
                <span>{text.year(yearsOf(overview.planYear, whole.counties))}</span>
                <span>{text.counties({ n: whole.counties.length })}</span>
                <span>
                  {overview.takenAt ? text.takenAt({ at: formatInstant(overview.takenAt) }) : text.notTaken}
                </span>
                {madeUp > 0 && <strong>{text.madeUpSays({ n: madeUp })}</strong>}
              </>
            )
          }
          actions={
            overview && (
              <>
                <Link to="/overview/compare" className={buttonClass()}>
                  {text.compare}
                </Link>
                <Link to="/overview/keys" className={buttonClass()}>
                  {text.keys}
                </Link>
                <a
                  href={prefecture ? `/overview.xlsx?prefecture=${prefecture}` : '/overview.xlsx'}
                  download
                  className={buttonClass()}
                >
                  {text.exportTable}
                </a>
                <Button onClick={copy}>{text.copy}</Button>
              </>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) => {
          const shown = wholeOf(data.overview, prefecture);
          const chosen = data.overview.prefectures.find(({ division }) => division.code === prefecture)
            ?.division.code;
          if (shown.counties.length === 0) return <EmptyState title={text.empty}>{text.emptySay}</EmptyState>;
          const { prefectures } = data.overview;
          return (
            <>
              <OverviewFigures overview={shown} />
              <Countings countings={shown.countings} />
              <div className={styles.columns}>
                <div className={styles.map}>
                  {prefectures.length > 1 && (
                    <Select
                      label={text.prefecture}
                      labelHidden
                      className={styles.choose}
                      empty={text.allPrefectures}
                      options={prefectures.map(({ division }) => ({
                        value: division.code,
                        label: division.name,
                      }))}
                      value={chosen ?? ''}
                      onChange={({ target }) => toPrefecture(target.value || null)}
                    />
                  )}
                  <Tabs
                    label={text.views}
                    current={view}
                    onChange={showView}
                    tabs={overviewViews.map((key) => ({ key, label: labels[key] }))}
                  >
                    {view === 'map' && (
                      <CountyTiles
                        counties={shown.counties}
                        chosen={county}
                        onChoose={(code) => go({ ...search, county: code, list: 'all' })}
                        onPrefecture={toPrefecture}
                      />
                    )}
                    {view === 'ranking' && (
                      <Ranking
                        counties={shown.counties}
                        chosen={county}
                        onChoose={(code) => go({ ...search, county: code, list: 'all' })}
                      />
                    )}
                    {view === 'trend' && (
                      <TrendView
                        prefecture={chosen}
                        prefectures={prefectures}
                        counties={shown.counties}
                        onPrefecture={toPrefecture}
                      />
                    )}
                    {view === 'spread' && <Spread counties={shown.counties} />}
                  </Tabs>
                </div>
                <CountyTable
                  counties={shown.counties}
                  list={list}
                  chosen={county}
                  onList={(next) => {
                    const { list: _list, ...rest } = search;
                    go(next === 'attention' ? rest : { ...rest, list: next });
                  }}
                  onChoose={(code) => go({ ...search, county: code })}
                />
              </div>
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
