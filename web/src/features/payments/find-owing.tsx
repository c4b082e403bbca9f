import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import type { FindOwingQuery as Found } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { FoundList, formatMoney, TextField, useWords } from '../../ui/index.ts';
import { lastOf } from '../residents/index.ts';
import styles from './payments.module.css';
import { settleWords } from './settle.words.ts';

const FindOwingQuery = graphql(`
  query FindOwing($filter: EnrollmentFilter!) {
    enrollments(first: 8, filter: $filter) {
      edges { cursor node { id owedFen resident { id name maskedIdNumber } } }
    }
  }
`);

export type Owing = Found['enrollments']['edges'][number]['node'];

type Props = {
  id: string;
  village: { id: string; name: string };
  /** Whom it can't be. */
  but: string;
  error: string | undefined;
  onFound: (enrollment: Owing) => void;
};

/** Finds somebody of a village who owes money, as one types. */
export function FindOwing({ id, village, but, error, onFound }: Props) {
  const text = useWords(settleWords);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const filter = { villageId: village.id, owing: true, ...(search ? { search } : {}) };
  const [{ data, fetching }] = useQuery({ query: FindOwingQuery, variables: { filter } });
  const found = (data?.enrollments.edges ?? []).map(({ node }) => node).filter(({ id: one }) => one !== but);
  return (
    <div>
      <TextField
        id={id}
        label={text.find}
        hint={text.findHint({ village: village.name })}
        error={error}
        value={typed}
        autoFocus
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <FoundList
        rows={found}
        rowKey={({ id }) => id}
        none={fetching || !data ? null : text.nobody}
        onChoose={onFound}
      >
        {({ resident, owedFen }) => (
          <>
            <strong>{resident.name}</strong>{' '}
            <span className={styles.hint}>{lastOf(resident.maskedIdNumber)}</span>{' '}
            {text.owes({ sum: formatMoney(owedFen) })}
          </>
        )}
      </FoundList>
    </div>
  );
}
