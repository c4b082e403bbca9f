import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { Button, Select, useWords } from '../../ui/index.ts';
import { isSecret, SearchField } from '../residents/index.ts';
import styles from './enrollments.module.css';
import { enrollmentsWords } from './enrollments.words.ts';
import type { EnrollmentsSearch } from './filters.ts';

const EnrollmentFiltersQuery = graphql(`
  query EnrollmentFilters {
    campaign {
      id
      townships { id name villages { id name } }
      activePack { id meaning { tiers { id name } categories { id name } } }
    }
  }
`);

type Props = {
  search: EnrollmentsSearch;
  /** A whole ID number being searched: kept out of the address. */
  secret: string;
  onChange: (change: EnrollmentsSearch) => void;
  onSecret: (search: string) => void;
  onClear: () => void;
};

/** Filters across the states. They stand in the address, but for a whole ID number. */
export function EnrollmentFilters({ search, secret, onChange, onSecret, onClear }: Props) {
  const text = useWords(enrollmentsWords);
  const [{ data }] = useQuery({ query: EnrollmentFiltersQuery });
  const viewer = useViewer();
  const townships = (data?.campaign?.townships ?? []).filter(
    ({ id }) => viewer.township === null || viewer.township.id === id,
  );
  const township =
    townships.length === 1 ? townships[0] : townships.find((one) => one.id === search.township);
  const meaning = data?.campaign?.activePack?.meaning;
  const filtered = [
    search.q,
    search.township,
    search.village,
    search.tier,
    search.category,
    search.school,
    secret,
  ];

  function searchFor(typed: string) {
    const hidden = isSecret(typed);
    onSecret(hidden ? typed : '');
    onChange({ q: hidden ? '' : typed });
  }
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map((one) => ({ value: one.id, label: one.name }));
  const select = (
    key: 'township' | 'village' | 'tier' | 'category',
    empty: string,
    list: ReturnType<typeof options>,
  ) =>
    list.length > 1 && (
      <Select
        label={text[key]}
        labelHidden
        empty={empty}
        value={search[key] ?? ''}
        options={list}
        className={styles.filter}
        onChange={(event) =>
          onChange({ [key]: event.target.value, ...(key === 'township' ? { village: '' } : {}) })
        }
      />
    );

  return (
    <search className={styles.filters}>
      <SearchField
        label={text.search}
        value={secret || (search.q ?? '')}
        onSettled={searchFor}
        className={styles.search}
      />
      {select('township', text.anyTownship, options(townships))}
      {select('village', text.anyVillage, options(viewer.village ? [] : (township?.villages ?? [])))}
      {select('category', text.anyCategory, options(meaning?.categories ?? []))}
      {select('tier', text.anyTier, options(meaning?.tiers ?? []))}
      {search.school && (
        <Button onClick={() => onChange({ school: '' })}>
          {text.atSchool({ name: search.school.split('/').slice(1).join('/') || text.notNamed })}
        </Button>
      )}
      {filtered.some(Boolean) && (
        <Button kind="quiet" onClick={onClear}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}
