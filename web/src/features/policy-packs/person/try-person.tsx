import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../../app/query-state.tsx';
import type { PersonInput } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { Skeleton, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { Decision } from './decision.tsx';
import { personWords } from './person.words.ts';
import { PersonForm } from './person-form.tsx';
import { type Answers, firstAnswers, personOf } from './person-input.ts';
import styles from './try-person.module.css';

const TryPerson = graphql(`
  query PolicyTryPerson($person: PersonInput!, $packId: ID!) {
    assessPerson(person: $person, packId: $packId) {
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
`);

const pause = 200;

/** A person made up by hand, assessed as one types; the last decision stays until the next arrives. */
export function TryAPerson({ packId, meaning, today }: { packId: string; meaning: Meaning; today: string }) {
  const text = useWords(personWords);
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(today, meaning.tiers[0]?.id ?? ''));
  const read = personOf(answers);
  const person = useSettled('person' in read ? read.person : null);
  return (
    <>
      <div className={styles.form}>
        <PersonForm
          answers={answers}
          meaning={meaning}
          faults={'faults' in read ? read.faults : []}
          onChange={(change) => setAnswers((last) => ({ ...last, ...change }))}
        />
      </div>
      <aside
        className={styles.result}
        aria-label={text.result}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <h2>{text.result}</h2>
        {person ? <Result packId={packId} person={person} /> : <p>{text.waiting}</p>}
      </aside>
    </>
  );
}

function Result({ packId, person }: { packId: string; person: PersonInput }) {
  const text = useWords(personWords);
  const [query, read] = useQuery({ query: TryPerson, variables: { packId, person } });
  return (
    <QueryState
      query={query}
      what={text.reading}
      onRetry={() => read({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton lines={8} height={28} />}
    >
      {(data) => <Decision assessment={data.assessPerson} />}
    </QueryState>
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
