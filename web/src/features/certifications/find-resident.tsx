import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import type { FindToCertifyQuery as FindToCertify } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { FoundList, TextField, useWords } from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';

const FindToCertifyQuery = graphql(`
  query FindToCertify($search: String!) {
    residents(first: 6, filter: { search: $search }) {
      edges { cursor node { id name maskedIdNumber village { id name } } }
    }
  }
`);

export type FoundResident = FindToCertify['residents']['edges'][number]['node'];

/** Finds one person by name, pinyin or last four, as one types. */
export function FindResident({ id, onFound }: { id: string; onFound: (resident: FoundResident) => void }) {
  const text = useWords(categoryWords);
  const viewer = useViewer();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: FindToCertifyQuery,
    variables: { search },
    pause: search === '',
  });
  const found = search === '' ? [] : (data?.residents.edges ?? []);
  return (
    <div>
      <TextField
        id={id}
        label={text.find}
        hint={viewer.canSeePeople ? text.findHint : text.findHintAgency}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
      />
      <FoundList
        rows={found}
        rowKey={({ node }) => node.id}
        none={search === '' || fetching ? null : text.foundNone}
        onChoose={({ node }) => onFound(node)}
      >
        {({ node }) => (
          <>
            <strong>{node.name}</strong> {node.village.name}{' '}
            <span className={styles.small}>{node.maskedIdNumber}</span>
          </>
        )}
      </FoundList>
    </div>
  );
}
