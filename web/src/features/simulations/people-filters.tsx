import type { SimulationFiguresShownFragment } from '../../gql/graphql.ts';
import { Button, Select, Tag, useWords } from '../../ui/index.ts';
import { signed } from './difference.tsx';
import { changes, type SimulationSearch } from './search.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

type Props = {
  of: SimulationFiguresShownFragment;
  search: SimulationSearch;
  onSearch: (search: SimulationSearch) => void;
};
/** In the place of the empty text, which stands for no choice in a list. */
const NONE = '-';

/** Whom the list shows; every choice stands in the address. */
export function PeopleFilters({ of, search, onSearch }: Props) {
  const text = useWords(simulationWords);
  const { roster, of: group, tab, ...chosen } = search;
  const change = (to: { [Key in keyof SimulationSearch]: SimulationSearch[Key] | undefined }) => {
    const next = { ...search, ...to };
    onSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  };
  const pick = (value: string) => (value === '' ? undefined : value === NONE ? '' : value);
  const named = (parts: SimulationFiguresShownFragment['byTier'], none: string) =>
    parts.map((part) => ({ value: part.of?.id ?? NONE, label: part.of?.name ?? none }));
  const chosenOf = (value: string | undefined) => (value === '' ? NONE : (value ?? ''));
  const townships = of.byTownship.flatMap(({ township }) => (township ? [township] : []));
  return (
    <div className={styles.choose}>
      <Select
        label={text.change}
        empty={text.anyone}
        value={search.change ?? ''}
        options={changes.map((value) => ({ value, label: text[value] }))}
        onChange={({ target: { value } }) => change({ change: changes.find((one) => one === value) })}
      />
      {townships.length > 0 && (
        <Select
          label={text.township}
          empty={text.anyone}
          value={search.township ?? ''}
          options={townships.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target: { value } }) => change({ township: pick(value) })}
        />
      )}
      <Select
        label={text.category}
        empty={text.anyone}
        value={chosenOf(search.category)}
        options={named(of.byCategory, text.noCategory)}
        onChange={({ target: { value } }) => change({ category: pick(value) })}
      />
      <Select
        label={text.tier}
        empty={text.anyone}
        value={chosenOf(search.tier)}
        options={named(of.byTier, text.noTier)}
        onChange={({ target: { value } }) => change({ tier: pick(value) })}
      />
      {search.by !== undefined && <Tag>{text.by({ fen: signed(search.by) })}</Tag>}
      {search.way !== undefined && <Tag>{text.way({ n: search.way + 1 })}</Tag>}
      {Object.keys(chosen).length > 0 && (
        <Button
          onClick={() =>
            onSearch({
              ...(roster ? { roster } : {}),
              ...(group ? { of: group } : {}),
              ...(tab ? { tab } : {}),
            })
          }
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}
