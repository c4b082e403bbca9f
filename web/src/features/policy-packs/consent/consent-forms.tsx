import { type FormEvent, useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import { graphql } from '../../../gql/index.ts';
import { Button, Notice, TextField, toast, useWords } from '../../../ui/index.ts';
import styles from './consent.module.css';
import { consentWords } from './consent.words.ts';

const Ask = graphql(`
  mutation AskForExampleChange($input: AskForExampleChangeInput!) {
    askForExampleChange(input: $input) {
      ... on AskForExampleChangeSuccess { policyPack { id frozenExamples { ...FrozenExamplesShown } } }
      ... on Refusal { code message field }
    }
  }
`);
const Decide = graphql(`
  mutation DecideExampleChange($input: DecideExampleChangeInput!) {
    decideExampleChange(input: $input) {
      ... on DecideExampleChangeSuccess { policyPack { id frozenExamples { ...FrozenExamplesShown } } }
      ... on Refusal { code message field }
    }
  }
`);

const faultOf = (refused: Refused | null, field: string) =>
  refused?.field === field ? refused.message : undefined;

function Refusal({ refused, field }: { refused: Refused | null; field: string }) {
  const text = useWords(consentWords);
  if (refused === null || refused.field === field) return null;
  return (
    <Notice tone="red" title={text.failed}>
      {refused.message}
    </Notice>
  );
}

/** Why the examples change; asked of a second person. */
export function AskForm({ packId }: { packId: string }) {
  const text = useWords(consentWords);
  const [ask, busy] = useCommand(Ask, (data) => data.askForExampleChange, { quiet: true });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const { success, refusal } = await ask({ input: { packId, reason } });
    setRefused(refusal);
    if (success) toast(text.askedDone, 'green');
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Refusal refused={refused} field="reason" />
      <TextField
        label={text.reason}
        value={reason}
        error={faultOf(refused, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={busy}>
          {text.ask}
        </Button>
      </div>
    </form>
  );
}

/** The second person's word on what was asked then. */
export function DecideForm({ packId, askedAt }: { packId: string; askedAt: string }) {
  const text = useWords(consentWords);
  const [decide, busy] = useCommand(Decide, (data) => data.decideExampleChange, { quiet: true });
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  async function say(agree: boolean) {
    const { success, refusal } = await decide({ input: { packId, askedAt, agree, note } });
    setRefused(refusal);
    if (success) toast(agree ? text.agreedDone : text.declinedDone, 'green');
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void say(true);
      }}
    >
      <Refusal refused={refused} field="note" />
      <TextField
        label={text.note}
        value={note}
        error={faultOf(refused, 'note')}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={busy}>
          {text.agree}
        </Button>
        <Button kind="danger" off={busy} onClick={() => void say(false)}>
          {text.decline}
        </Button>
      </div>
    </form>
  );
}
