import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import type { PackQuestionKind, PolicyTryPersonQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { Skeleton, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { firstWritten, readWritten, type Written } from './answers.ts';
import { Decision } from './decision.tsx';
import { personWords } from './person.words.ts';
import { PersonForm } from './person-form.tsx';
import { StillOpen } from './still-open.tsx';
import styles from './try-person.module.css';

const TryPerson = graphql(`
  query PolicyTryPerson($packId: ID!, $answers: [PackAnswerInput!]!) {
    tryPerson(packId: $packId, answers: $answers) {
      questions { fact ask kind choices { value label } }
      left
      outcome {
        decision
        reason
        sentence
        premiumFen
        subsidyFen
        waivedFen
        selfPayFen
        funding { funder { id name } fen }
        benefitStart
        basis { ...PolicyBasis }
        warnings { code message }
        steps { question ask answer basis { ...PolicyBasis } }
        whatIf { fact ask from to better sentence }
      }
    }
  }
`);

const pause = 200;
/** Before the pack has said what it asks: these two are days in every pack. */
const daysFirst = (): PackQuestionKind => 'DAY';

type Tried = PolicyTryPersonQuery['tryPerson'];

/**
 * A person made up by hand, asked what this pack asks and only while it can change something; assessed as one types.
 * The last decision stays until the next arrives.
 */
export function TryAPerson({ packId, meaning, today }: { packId: string; meaning: Meaning; today: string }) {
  const text = useWords(personWords);
  const [written, setWritten] = useState<Written>(() => firstWritten(today, meaning.windows));
  const [known, setKnown] = useState<Tried | null>(null);
  const kindOf = (fact: string) => known?.questions.find((one) => one.fact === fact)?.kind ?? daysFirst();
  const { answers, wrong } = readWritten(written, kindOf);
  const settled = useSettled(wrong.length > 0 ? null : answers);
  const [query, read] = useQuery({
    query: TryPerson,
    variables: { packId, answers: settled ?? [] },
    pause: settled === null,
  });
  const tried = query.data?.tryPerson ?? null;
  if (tried !== null && tried !== known) setKnown(tried);
  const shown = useDeferredValue(tried ?? known);
  return (
    <>
      <div className={styles.form}>
        <PersonForm
          questions={shown?.questions ?? []}
          left={shown?.left ?? []}
          written={written}
          wrong={wrong}
          onWritten={setWritten}
          onRestart={() => setWritten(firstWritten(today, meaning.windows))}
        />
      </div>
      <aside
        className={styles.result}
        aria-label={text.result}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <h2>{text.result}</h2>
        <QueryState
          query={query}
          what={text.reading}
          onRetry={() => read({ requestPolicy: 'network-only' })}
          skeleton={<Skeleton lines={8} height={28} />}
        >
          {({ tryPerson }) => (
            <>
              <StillOpen tried={tryPerson} open={meaning.openQuestions} />
              <Decision assessment={tryPerson.outcome} />
            </>
          )}
        </QueryState>
      </aside>
    </>
  );
}

/** The last value that stayed for a moment; a null is skipped, so that what was shown remains. */
function useSettled<T>(value: T | null): T | null {
  const key = JSON.stringify(value);
  const [settled, setSettled] = useState(value);
  const settle = useEffectEvent(() => setSettled((last) => value ?? last));
  useEffect(() => {
    if (key === 'null') return;
    const timer = window.setTimeout(() => settle(), pause);
    return () => window.clearTimeout(timer);
  }, [key]);
  return settled;
}
