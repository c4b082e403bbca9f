import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { ComparePoliciesQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  DayText,
  EmptyState,
  Money,
  Page,
  PageHeader,
  Rate,
  Select,
  Table,
  useWords,
} from '../../ui/index.ts';
import { compareWords } from './compare.words.ts';
import { mostCompared } from './routes.ts';
import { ShownCount } from './shown-count.tsx';

const CompareDocument = graphql(`
  query ComparePolicies($codes: [String!]!) {
    policyComparison(codes: $codes) {
      row { county { code name } madeUp planYear countsAs enrolled hidden rate openQuestions }
      tiers { name premiumFen }
      windows { name from to }
      outcomes { kind words decision tier selfPayFen subsidyFen category why }
    }
  }
`);
const ChoicesDocument = graphql(`
  query ComparableCounties {
    overview { counties { county { code name } packState } }
  }
`);

type Compared = ComparePoliciesQuery['policyComparison'][number];
type Line = { key: string; head: string; cell: (county: Compared) => React.ReactNode };

/** Counties' policies side by side: prices, windows, and what the same person pays in each. */
export function ComparePage() {
  const text = useWords(compareWords);
  const { counties = [] } = useSearch({ from: '/shell/overview/compare' });
  const navigate = useNavigate();
  const [choices] = useQuery({ query: ChoicesDocument });
  const [query, read] = useQuery({
    query: CompareDocument,
    variables: { codes: [...counties] },
    pause: counties.length === 0,
  });
  const show = (codes: readonly string[]) =>
    void navigate({
      to: '/overview/compare',
      search: codes.length > 0 ? { counties: [...codes] } : {},
      replace: true,
    });
  const options = (choices.data?.overview.counties ?? [])
    .filter(({ county, packState }) => packState === 'ACTIVE' && !counties.includes(county.code))
    .map(({ county }) => ({ value: county.code, label: `${county.name} ${county.code}` }));

  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          aside={<span>{text.says}</span>}
          crumbs={<Link to="/overview">{text.overview}</Link>}
        />
      }
    >
      <Select
        label={text.add}
        empty={counties.length < mostCompared ? text.choose : text.full}
        options={counties.length < mostCompared ? options : []}
        value=""
        onChange={(event) => event.target.value !== '' && show([...counties, event.target.value])}
      />
      {counties.length === 0 ? (
        <EmptyState title={text.none}>{text.noneSay}</EmptyState>
      ) : (
        <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
          {({ policyComparison }) => (
            <>
              <p>
                {policyComparison.map(({ row: { county } }) => (
                  <Button
                    key={county.code}
                    kind="quiet"
                    size="small"
                    onClick={() => show(counties.filter((code) => code !== county.code))}
                  >
                    {text.remove({ name: county.name })}
                  </Button>
                ))}
              </p>
              <Table
                label={text.title}
                rows={linesOf(policyComparison, text)}
                rowKey={({ key }) => key}
                columns={[
                  { key: 'what', head: text.what, cell: ({ head }) => head },
                  ...policyComparison.map((county) => ({
                    key: county.row.county.code,
                    name: county.row.county.name,
                    head: (
                      <Link to="/overview/$code" params={{ code: county.row.county.code }}>
                        {county.row.county.name}
                      </Link>
                    ),
                    cell: (line: Line) => line.cell(county),
                  })),
                ]}
              />
            </>
          )}
        </QueryState>
      )}
    </Page>
  );
}

/** The lines of the table: what is compared, the same for all. */
function linesOf(
  compared: readonly Compared[],
  text: ReturnType<typeof useWords<typeof compareWords>>,
): Line[] {
  const kinds = compared.find(({ outcomes }) => outcomes.length > 0)?.outcomes ?? [];
  return [
    { key: 'year', head: text.year, cell: ({ row }) => row.planYear ?? '—' },
    { key: 'enrolled', head: text.enrolled, cell: ({ row }) => <ShownCount {...row} /> },
    { key: 'rate', head: text.rate, cell: ({ row }) => <Rate value={row.rate} /> },
    {
      key: 'tiers',
      head: text.tiers,
      cell: ({ tiers }) =>
        tiers.map(({ name, premiumFen }) => (
          <div key={name}>
            {name} <Money fen={premiumFen} />
          </div>
        )),
    },
    {
      key: 'windows',
      head: text.windows,
      cell: ({ windows }) =>
        windows.map(({ name, from, to }) => (
          <div key={`${from}${to}`}>
            {name} <DayText value={from} />–<DayText value={to} />
          </div>
        )),
    },
    { key: 'open', head: text.open, cell: ({ row }) => row.openQuestions },
    ...kinds.map(({ kind, words }) => ({
      key: kind,
      head: words,
      cell: ({ outcomes }: Compared) => <Pays outcome={outcomes.find((one) => one.kind === kind)} />,
    })),
  ];
}

/** What one kind of person pays in a county, in which tier and as what; or why there is no amount. */
function Pays({ outcome }: { outcome: Compared['outcomes'][number] | undefined }) {
  const text = useWords(compareWords);
  if (!outcome) return <>{text.noPack}</>;
  if (outcome.decision !== 'ACCEPTED') return <>{outcome.why}</>;
  return (
    <>
      <Money fen={outcome.selfPayFen} strong /> {outcome.tier}
      {outcome.category && <> · {outcome.category}</>}
    </>
  );
}
