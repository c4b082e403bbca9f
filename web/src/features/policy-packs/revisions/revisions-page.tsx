import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import { graphql } from '../../../gql/index.ts';
import { Button, buttonClass, EmptyState, Notice, Page, PageHeader, useWords } from '../../../ui/index.ts';
import { WaitingConsents } from '../consent/waiting-consents.tsx';
import { editorWords } from '../editor/editor.words.ts';
import { policyWords } from '../policy.words.ts';
import { useDraft } from '../reading/draft.ts';
import { RevisionsTable } from './revisions-table.tsx';

const RevisionsQuery = graphql(`
  query PolicyPackList {
    policyPacks { ...PolicyPackRow }
  }
`);

/** The county's revisions, the active one first. */
export function RevisionsPage() {
  const text = useWords(policyWords);
  const editor = useWords(editorWords);
  const navigate = useNavigate();
  const context = useMemo(() => ({ additionalTypenames: ['PolicyPackRevision'] }), []);
  const [query, read] = useQuery({ query: RevisionsQuery, context });
  const begin = (
    <>
      <Link to="/policy/notices" className={buttonClass()}>
        {text.fromNotice}
      </Link>{' '}
      <Link to="/policy/edit" className={buttonClass()}>
        {editor.draftIt}
      </Link>{' '}
      <Link to="/policy/new" className={buttonClass('main')}>
        {text.upload}
      </Link>
    </>
  );
  const some = (query.data?.policyPacks.length ?? 0) > 0;
  return (
    <Page header={<PageHeader title={text.title} actions={some && begin} />}>
      <WaitingConsents />
      <AtHand onGoOn={() => void navigate({ to: '/policy/edit' })} />
      <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ policyPacks }) =>
          policyPacks.length === 0 ? (
            <EmptyState title={text.empty} action={begin}>
              {text.emptyDo}
            </EmptyState>
          ) : (
            <RevisionsTable packs={policyPacks} />
          )
        }
      </QueryState>
    </Page>
  );
}

function AtHand({ onGoOn }: { onGoOn: () => void }) {
  const text = useWords(policyWords);
  const [draft, , clear] = useDraft();
  if (draft.packText === '' || draft.saved) return null;
  return (
    <Notice
      tone="amber"
      title={text.atHand({ name: draft.packName })}
      action={
        <>
          <Button kind="quiet" onClick={clear}>
            {text.giveUp}
          </Button>{' '}
          <Button onClick={onGoOn}>{text.goOn}</Button>
        </>
      }
    />
  );
}
