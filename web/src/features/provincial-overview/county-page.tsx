import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { CountyFromAboveQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  buttonClass,
  Count,
  EmptyState,
  Page,
  PageHeader,
  Rate,
  RateBar,
  Table,
  Tag,
  useWords,
} from '../../ui/index.ts';
import { CountyFigures } from './county-figures.tsx';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';
import { Parts } from './parts.tsx';
import { ShownCount } from './shown-count.tsx';
import { TrendChart } from './trend-chart.tsx';

const CountyDocument = graphql(`
  query CountyFromAbove($code: String!) {
    overviewCounty(code: $code) {
      row { ...OverviewCounty }
      townships { name target enrolled hidden rate }
      tiers { name enrolled hidden }
      categories { name enrolled hidden }
      trend { day enrolled }
      openQuestions { says ask }
    }
  }
`);

type County = CountyFromAboveQuery['overviewCounty'];

/** One county from above: its townships, and no further. */
export function CountyPage() {
  const text = useWords(overviewWords);
  const { code } = useParams({ from: '/shell/overview/$code' });
  const [query, read] = useQuery({ query: CountyDocument, variables: { code } });
  const row = query.data?.overviewCounty.row;
  return (
    <Page
      header={
        <PageHeader
          title={row?.county.name ?? text.county1}
          crumbs={
            <>
              <span className={styles.crumb}>
                <Link to="/overview">{text.title}</Link>
              </span>
              {row && (
                <span className={styles.crumb}>
                  <Link to="/overview" search={{ prefecture: row.county.prefecture.code, list: 'all' }}>
                    {row.county.prefecture.name}
                  </Link>
                </span>
              )}
            </>
          }
          aside={
            row && (
              <>
                {row.planYear !== null && <span>{text.year({ from: row.planYear, to: row.planYear })}</span>}
                {row.madeUp && <Tag>{text.madeUp}</Tag>}
                <span>{text.suppressed}</span>
              </>
            )
          }
          actions={
            <Link to="/overview/compare" search={{ counties: [code] }} className={buttonClass()}>
              {text.compare}
            </Link>
          }
        />
      }
    >
      <QueryState query={query} what={text.county1} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ overviewCounty }) => (
          <>
            <CountyFigures row={overviewCounty.row} />
            <div className={styles.detail}>
              <Townships townships={overviewCounty.townships} />
              <section>
                <Parts title={text.tiers} rest={text.withoutTier} parts={overviewCounty.tiers} />
                <Parts
                  title={text.categories}
                  rest={text.withoutCategory}
                  parts={overviewCounty.categories}
                />
                <h2>{text.trend}</h2>
                <TrendChart points={overviewCounty.trend} />
                <Questions questions={overviewCounty.openQuestions} />
              </section>
            </div>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Townships({ townships }: Pick<County, 'townships'>) {
  const text = useWords(overviewWords);
  if (townships.length === 0) return <EmptyState title={text.noTownships}>{text.noTownshipsSay}</EmptyState>;
  return (
    <section>
      <h2>{text.townships}</h2>
      <Table
        label={text.townships}
        size="dense"
        rows={[...townships].sort((a, b) => (a.rate ?? -1) - (b.rate ?? -1))}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: text.township, cell: ({ name }) => name },
          { key: 'target', head: text.target, align: 'end', cell: ({ target }) => <Count value={target} /> },
          { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <ShownCount {...row} /> },
          {
            key: 'bar',
            head: '',
            width: '120px',
            phone: 'hidden',
            cell: ({ rate }) => <RateBar rate={rate} from={5000} />,
          },
          {
            key: 'rate',
            head: text.rate,
            align: 'end',
            phone: 'beside',
            cell: ({ rate }) => <Rate value={rate} strong />,
          },
        ]}
      />
    </section>
  );
}

function Questions({ questions }: { questions: County['openQuestions'] }) {
  const text = useWords(overviewWords);
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{text.questions}</h2>
      <ul className={styles.questions}>
        {questions.map(({ says, ask }) => (
          <li key={says}>
            {says} <span className={styles.small}>{text.askWhom({ ask })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
