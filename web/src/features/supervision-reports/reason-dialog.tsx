import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { ReportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, ErrorSummary, type FormFault, TextField, toast, useWords } from '../../ui/index.ts';
import type { AskedReason } from './report-actions.tsx';
import styles from './reports.module.css';
import { reportWords } from './reports.words.ts';

const DiscardMutation = graphql(`
  mutation DiscardReport($input: ReportStepInput!) {
    discardSupervisionReport(input: $input) {
      ... on DiscardSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);
const ReturnMutation = graphql(`
  mutation ReturnReport($input: ReportStepInput!) {
    returnSupervisionReport(input: $input) {
      ... on ReturnSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);
const KeepMutation = graphql(`
  mutation ApproveReportKeeping($input: ReportStepInput!) {
    approveSupervisionReport(input: $input) {
      ... on ApproveSupervisionReportSuccess { report { ...ReportShown } }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { report: ReportShownFragment; asking: AskedReason; onClose: () => void };

/** Asks why, where a step is kept with its reason. */
export default function ReasonDialog({ report, asking, onClose }: Props) {
  const text = useWords(reportWords);
  const id = useId();
  const quiet = { quiet: true };
  const [discard, discarding] = useCommand(DiscardMutation, (data) => data.discardSupervisionReport, quiet);
  const [giveBack, returning] = useCommand(ReturnMutation, (data) => data.returnSupervisionReport, quiet);
  const [keep, keeping] = useCommand(KeepMutation, (data) => data.approveSupervisionReport, quiet);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const steps = {
    discard: { act: discard, title: text.askDiscard, button: text.discard, said: text.discarded },
    return: { act: giveBack, title: text.askReturn, button: text.return, said: text.returned },
    approve: { act: keep, title: text.askApprove, button: text.approveKeeping, said: text.approved },
  };
  const step = steps[asking];

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    if (reason.length < 2) {
      setFaults([{ message: text.reasonMissing, fieldId: `${id}-reason` }]);
      return;
    }
    const { success, refusal } = await step.act({
      input: { id: report.id, version: report.version, reason },
    });
    if (success) {
      toast(step.said, 'green');
      onClose();
    } else setFaults([{ message: refusal.message, fieldId: `${id}-reason` }]);
  }

  return (
    <Dialog title={step.title} open onClose={onClose}>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <TextField id={`${id}-reason`} name="reason" label={text.reason} />
        <div className={styles.acts}>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            type="submit"
            kind={asking === 'discard' ? 'danger' : 'main'}
            busy={discarding || returning || keeping}
          >
            {step.button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
