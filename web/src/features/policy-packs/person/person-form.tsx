import { Button, useWords } from '../../../ui/index.ts';
import { type Asked, type Written, withWritten } from './answers.ts';
import { personWords } from './person.words.ts';
import styles from './person-form.module.css';
import { QuestionField } from './question-field.tsx';

type FormProps = {
  questions: readonly Asked[];
  left: readonly string[];
  written: Written;
  wrong: readonly string[];
  onWritten: (written: Written) => void;
  onRestart: () => void;
};

/** What this pack asks, in its own words: what was answered, and what can still change the outcome. */
export function PersonForm({ questions, left, written, wrong, onWritten, onRestart }: FormProps) {
  const text = useWords(personWords);
  const several = questions.filter(({ kind }) => kind === 'SEVERAL');
  const plain = questions.filter(({ kind }) => kind !== 'SEVERAL');
  const field = (question: Asked) => (
    <QuestionField
      key={question.fact}
      question={question}
      values={written[question.fact]}
      open={left.includes(question.fact)}
      wrong={wrong.includes(question.fact)}
      onValues={(values) => onWritten(withWritten(written, question.fact, values))}
    />
  );
  return (
    <form className={styles.form} aria-label={text.form} onSubmit={(event) => event.preventDefault()}>
      <p className={styles.about}>{text.about}</p>
      <div className={styles.group}>{plain.map(field)}</div>
      {several.map(field)}
      <div>
        <Button kind="quiet" onClick={onRestart}>
          {text.restart}
        </Button>
      </div>
    </form>
  );
}
