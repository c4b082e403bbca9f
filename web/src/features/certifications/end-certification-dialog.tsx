import { type FormEvent, useId, useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import {
  Button,
  DateField,
  ErrorSummary,
  type FormFault,
  parseDay,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';

const EndCertificationMutation = graphql(`
  mutation EndCertification($id: ID!, $on: Day!, $reason: String!) {
    endCertification(id: $id, on: $on, reason: $reason) {
      ... on EndCertificationSuccess {
        certification { id from to viewerCanEnd resident { id } }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { certificationId: string; name: string; onClose: () => void };

/** Ends a certificate from a day on, saying why. */
export default function EndCertificationDialog({ certificationId, name, onClose }: Props) {
  const text = useWords(categoryWords);
  const id = useId();
  const today = useCampaign()?.today ?? '';
  const [end, busy] = useCommand(EndCertificationMutation, (data) => data.endCertification, { quiet: true });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const on = parseDay(String(typed.get('on')));
    const reason = String(typed.get('reason')).trim();
    const wrong: FormFault[] = [];
    if (!on) wrong.push({ message: text.dayWrong, fieldId: `${id}-on` });
    if (!reason) wrong.push({ message: text.reasonMissing, fieldId: `${id}-reason` });
    setFaults(wrong);
    if (!on || !reason) return;
    const { success, refusal } = await end({ id: certificationId, on, reason });
    if (success) {
      toast(text.endDone);
      onClose();
    } else {
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
    }
  }

  return (
    <Dialog title={text.endTitle({ name })} open onClose={onClose}>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <DateField id={`${id}-on`} name="on" label={text.endOn} defaultValue={today} />
        <TextField id={`${id}-reason`} name="reason" label={text.reason} />
        <div className={styles.two}>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" kind="danger" busy={busy}>
            {text.endDo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
