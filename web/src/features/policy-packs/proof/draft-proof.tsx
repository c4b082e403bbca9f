import { useCommand } from '../../../app/use-command.ts';
import { graphql } from '../../../gql/index.ts';
import { toast, useWords } from '../../../ui/index.ts';
import { useDraft } from '../reading/draft.ts';
import { packInput } from '../reading/pack-input.ts';
import { CheckedState, useCheckOnce } from '../reading/use-check-once.tsx';
import { proofWords } from './proof.words.ts';
import { ProofView } from './proof-view.tsx';

const DraftProofCheck = graphql(`
  mutation PolicyDraftProof($input: PolicyPackInput!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { meaning { proof { ...PolicyPackProof } } } }
      ... on Refusal { code message field }
    }
  }
`);

const WithExamples = graphql(`
  mutation PolicyDraftWithExamples($input: PolicyPackInput!, $examples: [String!]!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { textWith(examples: $examples) } }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { packText: string; noticeText: string; onText: (text: string) => void };

/** What the examples of a draft prove; those confirmed are written at the end of its list. */
export function DraftProof({ packText, noticeText, onText }: Props) {
  const text = useWords(proofWords);
  const asked = useCheckOnce(DraftProofCheck, (data) => data.checkPolicyPack, packText, noticeText);
  const [{ bases }] = useDraft();
  const [write, busy] = useCommand(WithExamples, (data) => data.checkPolicyPack);
  async function add(examples: string[]) {
    const input = packInput(packText, noticeText, bases);
    const { success } = await write({ input, examples });
    if (!success) return;
    const longer = success.check.textWith;
    if (longer === null) return toast(text.noList, 'red');
    onText(longer);
    toast(text.written({ n: examples.length }), 'green');
  }
  return (
    <CheckedState asked={asked} failed={text.failed}>
      {({ check: { meaning } }) =>
        meaning && <ProofView proof={meaning.proof} busy={busy} onAdd={(texts) => void add(texts)} />
      }
    </CheckedState>
  );
}
