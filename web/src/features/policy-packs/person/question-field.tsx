import { Checkbox, DateField, Select, TextField, useWords } from '../../../ui/index.ts';
import type { Asked } from './answers.ts';
import { personWords } from './person.words.ts';
import styles from './person-form.module.css';

type FieldProps = {
  question: Asked;
  /** undefined: not answered. */
  values: readonly string[] | undefined;
  /** Not answered yet, and it can change the outcome. */
  open: boolean;
  wrong: boolean;
  onValues: (values: readonly string[] | undefined) => void;
};

/** A chosen value as an option has it, so that “none of these” is another thing than no answer. */
const chosen = (value: string) => `=${value}`;

/** One question of the pack as a field: a choice, a day, a month, a number, words, or several of a list. */
export function QuestionField({ question, values, open, wrong, onValues }: FieldProps) {
  const text = useWords(personWords);
  const { ask, kind, choices } = question;
  if (kind === 'SEVERAL') return <SeveralField {...{ question, values, open, wrong, onValues }} />;
  if (kind === 'ONE') {
    return (
      <Select
        label={ask}
        value={values === undefined ? '' : chosen(values[0] ?? '')}
        empty={open ? text.notAnswered : text.takenBack}
        options={choices.map(({ value, label }) => ({ value: chosen(value), label }))}
        onChange={({ target }) => onValues(target.value === '' ? undefined : [target.value.slice(1)])}
      />
    );
  }
  const Typed = kind === 'DAY' ? DateField : TextField;
  const like = { DAY: undefined, MONTH: '2024-11', NUMBER: '0', TEXT: undefined }[kind];
  return (
    <Typed
      label={ask}
      value={values?.[0] ?? ''}
      placeholder={values === undefined && open ? (like ?? text.notAnswered) : like}
      inputMode={kind === 'NUMBER' ? 'numeric' : undefined}
      error={wrong ? text[`bad${kind}`] : undefined}
      onChange={({ target }) => onValues(target.value === '' ? undefined : [target.value])}
    />
  );
}

function SeveralField({ question, values, open, onValues }: FieldProps) {
  const text = useWords(personWords);
  const { ask, choices } = question;
  return (
    <fieldset className={styles.checks}>
      <legend>
        {ask} {open && <span className={styles.about}>{text.notAnswered}</span>}
      </legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={values?.includes(value) === true}
          onChange={({ target }) =>
            onValues(
              target.checked ? [...(values ?? []), value] : (values ?? []).filter((one) => one !== value),
            )
          }
        />
      ))}
      <Checkbox
        label={text.noneOf}
        checked={values?.length === 0}
        onChange={({ target }) => onValues(target.checked ? [] : undefined)}
      />
    </fieldset>
  );
}
