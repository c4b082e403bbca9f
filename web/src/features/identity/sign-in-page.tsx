import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { DemonstrationStrip } from '../../app/demonstration-strip.tsx';
import { firstPlace } from '../../app/first-place.ts';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { useSettings } from '../../app/settings.tsx';
import { graphql } from '../../gql/index.ts';
import { cx, useWords } from '../../ui/index.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import styles from './sign-in.module.css';
import { signInWords } from './sign-in.words.ts';
import { SignInForm } from './sign-in-form.tsx';
import type { SignedIn } from './use-sign-in.ts';

const SignInPageQuery = graphql(`
  query SignInPage {
    demonstration {
      accounts { username password displayName role office place }
    }
  }
`);

/** A form and, in a demonstration, a list of who one can be. */
export function SignInPage() {
  const text = useWords(signInWords);
  const [{ data }] = useQuery({ query: SignInPageQuery });
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { restart } = useSettings();
  const demonstration = data?.demonstration;
  useEffect(() => {
    document.title = `${text.title} · ${text.product}`;
  }, [text]);

  function enter(viewer: SignedIn) {
    restart();
    void navigate({ href: to ?? firstPlace(viewer), replace: true });
  }

  return (
    <>
      {demonstration && <DemonstrationStrip />}
      <header className={styles.bar}>
        <span className={styles.product}>{text.product}</span>
        <span className={styles.subtitle}>{text.subtitle}</span>
        <LanguageSwitch />
      </header>
      <main className={cx(styles.page, demonstration && styles.both)}>
        <section aria-labelledby="sign-in" className={styles.own}>
          <h1 id="sign-in">{text.title}</h1>
          <p className={styles.lead}>{text.lead}</p>
          <SignInForm onSignedIn={(_, viewer) => enter(viewer)} />
          <p className={styles.help}>
            {text.forgotten}
            <br />
            {text.noAccount}
          </p>
          <p className={styles.help}>
            <Link to="/calculator">{text.calculator}</Link>
          </p>
          <p className={styles.small}>{text.recorded}</p>
        </section>
        {demonstration && <DemonstrationAccounts accounts={demonstration.accounts} onSignedIn={enter} />}
      </main>
      <footer className={styles.foot}>{text.version}</footer>
    </>
  );
}
