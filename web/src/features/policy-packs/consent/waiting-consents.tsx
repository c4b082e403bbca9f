import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../../app/viewer.tsx';
import { graphql } from '../../../gql/index.ts';
import { buttonClass, Notice, useWords } from '../../../ui/index.ts';
import { consentWords } from './consent.words.ts';

const WaitingQuery = graphql(`
  query ExampleConsentsWaiting {
    policyPacks { id revision frozenExamples { viewerCanDecide } }
  }
`);

/** The drafts whose changed examples wait for the word of whoever looks. */
export function WaitingConsents() {
  const text = useWords(consentWords);
  const viewer = useViewer();
  const [{ data }] = useQuery({
    query: WaitingQuery,
    pause: !viewer.canAgreeToExamples,
    requestPolicy: 'cache-and-network',
  });
  const waiting = (data?.policyPacks ?? []).filter((pack) => pack.frozenExamples?.viewerCanDecide);
  return waiting.map(({ id, revision }) => (
    <Notice
      key={id}
      tone="amber"
      action={
        <Link to="/policy/$packId/examples" params={{ packId: id }} className={buttonClass()}>
          {text.look}
        </Link>
      }
    >
      {text.waits({ n: revision })}
    </Notice>
  ));
}
