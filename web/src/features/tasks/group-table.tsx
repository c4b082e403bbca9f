import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import type { GroupCountShownFragment } from '../../gql/graphql.ts';
import { type Column, Count, EmptyState, Rate, Table, useWords } from '../../ui/index.ts';
import { GroupTargetsQuery } from './queries.ts';
import type { PeopleSearch } from './search.ts';
import styles from './tasks.module.css';
import { taskWords } from './tasks.words.ts';

/** people: which list says by name who of the row is missing. */
type Row = { id: string; name: string; count: GroupCountShownFragment; people: PeopleSearch };

/** The special groups as targets of their own: certified people are the whole. */
export function GroupTable() {
  const text = useWords(taskWords);
  const [query, read] = useQuery({ query: GroupTargetsQuery });
  return (
    <QueryState query={query} what={text.groups} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ groupTargets }) =>
        groupTargets ? (
          <>
            <p className={styles.say}>{text.groupsSay}</p>
            <Rows
              head={text.category}
              whole={{ id: 'whole', name: text.allGroups, count: groupTargets.whole, people: {} }}
              rows={groupTargets.categories.map(({ category, count }) => ({
                ...category,
                count,
                people: { category: category.id },
              }))}
            />
            <h2 className={styles.heading}>{text.townships}</h2>
            <Rows
              head={text.township}
              rows={groupTargets.townships.map(({ township, count }) => ({
                ...township,
                count,
                people: { township: township.id },
              }))}
            />
          </>
        ) : (
          <EmptyState title={text.noPack}>{text.noPackSay}</EmptyState>
        )
      }
    </QueryState>
  );
}

function Rows({ head, whole, rows }: { head: string; whole?: Row; rows: Row[] }) {
  const text = useWords(taskWords);
  const columns: Column<Row>[] = [
    { key: 'name', head, cell: ({ name }) => name },
    {
      key: 'certified',
      head: text.certified,
      align: 'end',
      cell: ({ count }) => <Count value={count.certified} />,
    },
    {
      key: 'enrolled',
      head: text.enrolled,
      align: 'end',
      cell: ({ count }) => <Count value={count.enrolled} />,
    },
    {
      key: 'rate',
      head: text.rate,
      align: 'end',
      phone: 'beside',
      cell: ({ count }) => (
        <>
          <Rate value={count.rate} strong />
          {count.goalPercent != null && <span className={styles.quiet}> / {count.goalPercent}%</span>}
        </>
      ),
    },
    { key: 'gap', head: text.gap, align: 'end', cell: (row) => <Gap row={row} /> },
  ];
  return (
    <Table
      label={head}
      size="dense"
      className={styles.narrow}
      rows={rows}
      first={whole}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

/** The people missing, and the way to their names for those who may see names. */
function Gap({ row: { name, count, people } }: { row: Row }) {
  const text = useWords(taskWords);
  const { canSeePeople } = useViewer();
  if (!canSeePeople || count.certified === count.enrolled) return <Count value={count.gap} strong />;
  return (
    <Link to="/progress/people" search={{ tab: 'CERTIFIED', ...people }}>
      <Count value={count.gap} strong />
      <span className="visually-hidden"> {text.whoMissing({ name })}</span>
    </Link>
  );
}
