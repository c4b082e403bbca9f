import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { toast, useWords } from '../../ui/index.ts';
import { ReasonDialog } from '../residents/index.ts';
import { inspectionWords } from './inspections.words.ts';

const AbandonInspectionMutation = graphql(`
  mutation AbandonInspection($input: AbandonInspectionInput!) {
    abandonInspection(input: $input) {
      ... on AbandonInspectionSuccess { inspection { ...InspectionHead } }
      ... on Refusal { code message field }
    }
  }
`);

/** Gives an inspection up, with the reason. */
export default function AbandonDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useWords(inspectionWords);
  const [abandon, busy] = useCommand(AbandonInspectionMutation, (data) => data.abandonInspection, {
    quiet: true,
  });
  return (
    <ReasonDialog
      danger
      title={text.abandonTitle}
      label={text.reason}
      hint={text.abandonSay}
      act={text.abandon}
      busy={busy}
      onClose={onClose}
      onAct={async (reason) => {
        const { success, refusal } = await abandon({ input: { id, reason } });
        if (success) {
          toast(text.abandoned);
          onClose();
        }
        return refusal;
      }}
    />
  );
}
