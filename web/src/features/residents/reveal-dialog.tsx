import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { defineWords, useWords } from '../../ui/index.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const RevealIdNumberMutation = graphql(`
  mutation RevealIdNumber($residentId: ID!, $purpose: String!) {
    revealIdNumber(residentId: $residentId, purpose: $purpose) {
      ... on RevealIdNumberSuccess { idNumber }
      ... on Refusal { code message field }
    }
  }
`);

const words = defineWords({
  title: { zh: '显示完整证件号', en: 'Show the whole ID number' },
  purpose: { zh: '用途', en: 'Purpose' },
  hint: {
    zh: '谁、何时、为什么看的，会记录下来，本县可查。',
    en: 'Who looked, when and why is recorded and can be read by the county.',
  },
  show: { zh: '记录并显示', en: 'Record and show' },
});

type Props = { residentId: string; onShown: (number: string) => void; onClose: () => void };

/** Asks what the whole number is needed for. */
export default function RevealDialog({ residentId, onShown, onClose }: Props) {
  const text = useWords(words);
  const [reveal, busy] = useCommand(RevealIdNumberMutation, (data) => data.revealIdNumber, { quiet: true });
  return (
    <ReasonDialog
      title={text.title}
      label={text.purpose}
      hint={text.hint}
      act={text.show}
      busy={busy}
      onClose={onClose}
      onAct={async (purpose) => {
        const { success, refusal } = await reveal({ residentId, purpose });
        if (success) onShown(success.idNumber);
        return refusal;
      }}
    />
  );
}
