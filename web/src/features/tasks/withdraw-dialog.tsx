import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { TownshipChangeShownFragment } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, TextField, useWords } from '../../ui/index.ts';
import { changeWords } from './places.words.ts';
import { WithdrawChangeMutation } from './places-queries.ts';
import styles from './tasks.module.css';

type Props = { change: TownshipChangeShownFragment; onClose: () => void };

/** Withdraws what was recorded in error, with the reason. */
export function WithdrawDialog({ change, onClose }: Props) {
  const text = useWords(changeWords);
  const form = useId();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const quiet = { quiet: true };
  const [withdraw, busy] = useCommand(WithdrawChangeMutation, (data) => data.withdrawTownshipChange, quiet);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { refusal } = await withdraw({ input: { id: change.id, reason } });
    if (refusal) setFault(refusal.message);
    else onClose();
  }

  return (
    <Dialog title={text.withdrawTitle} open onClose={onClose}>
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{text.withdrawSay}</p>
        <TextField
          label={text.reason}
          value={reason}
          maxLength={200}
          error={fault}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" kind="danger" busy={busy}>
          {text.withdraw}
        </Button>
      </form>
    </Dialog>
  );
}
