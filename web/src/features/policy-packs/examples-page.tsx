import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Page, PageHeader, useWords } from '../../ui/index.ts';
import { ChangedExamples, ConsentState } from './consent/changed-examples.tsx';
import styles from './consent/consent.module.css';
import { consentWords } from './consent/consent.words.ts';
import { AskForm, DecideForm } from './consent/consent-forms.tsx';
import { Denied } from './denied.tsx';
import { policyWords } from './policy.words.ts';

const ExamplesQuery = graphql(`
  query PolicyPackExamples($id: ID!) {
    policyPack(id: $id) { id revision frozenExamples { ...FrozenExamplesShown } }
  }
`);

/** The active revision's examples that a draft changes: asked for by one person, agreed to by another. */
export function ExamplesPage() {
  const text = useWords(consentWords);
  const policy = useWords(policyWords);
  const viewer = useViewer();
  const { packId } = useParams({ from: '/shell/policy/$packId/examples' });
  const [query, read] = useQuery({
    query: ExamplesQuery,
    variables: { id: packId },
    requestPolicy: 'cache-and-network',
    pause: !viewer.canAgreeToExamples,
  });
  const pack = query.data?.policyPack;
  const title = pack ? text.title({ n: pack.revision }) : policy.proof;
  if (!viewer.canAgreeToExamples) return <Denied title={policy.proof} />;
  const back = (
    <Link to="/policy/$packId" params={{ packId }}>
      {text.back}
    </Link>
  );
  return (
    <Page header={<PageHeader title={title} crumbs={viewer.canManagePolicyPacks && back} />}>
      <QueryState query={query} what={title} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ policyPack }) => {
          if (policyPack === null) return <EmptyState title={policy.gone}>{policy.goneDo}</EmptyState>;
          const frozen = policyPack.frozenExamples;
          if (frozen === null || frozen.changes.length === 0) {
            return <EmptyState title={text.none}>{text.noneDo}</EmptyState>;
          }
          const own =
            viewer.canManagePolicyPacks && frozen.consent?.state === 'ASKED' && !frozen.viewerCanDecide;
          return (
            <div className={styles.consent}>
              <p>{text.intro({ n: frozen.changes.length, m: frozen.activeRevision })}</p>
              <ConsentState consent={frozen.consent} />
              <ChangedExamples changes={frozen.changes} />
              {frozen.viewerCanDecide && frozen.consent && (
                <DecideForm packId={policyPack.id} askedAt={frozen.consent.askedAt} />
              )}
              {own && <p className={styles.quiet}>{text.own}</p>}
              {frozen.viewerCanAsk && !frozen.viewerCanDecide && <AskForm packId={policyPack.id} />}
            </div>
          );
        }}
      </QueryState>
    </Page>
  );
}
