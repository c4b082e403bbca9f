import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Notice, TextField, useWords } from '../../ui/index.ts';
import styles from './sign-in.module.css';
import { signInWords } from './sign-in.words.ts';
import { type SignedIn, useSignIn } from './use-sign-in.ts';

type Fault = { field: string | null; message: string };
type Props = { username?: string; hint?: ReactNode; onSignedIn: (id: string, viewer: SignedIn) => void };

/** Account and password; on the sign-in page, and on top of a page whose session has ended. */
export function SignInForm({ username = '', hint, onSignedIn }: Props) {
  const text = useWords(signInWords);
  const [signIn, busy] = useSignIn();
  const [shown, setShown] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const given = { username: String(typed.get('username')).trim(), password: String(typed.get('password')) };
    if (!given.username) return refuse(form, { field: 'username', message: text.usernameMissing });
    if (!given.password) return refuse(form, { field: 'password', message: text.passwordMissing });
    const { success, refusal } = await signIn(given);
    if (success) return onSignedIn(success.viewer.id, success.viewer);
    refuse(form, refusal);
  }

  function refuse(form: HTMLFormElement, next: Fault) {
    setFault(next);
    const field = form.elements.namedItem(next.field === 'username' ? 'username' : 'password');
    if (field instanceof HTMLInputElement) field.focus();
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      {hint && <p className={styles.kept}>{hint}</p>}
      {fault && fault.field === null && <Notice tone="red">{fault.message}</Notice>}
      <TextField
        label={text.username}
        name="username"
        size="large"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={username}
        autoFocus={!username}
        error={fault?.field === 'username' && fault.message}
      />
      <TextField
        label={text.password}
        name="password"
        size="large"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        autoFocus={Boolean(username)}
        error={fault?.field === 'password' && fault.message}
        beside={
          <Button kind="quiet" size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? text.hide : text.show}
          </Button>
        }
      />
      <Button type="submit" kind="main" size="large" keys="Enter" busy={busy}>
        {text.submit}
      </Button>
    </form>
  );
}
