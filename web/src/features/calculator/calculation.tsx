import { useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { PackAnswerInput } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, DateField, parseDay, useWords } from '../../ui/index.ts';
import styles from './calculator.module.css';
import { calculatorWords } from './calculator.words.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';

const CalculationQuery = graphql(`
  query Calculation($county: Int!, $planYear: Int!, $answers: [PackAnswerInput!]!) {
    calculation(county: $county, planYear: $planYear, answers: $answers) {
      countyName
      planYear
      noticeTitle
      noticeNumber
      payDate
      answered { fact ask words }
      question { fact ask kind choices { value label exactFrom } }
      outcome {
        decision
        sentence
        premiumFen
        subsidyFen
        waivedFen
        selfPayFen
        benefitStart
        basis { clauses { id quote at } assumptions { id says because } }
        warnings { code message }
      }
      windows { id name from to who }
      channels
    }
  }
`);

/** The questions that can still change what this resident pays, one after the other, and the outcome beside them. */
export function Calculation({ county, planYear }: { county: number; planYear: number }) {
  const text = useWords(calculatorWords);
  const [answers, setAnswers] = useState<readonly PackAnswerInput[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const [query, read] = useQuery({
    query: CalculationQuery,
    variables: { county, planYear, answers: [...answers] },
    requestPolicy: 'network-only',
  });
  const without = (fact: string) => answers.filter((one) => one.fact !== fact);
  const answer = (fact: string, values: string[]) => setAnswers([...without(fact), { fact, values }]);

  function pay(written: string) {
    setTyped(written);
    const day = parseDay(written);
    if (day !== null) answer('payDate', [day]);
  }

  return (
    <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ calculation }) => (
        <div className={styles.columns}>
          <section aria-label={text.questions} className={styles.questions}>
            <h2>{text.questions}</h2>
            <DateField
              label={text.payDate}
              value={typed ?? calculation.payDate}
              error={typed !== null && parseDay(typed) === null ? text.noSuchDay : undefined}
              onChange={(event) => pay(event.target.value)}
            />
            <dl className={styles.answers}>
              {calculation.answered.map((one) => (
                <div key={one.fact}>
                  <dt>{one.ask}</dt>
                  <dd>{one.words}</dd>
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={text.changeOf({ what: one.ask })}
                    onClick={() => setAnswers(without(one.fact))}
                  >
                    {text.again}
                  </Button>
                </div>
              ))}
            </dl>
            {calculation.question && (
              <Question
                key={calculation.question.fact}
                question={calculation.question}
                onAnswer={(values) => answer(calculation.question?.fact ?? '', values)}
              />
            )}
            {answers.length > 0 && (
              <Button kind="quiet" onClick={() => setAnswers([])}>
                {text.restart}
              </Button>
            )}
          </section>
          <Result of={calculation} />
        </div>
      )}
    </QueryState>
  );
}
