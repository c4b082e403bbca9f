import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { DemonstrationStrip } from '../../app/demonstration-strip.tsx';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { EmptyState, Select, useWords } from '../../ui/index.ts';
import { Calculation } from './calculation.tsx';
import styles from './calculator.module.css';
import { calculatorWords } from './calculator.words.ts';

const PlacesQuery = graphql(`
  query CalculatorPlaces { publicPlaces { county name planYears } demonstration { accounts { username } } }
`);

/** Without signing in: what a resident pays, by when, where, from when covered, and by which clauses. */
export function CalculatorPage() {
  const text = useWords(calculatorWords);
  const [query, read] = useQuery({ query: PlacesQuery });
  const { county, year } = useSearch({ from: '/calculator' });
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${text.title} · ${text.product}`;
  }, [text]);
  const choose = (search: { county?: number; year?: number }) =>
    void navigate({ to: '/calculator', search, replace: true });

  return (
    <>
      {query.data?.demonstration && <DemonstrationStrip />}
      <header className={styles.bar}>
        <span className={styles.product}>{text.product}</span>
        <Link to="/sign-in" className={styles.staff}>
          {text.signIn}
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.page}>
        <h1>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
        <QueryState query={query} what={text.title} onRetry={() => read({ requestPolicy: 'network-only' })}>
          {({ publicPlaces }) => {
            if (publicPlaces.length === 0)
              return <EmptyState title={text.noPlaces}>{text.noPlacesDo}</EmptyState>;
            const place = publicPlaces.find((one) => one.county === county);
            const planYear = place?.planYears.find((one) => one === year) ?? place?.planYears[0];
            return (
              <>
                <div className={styles.place}>
                  <Select
                    label={text.county}
                    value={place === undefined ? '' : String(place.county)}
                    empty={text.choose}
                    options={publicPlaces.map((one) => ({ value: String(one.county), label: one.name }))}
                    onChange={({ target }) =>
                      choose(target.value === '' ? {} : { county: Number(target.value) })
                    }
                  />
                  {place && planYear !== undefined && (
                    <Select
                      label={text.year}
                      value={String(planYear)}
                      options={place.planYears.map((one) => ({ value: String(one), label: String(one) }))}
                      onChange={({ target }) => choose({ county: place.county, year: Number(target.value) })}
                    />
                  )}
                </div>
                {place && planYear !== undefined && (
                  <Calculation
                    key={`${place.county}/${planYear}`}
                    county={place.county}
                    planYear={planYear}
                  />
                )}
              </>
            );
          }}
        </QueryState>
      </main>
    </>
  );
}
