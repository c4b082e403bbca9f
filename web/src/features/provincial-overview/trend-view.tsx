import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { OverviewCountyFragment, OverviewQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Rate, Table, useWords } from '../../ui/index.ts';
import { Countings } from './countings.tsx';
import { overviewWords } from './overview.words.ts';
import { ShownCount } from './shown-count.tsx';
import { TrendChart } from './trend-chart.tsx';

const TrendDocument = graphql(`
  query OverviewTrend($prefecture: String) {
    overview {
      trend(prefecture: $prefecture) {
        planYear
        points { day enrolled }
        countings { countsAs counties }
      }
    }
  }
`);

type Prefecture = OverviewQuery['overview']['prefectures'][number];
type Props = {
  prefecture: string | undefined;
  /** What is looked at next: the prefectures of a province, or the counties of a prefecture. */
  prefectures: readonly Prefecture[];
  counties: readonly OverviewCountyFragment[];
  onPrefecture: (code: string) => void;
};

/** How enrollment went on in the whole or in one prefecture, and the way further down. */
export function TrendView({ prefecture, prefectures, counties, onPrefecture }: Props) {
  const text = useWords(overviewWords);
  const [query, read] = useQuery({ query: TrendDocument, variables: { prefecture: prefecture ?? null } });
  const whole = prefecture === undefined && prefectures.length > 1;
  return (
    <>
      <QueryState query={query} what={text.trend} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ overview: { trend } }) => (
          <>
            {trend && <Countings countings={trend.countings} />}
            <TrendChart
              points={trend?.points ?? []}
              {...(trend ? { says: text.trendOf({ year: trend.planYear }) } : {})}
            />
          </>
        )}
      </QueryState>
      {whole ? (
        <Table
          label={text.prefectures}
          size="dense"
          rows={prefectures}
          rowKey={({ division }) => division.code}
          columns={[
            {
              key: 'name',
              head: text.prefecture,
              cell: ({ division }) => (
                <Button kind="quiet" size="small" onClick={() => onPrefecture(division.code)}>
                  {division.name}
                </Button>
              ),
            },
            { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <ShownCount {...row} /> },
            {
              key: 'rate',
              head: text.rate,
              align: 'end',
              phone: 'beside',
              cell: ({ rate }) => <Rate value={rate} strong />,
            },
          ]}
        />
      ) : (
        <Table
          label={text.county}
          size="dense"
          rows={counties}
          rowKey={({ county }) => county.code}
          columns={[
            {
              key: 'name',
              head: text.county,
              cell: ({ county }) => (
                <Link to="/overview/$code" params={{ code: county.code }}>
                  {county.name}
                </Link>
              ),
            },
            { key: 'enrolled', head: text.enrolled, align: 'end', cell: (row) => <ShownCount {...row} /> },
            {
              key: 'rate',
              head: text.rate,
              align: 'end',
              phone: 'beside',
              cell: ({ rate }) => <Rate value={rate} strong />,
            },
          ]}
        />
      )}
    </>
  );
}
