import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { buttonClass, DeniedState, EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { NoticeWorkbench } from './notice-workbench.tsx';
import { noticesWords } from './notices.words.ts';

const NoticeQuery = graphql(`
  query NoticeToConfirm($id: ID!) {
    notice(id: $id) {
      id fileName text blankPages
      counts { open confirmed rejected }
      proposals { ...NoticeProposalParts }
      kinds { kind mustHave mayHave }
    }
  }
`);

/** A notice, what was found in it, and what a person makes of that. */
export function NoticePage() {
  const text = useWords(noticesWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const { noticeId } = useParams({ from: '/shell/policy/notices/$noticeId' });
  const { show } = useSearch({ from: '/shell/policy/notices/$noticeId' });
  const [query, read] = useQuery({
    query: NoticeQuery,
    variables: { id: noticeId },
    pause: !viewer.canReadNotices,
  });
  const [chosen, setChosen] = useState<number | null>(null);
  const header = <PageHeader title={text.title} crumbs={<Link to="/policy/notices">{text.what}</Link>} />;
  if (!viewer.canReadNotices)
    return (
      <Page header={header}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  const { notice } = query.data ?? {};
  if (notice)
    return (
      <NoticeWorkbench
        notice={notice}
        all={show === 'all'}
        onShow={(all) =>
          void navigate({
            to: '/policy/notices/$noticeId',
            params: { noticeId },
            search: all ? { show: 'all' } : {},
            replace: true,
          })
        }
        chosen={chosen}
        onChoose={setChosen}
      />
    );
  return (
    <Page header={header}>
      <QueryState query={query} what={text.text} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {() => (
          <EmptyState
            title={text.gone}
            action={
              <Link to="/policy/notices" className={buttonClass()}>
                {text.toList}
              </Link>
            }
          >
            {text.goneDo}
          </EmptyState>
        )}
      </QueryState>
    </Page>
  );
}
