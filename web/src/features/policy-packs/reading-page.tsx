import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { WaitingConsents } from './consent/waiting-consents.tsx';
import { readingTabs } from './pack-search.ts';
import { policyWords } from './policy.words.ts';
import { RevisionWorkbench } from './revision-workbench.tsx';

const ReadingQuery = graphql(`
  query PolicyPackReading {
    campaign { id today activePack { ...PolicyPackWhole } }
  }
`);

/** The active pack to read and to try, for those who work by it. */
export function ReadingPage() {
  const text = useWords(policyWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/policy' });
  const [query, read] = useQuery({ query: ReadingQuery });
  const campaign = query.data?.campaign;
  if (!campaign?.activePack) {
    return (
      <Page header={<PageHeader title={text.title} />}>
        <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
          {() => <EmptyState title={text.noActive}>{text.noActiveDo}</EmptyState>}
        </QueryState>
      </Page>
    );
  }
  return (
    <RevisionWorkbench
      pack={campaign.activePack}
      active={null}
      today={campaign.today}
      tabs={readingTabs}
      notice={viewer.canAgreeToExamples && <WaitingConsents />}
      search={search}
      onSearch={(next) => void navigate({ to: '/policy', search: next, replace: true })}
    />
  );
}
