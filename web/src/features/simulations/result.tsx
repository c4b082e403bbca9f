import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { SimulationHeadFragment } from '../../gql/graphql.ts';
import { Select, Tabs, useWords } from '../../ui/index.ts';
import { Figures } from './figures.tsx';
import { PeopleList } from './people-list.tsx';
import { SimulationFiguresQuery } from './queries.ts';
import { groupOf, groups, type SimulationSearch, simulationTabs, standingsOf } from './search.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';
import { Ways } from './ways.tsx';

type Props = {
  shown: SimulationHeadFragment;
  search: SimulationSearch;
  onSearch: (search: SimulationSearch) => void;
};

/** What a revision changes: in numbers, in ways, by name. */
export function Result({ shown, search, onSearch }: Props) {
  const text = useWords(simulationWords);
  const group = groupOf(search);
  const [query, read] = useQuery({
    query: SimulationFiguresQuery,
    variables: { id: shown.id, standings: standingsOf[group] },
  });
  const tab = search.tab ?? 'figures';
  return (
    <>
      {shown.roster === 'COUNTY' && (
        <div className={styles.choose}>
          <Select
            label={text.of}
            value={group}
            options={groups.map((value) => ({ value, label: text[value] }))}
            onChange={({ target: { value } }) =>
              onSearch({ ...search, of: value as (typeof groups)[number] })
            }
          />
        </div>
      )}
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ simulation }) =>
          simulation?.figures && (
            <Tabs
              label={text.views}
              current={tab}
              onChange={(key) => onSearch({ ...search, tab: key })}
              tabs={simulationTabs.map((key) => ({ key, label: text[key] }))}
            >
              {tab === 'figures' && <Figures packId={shown.packId} of={simulation.figures} search={search} />}
              {tab === 'ways' && <Ways packId={shown.packId} of={simulation.figures} search={search} />}
              {tab === 'people' && (
                <PeopleList id={shown.id} of={simulation.figures} search={search} onSearch={onSearch} />
              )}
            </Tabs>
          )
        }
      </QueryState>
    </>
  );
}
