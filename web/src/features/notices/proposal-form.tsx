import { type FormEvent, useState } from 'react';
import {
  Button,
  Checkbox,
  DateField,
  MoneyField,
  parseDay,
  parseMoney,
  Select,
  TextField,
  useWords,
} from '../../ui/index.ts';
import type { Proposal, Value } from './fragments.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import { fieldsToTerms, readFields, type Typed, typedOf } from './typed.ts';
import { valueWords } from './value.words.ts';

type FormProps = {
  /** What it is about, with which fields, and what stands in them at first. */
  proposal: Pick<Proposal, 'kind' | 'mustHave' | 'mayHave'> & { value: Partial<Value> };
  /** The words on its button. */
  save?: string;
  busy: boolean;
  /** What the server said against the last try. */
  refused: string | null;
  onSave: (value: Partial<Value>) => void;
  onCancel: () => void;
};

/** What a person puts in the place of what was read, field by field. */
export function ProposalForm({ proposal, save, busy, refused, onSave, onCancel }: FormProps) {
  const text = useWords(noticesWords);
  const words = useWords(valueWords);
  const [typed, setTyped] = useState<Typed>(() => typedOf(proposal.value));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const fields = [...proposal.mustHave, ...proposal.mayHave] as (keyof Value)[];

  function submit(event: FormEvent) {
    event.preventDefault();
    const { value, wrong: faults } = readFields(proposal, typed, { parseDay, parseMoney });
    setWrong(faults);
    if (faults.length === 0) onSave(value);
  }
  const set = (field: string, to: string) => setTyped((before) => ({ ...before, [field]: to }));
  return (
    <form className={styles.form} onSubmit={submit}>
      {fields.map((field) => {
        if (field === '__typename') return null;
        const choices = fieldsToTerms(proposal.kind, field);
        const common = {
          label: words[field],
          value: typed[field] ?? '',
          error: wrong.includes(field) ? words.notRight : undefined,
        };
        if (field === 'atLeast')
          return (
            <Checkbox
              key={field}
              label={words.atLeast}
              checked={typed.atLeast === 'true'}
              onChange={(event) => set(field, event.target.checked ? 'true' : '')}
            />
          );
        if (choices)
          return (
            <Select
              key={field}
              {...common}
              options={choices.map((choice) => ({
                value: choice,
                label: words[field === 'pays' && choice === 'AMOUNT' ? 'AMOUNT_OF' : choice],
              }))}
              onChange={(event) => set(field, event.target.value)}
            />
          );
        // The words of the vocabulary, topics and codes are the reader's own; a person changes what they stand for.
        if (field === 'term') return null;
        const Kind =
          field === 'fen' ? MoneyField : field === 'from' || field === 'to' ? DateField : TextField;
        return <Kind key={field} {...common} onChange={(event) => set(field, event.target.value)} />;
      })}
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="main" size="small" type="submit" busy={busy}>
          {save ?? text.save}
        </Button>
        <Button kind="quiet" size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
