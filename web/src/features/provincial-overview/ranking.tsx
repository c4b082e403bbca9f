import { Link } from '@tanstack/react-router';
import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import { EmptyState, Rate, RateBar, Table, useWords } from '../../ui/index.ts';
import { ranked } from './figures.ts';
import { overviewWords } from './overview.words.ts';
import { ShownCount } from './shown-count.tsx';

type Props = {
  counties: readonly OverviewCountyFragment[];
  chosen: string | undefined;
  onChoose: (code: string) => void;
};

/** Counties by coverage, the same rank for the same rate; those without a rate are left out, and said so. */
export function Ranking({ counties, chosen, onChoose }: Props) {
  const text = useWords(overviewWords);
  const rows = ranked(counties);
  if (rows.length === 0) return <EmptyState title={text.noneRanked}>{text.noneRankedSay}</EmptyState>;
  return (
    <>
      <p>{text.rankedBy({ n: rows.length, without: counties.length - rows.length })}</p>
      <Table
        label={text.ranking}
        size="dense"
        rows={rows}
        rowKey={({ one }) => one.county.code}
        selected={chosen ?? null}
        onSelect={({ one }) => onChoose(one.county.code)}
        columns={[
          {
            key: 'rank',
            head: text.rank,
            align: 'end',
            width: '56px',
            cell: ({ rank }) => rank,
            phone: 'beside',
          },
          {
            key: 'county',
            head: text.county,
            phone: 'title',
            cell: ({ one }) => (
              <Link to="/overview/$code" params={{ code: one.county.code }}>
                {one.county.name}
              </Link>
            ),
          },
          {
            key: 'bar',
            head: '',
            width: '160px',
            phone: 'hidden',
            cell: ({ one }) => <RateBar rate={one.rate} from={5000} />,
          },
          { key: 'rate', head: text.rate, align: 'end', cell: ({ one }) => <Rate value={one.rate} strong /> },
          {
            key: 'enrolled',
            head: text.enrolled,
            align: 'end',
            cell: ({ one }) => <ShownCount {...one} />,
          },
        ]}
      />
    </>
  );
}
