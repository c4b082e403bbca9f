import { KeyRound, LogOut } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import { Button, RadioCards, useWords } from '../ui/index.ts';
import styles from './bar.module.css';
import { shellWords } from './shell.words.ts';
import { applyTheme, readTheme, type Theme } from './theme.ts';
import { useViewer } from './viewer.tsx';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

const PasswordDialog = lazy(() => import('./password-dialog.tsx'));

/** Who is signed in; opens appearance, the password and signing out. */
export function PersonMenu() {
  const text = useWords(shellWords);
  const viewer = useViewer();
  const box = useRef<HTMLDetailsElement>(null);
  const [theme, setTheme] = useState<Theme>(readTheme);
  const [changing, setChanging] = useState(false);
  const [, signOut] = useMutation(SignOutMutation);

  async function leave() {
    await signOut({});
    // A fresh page: nothing of what this person saw stays in memory.
    window.location.assign('/sign-in');
  }

  return (
    <details
      ref={box}
      className={styles.person}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
          event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        event.preventDefault();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span className={styles.name}>{viewer.displayName}</span>
        <span className={styles.office}>{viewer.office}</span>
        <span className="visually-hidden">{text.account}</span>
      </summary>
      <div className={styles.menu}>
        <div className={styles.whole}>
          <strong>{viewer.displayName}</strong>
          <div>{viewer.office}</div>
        </div>
        <RadioCards
          legend={text.theme}
          legendShown
          name="theme"
          value={theme}
          onChange={(next) => {
            applyTheme(next);
            setTheme(next);
          }}
          cards={[
            { value: 'system', title: text.system },
            { value: 'light', title: text.light },
            { value: 'dark', title: text.dark },
          ]}
        />
        <Button
          icon={<KeyRound size={16} strokeWidth={1.5} />}
          onClick={() => {
            if (box.current) box.current.open = false;
            setChanging(true);
          }}
        >
          {text.password}
        </Button>
        <Button icon={<LogOut size={16} strokeWidth={1.5} />} onClick={() => void leave()}>
          {text.signOut}
        </Button>
      </div>
      <Suspense>
        {changing && <PasswordDialog username={viewer.username} onClose={() => setChanging(false)} />}
      </Suspense>
    </details>
  );
}
