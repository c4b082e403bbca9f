import type { CalculationQuery } from '../../gql/graphql.ts';
import { DayText, Money, Notice, StateWord, useWords } from '../../ui/index.ts';
import styles from './calculator.module.css';
import { calculatorWords } from './calculator.words.ts';

type Told = CalculationQuery['calculation'];

const looks = {
  ACCEPTED: { tone: 'green', icon: 'done' },
  REFUSED: { tone: 'red', icon: 'wrong' },
  UNDETERMINED: { tone: 'amber', icon: 'waiting' },
  INVALID: { tone: 'red', icon: 'alert' },
} as const;

/** What to pay, by when, where, covered from when, and the clauses. */
export function Result({ of }: { of: Told }) {
  const text = useWords(calculatorWords);
  const { outcome, windows, channels } = of;
  return (
    <section aria-label={text.result} className={styles.result} aria-live="polite">
      <h2>{text.result}</h2>
      {outcome === null ? <p className={styles.quiet}>{text.waiting}</p> : <Outcome outcome={outcome} />}
      <h3>{text.when}</h3>
      <ul>
        {windows.map((one) => (
          <li key={one.id}>{[one.name, text.span(one), one.who].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      {channels.length > 0 && <h3>{text.where}</h3>}
      <ul>
        {channels.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {outcome && outcome.basis.clauses.length > 0 && (
        <details>
          <summary>{text.clauses}</summary>
          <p className={styles.quiet}>
            {of.noticeTitle} {of.noticeNumber}
          </p>
          <ul>
            {outcome.basis.clauses.map((one) => (
              <li key={one.id}>“{one.quote}”</li>
            ))}
            {outcome.basis.assumptions.map((one) => (
              <li key={one.id}>{one.says}</li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.quiet}>{text.notFinal}</p>
    </section>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<Told['outcome']> }) {
  const text = useWords(calculatorWords);
  return (
    <>
      <StateWord {...looks[outcome.decision]}>
        <b>{text[outcome.decision]}</b>
      </StateWord>
      <p>{outcome.sentence}</p>
      {outcome.decision === 'ACCEPTED' && (
        <dl className={styles.sums}>
          <div className={styles.pay}>
            <dt>{text.pay}</dt>
            <dd>
              <Money fen={outcome.selfPayFen} strong />
            </dd>
          </div>
          <Sum name={text.premium} fen={outcome.premiumFen} />
          <Sum name={text.subsidy} fen={outcome.subsidyFen} />
          {outcome.waivedFen !== null && outcome.waivedFen > 0 && (
            <Sum name={text.waived} fen={outcome.waivedFen} />
          )}
          <div>
            <dt>{text.from}</dt>
            <dd>
              <DayText value={outcome.benefitStart} />
            </dd>
          </div>
        </dl>
      )}
      {outcome.warnings.map((one) => (
        <Notice key={one.code} tone="amber">
          {one.message}
        </Notice>
      ))}
    </>
  );
}

function Sum({ name, fen }: { name: string; fen: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money fen={fen} />
      </dd>
    </div>
  );
}
