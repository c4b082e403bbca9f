import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { EmptyState, Notice, Page, PageHeader, Select, Tabs, useWords } from '../../ui/index.ts';
import { EnrolledList, MissingList } from './people-list.tsx';
import { MissingCountsQuery } from './queries.ts';
import { type PeopleKind, type PeopleSearch, peopleKinds } from './search.ts';
import styles from './tasks.module.css';
import { peopleWords } from './tasks.words.ts';

/** Who is not enrolled yet, by name; and who is behind the number of those enrolled. */
export function PeoplePage() {
  const text = useWords(peopleWords);
  const viewer = useViewer();
  const search = useSearch({ from: '/shell/progress/people' });
  const { tab = 'REGISTER' } = search;
  const navigate = useNavigate();
  const go = (to: PeopleSearch) => void navigate({ to: '/progress/people', search: to, replace: true });
  const place = { townshipId: search.township ?? null, villageId: search.village ?? null };
  const [query, read] = useQuery({ query: MissingCountsQuery, variables: place });
  const counts = query.data?.missingCounts ?? [];
  const told = counts.find((one) => one.kind === tab);
  const labelOf = (kind: PeopleKind) => {
    const one = counts.find((count) => count.kind === kind);
    return { key: kind, label: text[kind], count: one ? (one.count ?? text.untold) : undefined };
  };
  const townships = query.data?.campaign?.townships ?? [];
  const categories = (query.data?.missingByCategory ?? []).map(({ category, count }) => ({
    value: category.id,
    label: text.ofCategory({ name: category.name, n: count }),
  }));
  const asked = {
    ...(search.township ? { townshipId: search.township } : {}),
    ...(search.village ? { villageId: search.village } : {}),
  };
  return (
    <Page
      header={
        <PageHeader
          title={tab === 'ENROLLED' ? text.enrolledTitle : text.title}
          crumbs={<Link to="/progress">{text.back}</Link>}
          actions={
            viewer.township === null && (
              <Select
                label={text.township}
                labelHidden
                empty={text.all}
                value={search.township ?? ''}
                options={townships.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={({ target: { value } }) => {
                  const { category } = search;
                  go({ tab, ...(value ? { township: value } : {}), ...(category ? { category } : {}) });
                }}
              />
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {() => (
          <Tabs
            label={text.kinds}
            current={tab}
            onChange={(kind) => go({ ...placeOf(search), tab: kind })}
            tabs={peopleKinds.map(labelOf)}
          >
            {told?.note && (
              <div className={styles.notice}>
                <Notice>{told.note}</Notice>
              </div>
            )}
            {tab === 'CERTIFIED' && categories.length > 0 && (
              <Select
                label={text.category}
                className={styles.pick}
                empty={text.allCategories}
                value={search.category ?? ''}
                options={categories}
                onChange={({ target: { value } }) =>
                  go({ ...placeOf(search), tab, ...(value ? { category: value } : {}) })
                }
              />
            )}
            {tab === 'ENROLLED' ? (
              <EnrolledList place={asked} />
            ) : told?.note ? (
              <EmptyState title={text.none}>{text.noneSay}</EmptyState>
            ) : (
              <MissingList
                kind={tab}
                place={{ ...asked, ...(search.category ? { category: search.category } : {}) }}
              />
            )}
          </Tabs>
        )}
      </QueryState>
    </Page>
  );
}

const placeOf = ({ township, village }: PeopleSearch): PeopleSearch => ({
  ...(township ? { township } : {}),
  ...(village ? { village } : {}),
});
