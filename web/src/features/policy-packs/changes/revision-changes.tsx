import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import { graphql } from '../../../gql/index.ts';
import { Select, useWords } from '../../../ui/index.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { changeWords } from './changes.words.ts';
import styles from './changes-view.module.css';
import { Comparison } from './comparison.tsx';

const Others = graphql(`
  query PolicyPackOthers($year: Int!, $before: Int!) {
    these: policyPacks(planYear: $year) { id revision planYear fit }
    before: policyPacks(planYear: $before) { id revision planYear fit }
  }
`);

const RevisionChangesQuery = graphql(`
  query PolicyRevisionChanges($id: ID!, $with: ID) {
    policyPack(id: $id) { id meaning { comparison(with: $with) { ...PolicyPackComparison } } }
  }
`);

type Props = { packId: string; planYear: number; isActive: boolean };

/** What a stored revision says otherwise than the active one, or than any other of this year and the one before. */
export function RevisionChanges({ packId, planYear, isActive }: Props) {
  const text = useWords(changeWords);
  const [others] = useQuery({ query: Others, variables: { year: planYear, before: planYear - 1 } });
  const [chosen, choose] = useState('');
  const among = [...(others.data?.these ?? []), ...(others.data?.before ?? [])].filter(
    ({ id, fit }) => fit && id !== packId,
  );
  return (
    <section
      className={styles.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.title}
    >
      {among.length > 0 && (
        <div className={styles.choose}>
          <Select
            label={text.with}
            value={chosen}
            empty={text.active}
            options={among.map((one) => ({
              value: one.id,
              label: text.one({ year: one.planYear, n: one.revision }),
            }))}
            onChange={(event) => choose(event.target.value)}
          />
        </div>
      )}
      {isActive && chosen === '' ? (
        <NothingYet title={text.self}>{text.selfDo}</NothingYet>
      ) : (
        <Changes packId={packId} other={chosen || null} />
      )}
    </section>
  );
}

function Changes({ packId, other }: { packId: string; other: string | null }) {
  const text = useWords(changeWords);
  const [query, read] = useQuery({ query: RevisionChangesQuery, variables: { id: packId, with: other } });
  return (
    <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ policyPack }) => {
        const meaning = policyPack?.meaning;
        if (!meaning) return <NothingYet title={text.unread}>{text.unreadDo}</NothingYet>;
        if (!meaning.comparison) return <NothingYet title={text.first}>{text.firstDo}</NothingYet>;
        return <Comparison of={meaning.comparison} />;
      }}
    </QueryState>
  );
}
