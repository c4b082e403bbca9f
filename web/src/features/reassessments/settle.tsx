import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { DifferenceShownFragment } from '../../gql/graphql.ts';
import { Button, TextField, toast, useWords } from '../../ui/index.ts';
import { SettleDifferences } from './queries.ts';
import styles from './reassessments.module.css';
import { reassessmentWords } from './reassessments.words.ts';

/** As many as the server settles at once. */
const MOST = 200;

/** Confirms or dismisses the chosen differences, all or none, with a reason that stays when it is refused. */
export function Settle({
  chosen,
  onSettled,
}: {
  chosen: readonly DifferenceShownFragment[];
  onSettled: () => void;
}) {
  const text = useWords(reassessmentWords);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [settle, busy] = useCommand(SettleDifferences, (data) => data.settleDifferences, { quiet: true });
  async function act(confirm: boolean) {
    const input = { ids: chosen.map(({ id }) => id), confirm, reason: reason.trim() };
    const { success, refusal } = await settle({ input });
    setFault(refusal?.message);
    if (!success) return;
    toast(text.settled({ n: success.settled }), 'green');
    setReason('');
    onSettled();
  }
  const why =
    chosen.length === 0
      ? text.whyChoose
      : chosen.length > MOST
        ? text.whyMany
        : reason.trim() === ''
          ? text.whyReason
          : null;
  const undecided = chosen.some(({ kind }) => kind === 'UNDECIDED');
  return (
    <div className={styles.settle}>
      <TextField
        label={text.reason}
        hint={text.confirmSay}
        error={fault}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.acts}>
        <Button
          kind="main"
          busy={busy}
          why={why ?? (undecided ? text.whyUndecided : null)}
          onClick={() => void act(true)}
        >
          {text.confirm}
        </Button>
        <Button busy={busy} why={why} onClick={() => void act(false)}>
          {text.dismiss}
        </Button>
        <span className={styles.small} role="status">
          {text.chosen({ n: chosen.length })}
        </span>
      </div>
    </div>
  );
}
