import { useState } from 'react';
import type { CalculationQuery } from '../../gql/graphql.ts';
import { Button, Checkbox, DateField, parseDay, RadioCards, TextField, useWords } from '../../ui/index.ts';
import styles from './calculator.module.css';
import { calculatorWords } from './calculator.words.ts';

type Asked = NonNullable<CalculationQuery['calculation']['question']>;
type Props = { question: Asked; onAnswer: (values: string[]) => void };

/** One question: a choice answers at once, what is typed or chosen several at a time by the button. */
export function Question({ question, onAnswer }: Props) {
  if (question.kind === 'ONE') return <One question={question} onAnswer={onAnswer} />;
  if (question.kind === 'SEVERAL') return <Several question={question} onAnswer={onAnswer} />;
  return <Typed question={question} onAnswer={onAnswer} />;
}

function One({ question, onAnswer }: Props) {
  const text = useWords(calculatorWords);
  const [exact, setExact] = useState<{ from: string; to: string } | null>(null);
  const [day, setDay] = useState('');
  const read = parseDay(day);
  const within = exact !== null && read !== null && read >= exact.from && read <= exact.to;
  return (
    <>
      <RadioCards
        legend={question.ask}
        legendShown
        name={question.fact}
        cards={question.choices.map(({ value, label }) => ({ value, title: label }))}
        value={exact?.to ?? null}
        onChange={(value) => {
          const from = question.choices.find((one) => one.value === value)?.exactFrom ?? null;
          if (from === null) onAnswer([value]);
          else setExact({ from, to: value });
        }}
      />
      {exact && (
        <form
          className={styles.typed}
          onSubmit={(event) => {
            event.preventDefault();
            if (within && read !== null) onAnswer([read]);
          }}
        >
          <DateField
            label={text.exact}
            hint={`${text.exactWhy}：${text.span(exact)}`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <Button type="submit" kind="main" off={!within}>
            {text.next}
          </Button>
        </form>
      )}
    </>
  );
}

function Several({ question, onAnswer }: Props) {
  const text = useWords(calculatorWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer([...chosen]);
      }}
    >
      <fieldset className={styles.several}>
        <legend>{question.ask}</legend>
        {question.choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </fieldset>
      <Button type="submit" kind="main">
        {chosen.length === 0 ? text.none : text.next}
      </Button>
    </form>
  );
}

function Typed({ question, onAnswer }: Props) {
  const text = useWords(calculatorWords);
  const [written, setWritten] = useState('');
  const day = question.kind === 'DAY';
  const value = day ? (parseDay(written) ?? '') : written.trim();
  const Field = day ? DateField : TextField;
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(value === '' ? [] : [value]);
      }}
    >
      <Field label={question.ask} value={written} onChange={(event) => setWritten(event.target.value)} />
      <Button type="submit" kind="main">
        {value === '' ? text.none : text.next}
      </Button>
    </form>
  );
}
