import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import { graphql } from '../../../gql/index.ts';
import { useWords } from '../../../ui/index.ts';
import { gapWords } from './gaps.words.ts';
import { GapsView } from './gaps-view.tsx';

const RevisionGapsQuery = graphql(`
  query PolicyRevisionGaps($id: ID!) {
    policyPack(id: $id) { id meaning { gaps { ...PolicyPackGaps } } }
  }
`);

/** The gaps of a stored revision. */
export function RevisionGaps({ packId }: { packId: string }) {
  const text = useWords(gapWords);
  const [query, read] = useQuery({ query: RevisionGapsQuery, variables: { id: packId } });
  return (
    <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ policyPack }) => policyPack?.meaning && <GapsView report={policyPack.meaning.gaps} />}
    </QueryState>
  );
}
