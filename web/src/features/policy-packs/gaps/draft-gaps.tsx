import { graphql } from '../../../gql/index.ts';
import { useWords } from '../../../ui/index.ts';
import { CheckedState, useCheckOnce } from '../reading/use-check-once.tsx';
import { gapWords } from './gaps.words.ts';
import { GapsView } from './gaps-view.tsx';

const DraftGapsCheck = graphql(`
  mutation PolicyDraftGaps($input: PolicyPackInput!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { meaning { gaps { ...PolicyPackGaps } } } }
      ... on Refusal { code message field }
    }
  }
`);

/** The gaps of a draft that is not kept, searched for when they are looked at. */
export function DraftGaps({ packText, noticeText }: { packText: string; noticeText: string }) {
  const text = useWords(gapWords);
  const asked = useCheckOnce(DraftGapsCheck, (data) => data.checkPolicyPack, packText, noticeText);
  return (
    <CheckedState asked={asked} failed={text.failed}>
      {({ check: { meaning } }) => meaning && <GapsView report={meaning.gaps} />}
    </CheckedState>
  );
}
