import { Link } from '@tanstack/react-router';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { PeopleMissingQuery as PeopleMissing, ProgressRowFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, EmptyState, FigureBand, Pager, Rate, SidePanel, Table, useWords } from '../../ui/index.ts';
import { namesWords, PeopleLinks } from '../tasks/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

const PeopleMissingQuery = graphql(`
  query PeopleMissing($first: Int!, $after: String, $filter: ResidentFilter) {
    residents(first: $first, after: $after, filter: $filter) {
      edges { cursor node { id name maskedIdNumber village { id name } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

type Person = PeopleMissing['residents']['edges'][number]['node'];

/** The township that was chosen: its figures, and by name who is missing, for those who may see people. */
export function TownshipPanel({ row, onClose }: { row: ProgressRowFragment; onClose: () => void }) {
  const text = useWords(progressWords);
  const words = useWords(namesWords);
  const viewer = useViewer();
  return (
    <SidePanel
      title={<h2>{row.township?.name}</h2>}
      label={row.township?.name ?? text.title}
      onClose={onClose}
    >
      <FigureBand
        figures={[
          { key: 'rate', label: text.rate, value: <Rate value={row.rate} /> },
          { key: 'gap', label: text.gap, value: <Count value={row.gap} /> },
          { key: 'paid', label: text.paid, value: <Count value={row.paid} /> },
        ]}
      />
      {row.township && row.parts.length === 0 && (
        <PeopleLinks townshipId={row.township.id} people={viewer.canSeePeople} />
      )}
      {row.parts.map((part) => (
        <section key={part.township.id}>
          <h3 className={styles.missing}>
            {words.contains({ names: part.township.name })} · <Count value={part.enrolled} /> /{' '}
            <Count value={part.target} />
          </h3>
          <PeopleLinks townshipId={part.township.id} people={viewer.canSeePeople} />
        </section>
      ))}
      {viewer.canSeePeople && row.township && row.parts.length === 0 ? (
        <Missing townshipId={row.township.id} />
      ) : (
        !viewer.canSeePeople && <p className={styles.note}>{text.noPeople}</p>
      )}
    </SidePanel>
  );
}

function Missing({ townshipId }: { townshipId: string }) {
  const text = useWords(progressWords);
  const pages = usePages(
    PeopleMissingQuery,
    { first: 50, filter: { townshipId, enrolled: false } },
    (data) => data.residents,
  );
  return (
    <>
      <h3 className={styles.missing}>
        {text.missing} <Count value={pages.total} />
      </h3>
      <QueryState query={pages.query} what={text.missing} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.missingNone}>{text.missingNoneSay}</EmptyState>
          ) : (
            <>
              <Table
                label={text.missing}
                size="dense"
                rows={pages.rows}
                rowKey={(person: Person) => person.id}
                columns={[
                  {
                    key: 'name',
                    head: text.name,
                    cell: (person) => (
                      <Link to="/residents/$residentId" params={{ residentId: person.id }}>
                        {person.name}
                      </Link>
                    ),
                  },
                  { key: 'village', head: text.village, cell: (person) => person.village.name },
                  {
                    key: 'id',
                    head: text.idNumber,
                    cell: (person) => <span className="nowrap">{person.maskedIdNumber}</span>,
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
