import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import { graphql } from '../../../gql/index.ts';
import { useWords } from '../../../ui/index.ts';
import { proofWords } from './proof.words.ts';
import { ProofView } from './proof-view.tsx';

const RevisionProofQuery = graphql(`
  query PolicyRevisionProof($id: ID!) {
    policyPack(id: $id) { id meaning { proof { ...PolicyPackProof } } }
  }
`);

/** What the examples of a stored revision prove. */
export function RevisionProof({ packId }: { packId: string }) {
  const text = useWords(proofWords);
  const [query, read] = useQuery({ query: RevisionProofQuery, variables: { id: packId } });
  return (
    <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ policyPack }) => policyPack?.meaning && <ProofView proof={policyPack.meaning.proof} onAdd={null} />}
    </QueryState>
  );
}
