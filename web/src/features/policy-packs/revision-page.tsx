import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { packTabs, readingTabs } from './pack-search.ts';
import { policyWords } from './policy.words.ts';
import { RevisionWorkbench } from './revision-workbench.tsx';
import { useActivePack } from './use-active-pack.ts';

const RevisionQuery = graphql(`
  query PolicyPackOne($id: ID!) {
    policyPack(id: $id) { ...PolicyPackWhole }
  }
`);

/** A stored revision: its text, faults, meaning, a person to try, what it changes. */
export function RevisionPage() {
  const text = useWords(policyWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const { packId } = useParams({ from: '/shell/policy/$packId' });
  const search = useSearch({ from: '/shell/policy/$packId' });
  const [query, read] = useQuery({ query: RevisionQuery, variables: { id: packId } });
  const { active, today } = useActivePack(query.data?.policyPack?.planYear ?? null);
  if (!query.data?.policyPack) {
    return (
      <Page header={<PageHeader title={text.title} />}>
        <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
          {() => <EmptyState title={text.gone}>{text.goneDo}</EmptyState>}
        </QueryState>
      </Page>
    );
  }
  return (
    <RevisionWorkbench
      key={packId}
      pack={query.data.policyPack}
      active={active}
      today={today}
      tabs={viewer.canManagePolicyPacks ? packTabs : readingTabs}
      search={search}
      onSearch={(next) =>
        void navigate({ to: '/policy/$packId', params: { packId }, search: next, replace: true })
      }
    />
  );
}
