import type { PolicyTryPersonQuery } from '../../../gql/graphql.ts';
import { BasisMark, DayText, Money, Notice, StateWord, useWords } from '../../../ui/index.ts';
import styles from './decision.module.css';
import { personWords } from './person.words.ts';
import { Unbroken } from './unbroken.tsx';

type Assessment = PolicyTryPersonQuery['tryPerson']['outcome'];

const looks = {
  ACCEPTED: { tone: 'green', icon: 'done' },
  REFUSED: { tone: 'red', icon: 'wrong' },
  UNDETERMINED: { tone: 'amber', icon: 'waiting' },
  INVALID: { tone: 'red', icon: 'alert' },
} as const;

/** The decision: a sentence first, the money, then the chain of reasons, one line a question with its clause. */
export function Decision({ assessment }: { assessment: Assessment }) {
  const text = useWords(personWords);
  const { decision, steps, warnings, whatIf } = assessment;
  return (
    <div className={styles.decision}>
      <div aria-live="polite">
        <StateWord {...looks[decision]}>
          <b>{text[decision]}</b>
        </StateWord>
        <p className={styles.sentence}>
          <Unbroken>{assessment.sentence}</Unbroken> <BasisMark of={text.result} basis={assessment.basis} />
        </p>
      </div>
      {decision === 'ACCEPTED' && <Sums assessment={assessment} />}
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="amber">
          {warning.message}
        </Notice>
      ))}
      {steps.length > 0 && (
        <section>
          <h3 className={styles.why}>{text.why}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step.question}>
                <span className={styles.ask}>{step.ask}</span>
                <span>
                  <Unbroken>{step.answer}</Unbroken>
                </span>
                <span className={styles.at}>
                  {step.basis.clauses[0]?.at} <BasisMark of={step.ask} basis={step.basis} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {whatIf.length > 0 && (
        <section>
          <h3 className={styles.why}>{text.whatIf}</h3>
          <ul className={styles.ifs}>
            {whatIf.map((one) => (
              <li key={`${one.fact}/${one.to}`} className={one.better ? styles.better : undefined}>
                <span>
                  {one.ask}：<del>{one.from}</del> → <b>{one.to}</b>
                </span>
                <span>{one.sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Sums({ assessment }: { assessment: Assessment }) {
  const text = useWords(personWords);
  const { premiumFen, subsidyFen, waivedFen, selfPayFen, funding } = assessment;
  return (
    <dl className={styles.sums}>
      <Sum name={text.premium} fen={premiumFen} />
      {funding.length > 1 ? (
        funding.map(({ funder, fen }) => <Sum key={funder.id} name={funder.name} fen={fen} />)
      ) : (
        <Sum name={text.subsidy} fen={subsidyFen} />
      )}
      {waivedFen !== null && waivedFen > 0 && <Sum name={text.waived} fen={waivedFen} />}
      <Sum name={text.selfPay} fen={selfPayFen} strong />
      <div>
        <dt>{text.from}</dt>
        <dd>
          <DayText value={assessment.benefitStart} />
        </dd>
      </div>
    </dl>
  );
}

function Sum({ name, fen, strong = false }: { name: string; fen: number | null; strong?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money fen={fen} strong={strong} />
      </dd>
    </div>
  );
}
