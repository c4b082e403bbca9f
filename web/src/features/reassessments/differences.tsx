import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import {
  Checkbox,
  EmptyState,
  formatCount,
  formatMoney,
  Pager,
  Select,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { DifferenceTable } from './difference-table.tsx';
import { DifferenceSumsQuery, DifferencesQuery } from './queries.ts';
import styles from './reassessments.module.css';
import { reassessmentWords } from './reassessments.words.ts';
import { type DifferenceSearch, kinds, states } from './search.ts';
import { Settle } from './settle.tsx';

/** The differences by what became of them; those that nobody decided yet can be chosen and settled. */
export function Differences() {
  const text = useWords(reassessmentWords);
  const search = useSearch({ from: '/shell/policy/reassessment' });
  const navigate = useNavigate();
  const state = search.tab ?? 'PROPOSED';
  const filter = { state, ...(search.kind ? { kind: search.kind } : {}) };
  const pages = usePages(DifferencesQuery, { filter, first: 50 }, (data) => data.enrollmentDifferences);
  const [sums, readSums] = useQuery({ query: DifferenceSumsQuery, variables: { filter } });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const go = (to: DifferenceSearch) => {
    setChosen([]);
    void navigate({ to: '/policy/reassessment', search: to, replace: true });
  };
  const listed = pages.rows.map(({ id }) => id);
  const among = pages.rows.filter(({ id }) => chosen.includes(id));
  const told = sums.data?.differenceSums;
  return (
    <section>
      <h2 className={styles.part}>{text.differences}</h2>
      <Tabs
        label={text.differences}
        current={state}
        onChange={(tab) => go({ ...search, tab })}
        tabs={states.map((key) => ({ key, label: text[key] }))}
      >
        <div className={styles.line}>
          <Select
            label={text.kind}
            empty={text.any}
            value={search.kind ?? ''}
            options={kinds.map((value) => ({ value, label: text[value] }))}
            onChange={({ target: { value } }) => {
              const kind = kinds.find((one) => one === value);
              go({ ...(search.tab ? { tab: search.tab } : {}), ...(kind ? { kind } : {}) });
            }}
          />
          {told && told.people > 0 && (
            <span className={styles.small}>
              {text.sums({
                n: formatCount(told.people),
                more: formatMoney(told.supplementFen),
                less: formatMoney(told.refundFen),
              })}
            </span>
          )}
        </div>
        <QueryState query={pages.query} what={text.differences} onRetry={pages.reload}>
          {() =>
            pages.rows.length === 0 ? (
              <EmptyState title={text.none}>{text.noneSay}</EmptyState>
            ) : (
              <>
                {state === 'PROPOSED' && (
                  <>
                    <Settle
                      chosen={among}
                      onSettled={() => {
                        setChosen([]);
                        pages.reload();
                        readSums({ requestPolicy: 'network-only' });
                      }}
                    />
                    <Checkbox
                      label={text.chooseAll}
                      checked={among.length === listed.length}
                      onChange={(event) => setChosen(event.target.checked ? listed : [])}
                    />
                  </>
                )}
                <DifferenceTable
                  rows={pages.rows}
                  chosen={state === 'PROPOSED' ? chosen : null}
                  onChoose={(id, on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
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
      </Tabs>
    </section>
  );
}
