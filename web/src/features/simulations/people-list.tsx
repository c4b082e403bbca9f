import { Link } from '@tanstack/react-router';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { SimulationFiguresShownFragment } from '../../gql/graphql.ts';
import { EmptyState, Pager, Table, useWords } from '../../ui/index.ts';
import { Difference } from './difference.tsx';
import { OutcomeText } from './outcome-text.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { SimulatedPeopleQuery } from './queries.ts';
import { filterOf, type SimulationSearch } from './search.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

type Props = {
  id: string;
  of: SimulationFiguresShownFragment;
  search: SimulationSearch;
  onSearch: (search: SimulationSearch) => void;
};

/** The people behind a number, with what comes out for each before and after. */
export function PeopleList({ id, of, search, onSearch }: Props) {
  const text = useWords(simulationWords);
  const pages = usePages(
    SimulatedPeopleQuery,
    { id, filter: filterOf(search), first: 50 },
    (data) => data.simulatedPeople,
  );
  return (
    <>
      <PeopleFilters of={of} search={search} onSearch={onSearch} />
      <QueryState query={pages.query} what={text.people} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.nobody}>{text.nobodySay}</EmptyState>
          ) : (
            <>
              <Table
                label={text.people}
                size="dense"
                rows={pages.rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'name',
                    head: search.roster === 'made-up' ? text.person : text.name,
                    cell: ({ resident, madeUp }) =>
                      resident ? (
                        <Link to="/residents/$residentId" params={{ residentId: resident.id }}>
                          {resident.name}
                        </Link>
                      ) : (
                        <span className={styles.small}>{madeUp}</span>
                      ),
                  },
                  {
                    key: 'township',
                    head: text.township,
                    phone: search.roster === 'made-up' ? 'hidden' : 'line',
                    cell: ({ township }) => township?.name ?? '—',
                  },
                  { key: 'standing', head: text.standing, cell: (row) => text[row.standing] },
                  { key: 'before', head: text.before, cell: (row) => <OutcomeText of={row.before} /> },
                  { key: 'after', head: text.after, cell: (row) => <OutcomeText of={row.after} /> },
                  {
                    key: 'by',
                    head: text.difference,
                    align: 'end',
                    cell: (row) => <Difference fen={row.selfPayBy} />,
                  },
                ]}
              />
              <Pager
                shown={pages.rows.length}
                total={pages.total}
                hasMore={pages.hasMore}
                busy={pages.busy}
                onMore={pages.more}
              />
            </>
          )
        }
      </QueryState>
    </>
  );
}
