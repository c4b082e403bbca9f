import { type FormEvent, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Notice, Select, TextField, toast, useWords } from '../../ui/index.ts';
import { keysWords } from './keys.words.ts';
import styles from './overview.module.css';

const CreateDocument = graphql(`
  mutation CreateApiKey($name: String!, $days: Int!) {
    createApiToken(name: $name, days: $days) {
      ... on CreateApiTokenSuccess { secret token { id name } }
      ... on Refusal { code message field }
    }
  }
`);
const durations = [30, 90, 180, 366];

/** Makes a key, and shows its secret this once. */
export function NewKey({ onMade }: { onMade: () => void }) {
  const text = useWords(keysWords);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [fault, setFault] = useState<string | undefined>();
  const [secret, setSecret] = useState<string | null>(null);
  const [create, busy] = useCommand(CreateDocument, (data) => data.createApiToken, { quiet: true });

  async function make(event: FormEvent) {
    event.preventDefault();
    const { success, refusal } = await create({ name, days: Number(days) });
    setFault(refusal?.message);
    if (!success) return;
    setSecret(success.secret);
    setName('');
    onMade();
  }
  function copy() {
    navigator.clipboard.writeText(secret ?? '').then(
      () => toast(text.copied),
      () => toast(text.copyFailed, 'amber'),
    );
  }
  return (
    <>
      <form className={styles.newKey} onSubmit={(event) => void make(event)}>
        <TextField
          label={text.name}
          hint={text.nameHint}
          error={fault}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={text.days}
          options={durations.map((n) => ({ value: String(n), label: text.forDays({ n }) }))}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
        <Button type="submit" kind="main" busy={busy}>
          {text.make}
        </Button>
      </form>
      {secret && (
        <Notice tone="amber" title={text.once} action={<Button onClick={copy}>{text.copy}</Button>}>
          <code className={styles.secret}>{secret}</code>
        </Notice>
      )}
    </>
  );
}
