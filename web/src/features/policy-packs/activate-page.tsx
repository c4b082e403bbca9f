import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { ActivateForm } from './activate/activate-form.tsx';
import { Denied } from './denied.tsx';
import { policyWords } from './policy.words.ts';

const ActivationQuery = graphql(`
  query PolicyPackActivation($id: ID!) {
    policyPack(id: $id) { ...PolicyPackToActivate }
    campaign { id activePack { id revision } }
  }
`);

/** A page of its own: what activating will do, and the county's name to be typed. */
export function ActivatePage() {
  const text = useWords(policyWords);
  const viewer = useViewer();
  const { packId } = useParams({ from: '/shell/policy/$packId/activate' });
  const [query, read] = useQuery({
    query: ActivationQuery,
    variables: { id: packId },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => read({ requestPolicy: 'network-only' });
  if (!viewer.canManagePolicyPacks) return <Denied title={text.activate} />;
  const { data } = query;
  if (!data?.policyPack || !viewer.county) {
    return (
      <Page header={<PageHeader title={text.activate} crumbs={<Link to="/policy">{text.back}</Link>} />}>
        <QueryState query={query} what={text.title} onRetry={reload}>
          {() => <EmptyState title={text.gone}>{text.goneDo}</EmptyState>}
        </QueryState>
      </Page>
    );
  }
  return (
    <ActivateForm
      pack={data.policyPack}
      active={data.campaign?.activePack ?? null}
      countyName={viewer.county.name}
      onReload={reload}
    />
  );
}
