import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { ReassessmentShownFragment } from '../../gql/graphql.ts';
import {
  Button,
  DeniedState,
  formatCount,
  formatInstant,
  Notice,
  Page,
  PageHeader,
  ProgressBar,
  toast,
  useWords,
} from '../../ui/index.ts';
import { Differences } from './differences.tsx';
import { CancelReassessment, ReassessmentQuery, StartReassessment } from './queries.ts';
import styles from './reassessments.module.css';
import { reassessmentWords } from './reassessments.words.ts';

const lookAgainAfter = 700;

/** After another revision became active: who is assessed again, and the differences that somebody has to decide. */
export function ReassessmentPage() {
  const text = useWords(reassessmentWords);
  const viewer = useViewer();
  const [query, read] = useQuery({
    query: ReassessmentQuery,
    pause: !viewer.canManagePolicyPacks,
    requestPolicy: 'cache-and-network',
  });
  const [start, busy] = useCommand(StartReassessment, (data) => data.startReassessment);
  const again = () => read({ requestPolicy: 'network-only' });
  const moving = query.data?.reassessment?.state === 'RUNNING';
  useEffect(() => {
    if (!moving) return;
    const timer = window.setInterval(() => read({ requestPolicy: 'network-only' }), lookAgainAfter);
    return () => window.clearInterval(timer);
  }, [moving, read]);
  const active = query.data?.campaign?.activePack;
  const crumbs = <Link to="/policy">{text.back}</Link>;
  if (!viewer.canManagePolicyPacks)
    return (
      <Page header={<PageHeader title={text.title} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          crumbs={crumbs}
          actions={
            active &&
            !moving && (
              <Button
                kind="main"
                busy={busy}
                onClick={() => void start({}).then(({ success }) => success && again())}
              >
                {text.start({ n: active.revision })}
              </Button>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.title} onRetry={again}>
        {({ reassessment, campaign }) => (
          <>
            {reassessment ? (
              <Status shown={reassessment} />
            ) : (
              <Notice title={text.never}>{campaign?.activePack ? text.startSay : text.noPack}</Notice>
            )}
            {campaign && <Differences key={reassessment?.finishedAt ?? ''} />}
          </>
        )}
      </QueryState>
    </Page>
  );
}

/** How far a reassessment is, or how it ended. */
function Status({ shown }: { shown: ReassessmentShownFragment }) {
  const text = useWords(reassessmentWords);
  const [cancel, cancelling] = useCommand(CancelReassessment, (data) => data.cancelReassessment);
  if (shown.state === 'RUNNING') {
    const told = { done: formatCount(shown.peopleDone), total: formatCount(shown.peopleTotal) };
    return (
      <div className={styles.moving}>
        <strong>{text.running}</strong>
        <span role="status">{text.ofPeople(told)}</span>
        <Button
          size="small"
          busy={cancelling}
          onClick={() => void cancel({ id: shown.id }).then(({ success }) => success && toast(text.stopped))}
        >
          {text.stop}
        </Button>
        <ProgressBar label={text.running} done={shown.peopleDone} total={shown.peopleTotal} />
      </div>
    );
  }
  const told = text.done({
    at: formatInstant(shown.finishedAt ?? shown.startedAt),
    who: shown.startedBy,
    n: shown.revision,
    looked: formatCount(shown.peopleDone),
    again: formatCount(shown.reassessed),
    proposed: formatCount(shown.proposed),
  });
  if (shown.state === 'DONE') return <p className={styles.small}>{told}</p>;
  const failed = shown.state === 'FAILED';
  return (
    <Notice tone={failed ? 'red' : 'plain'} title={failed ? text.failed : text.stopped}>
      {shown.failure} {told}
    </Notice>
  );
}
