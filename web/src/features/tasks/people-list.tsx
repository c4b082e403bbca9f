import { Link } from '@tanstack/react-router';
import type { CombinedError } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { MissingKind, PersonListedFragment } from '../../gql/graphql.ts';
import { EmptyState, Pager, Table, useWords } from '../../ui/index.ts';
import { EnrolledPeopleQuery, MissingPeopleQuery } from './queries.ts';
import { peopleWords } from './tasks.words.ts';

type Place = { townshipId?: string; villageId?: string };
type Missing = Place & { category?: string };
type Pages = {
  query: { data?: unknown; fetching: boolean; error?: CombinedError | undefined };
  rows: PersonListedFragment[];
  total: number | undefined;
  hasMore: boolean;
  busy: boolean;
  more: () => void;
  reload: () => void;
};

/** People of a kind who are not enrolled. */
export function MissingList({ kind, place }: { kind: MissingKind; place: Missing }) {
  const pages = usePages(
    MissingPeopleQuery,
    { first: 50, filter: { kind, ...place } },
    (data) => data.missingPeople,
  );
  return <People pages={pages} missing />;
}

/** The people behind the number of those enrolled. */
export function EnrolledList({ place }: { place: Place }) {
  const filter = { enrolled: true, ...place };
  const pages = usePages(EnrolledPeopleQuery, { first: 50, filter }, (data) => data.residents);
  return <People pages={pages} missing={false} />;
}

function People({ pages, missing }: { pages: Pages; missing: boolean }) {
  const text = useWords(peopleWords);
  const label = missing ? text.title : text.enrolledTitle;
  return (
    <QueryState query={pages.query} what={label} onRetry={pages.reload}>
      {() =>
        pages.rows.length === 0 ? (
          <EmptyState title={missing ? text.noneMissing : text.none}>{text.noneSay}</EmptyState>
        ) : (
          <>
            <Table
              label={label}
              size="dense"
              rows={pages.rows}
              rowKey={(person) => person.id}
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
                { key: 'age', head: text.age, align: 'end', cell: (person) => person.ageOnPlanYear },
                { key: 'township', head: text.township, cell: (person) => person.township.name },
                { key: 'village', head: text.village, cell: (person) => person.village.name },
                {
                  key: 'id',
                  head: text.idNumber,
                  cell: (person) => <span className="nowrap">{person.maskedIdNumber}</span>,
                },
                { key: 'phone', head: text.phone, cell: (person) => person.maskedPhone ?? '—' },
                {
                  key: 'identity',
                  head: text.identity,
                  cell: (person) =>
                    [...new Set(person.certifications.map(({ category }) => category.name))].join('、') ||
                    '—',
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
  );
}
