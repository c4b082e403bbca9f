import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Button, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import styles from './beside.module.css';
import { meaningWords } from './meaning.words.ts';
import { Targets } from './targets.tsx';

const shown = 3;

/** Beside the rules: what the county assumed, what is still open, and the targets. */
export function Beside({ meaning, onNotice }: { meaning: Meaning; onNotice: () => void }) {
  const text = useWords(meaningWords);
  return (
    <aside className={styles.beside} aria-label={text.assumed}>
      <Assumptions assumptions={meaning.assumptions} />
      <OpenQuestions questions={meaning.openQuestions} />
      <Targets targets={meaning.targets ?? null} />
      <section>
        <h2>{text.basis}</h2>
        <p>{meaning.noticeTitle}</p>
        <p className={styles.quiet}>{meaning.noticeNumber}</p>
        <Button kind="quiet" size="small" onClick={onNotice}>
          {text.readNotice}
        </Button>
      </section>
    </aside>
  );
}

function Assumptions({ assumptions }: { assumptions: Meaning['assumptions'] }) {
  const text = useWords(meaningWords);
  const [all, setAll] = useState(false);
  const rest = all ? 0 : Math.max(0, assumptions.length - shown);
  if (assumptions.length === 0) return <p className={styles.quiet}>{text.noAssumptions}</p>;
  return (
    <section className={styles.assumed}>
      <div className={styles.head}>
        <h2>
          <Lightbulb size={16} strokeWidth={1.5} aria-hidden="true" />{' '}
          {text.assumptions({ n: assumptions.length })}
        </h2>
        <span className={styles.quiet}>{text.assumed}</span>
      </div>
      <ul>
        {(all ? assumptions : assumptions.slice(0, shown)).map((one) => (
          <li key={one.id}>
            {one.says}
            <div className={styles.quiet}>{text.because({ why: one.because })}</div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles.rest}>
          {text.others({ n: rest })}
          <Button kind="quiet" size="small" onClick={() => setAll(true)}>
            {text.all}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What the notice leaves open and whom to ask. */
export function OpenQuestions({ questions }: { questions: Meaning['openQuestions'] }) {
  const text = useWords(meaningWords);
  return (
    <section>
      <div className={styles.head}>
        <h2>{text.questions({ n: questions.length })}</h2>
        {questions.length > 0 && <span className={styles.quiet}>{text.untilAnswered}</span>}
      </div>
      <ul className={styles.questions}>
        {questions.map((one) => (
          <li key={one.id}>
            <b>{one.says}</b>
            <div className={styles.quiet}>{text.ask({ who: one.ask.replace(/^问/, '') })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
