import { useState } from 'react';
import type { SignInPageQuery as SignInPageData } from '../../gql/graphql.ts';
import { Button, Notice, useWords } from '../../ui/index.ts';
import styles from './sign-in.module.css';
import { signInWords } from './sign-in.words.ts';
import { type SignedIn, useSignIn } from './use-sign-in.ts';

type Accounts = NonNullable<SignInPageData['demonstration']>['accounts'];

/** Who one can be in the demonstration, one press each. */
export function DemonstrationAccounts({
  accounts,
  onSignedIn,
}: {
  accounts: Accounts;
  onSignedIn: (viewer: SignedIn) => void;
}) {
  const text = useWords(signInWords);
  const [signIn, busy] = useSignIn();
  const [pressed, setPressed] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function enter(account: Accounts[number]) {
    setPressed(account.username);
    const { success, refusal } = await signIn({ username: account.username, password: account.password });
    if (success) onSignedIn(success.viewer);
    else setFault(refusal.message);
  }

  return (
    <section aria-labelledby="demonstration" className={styles.demonstration}>
      <h2 id="demonstration">{text.demonstration}</h2>
      <p className={styles.lead}>{text.demonstrationLead}</p>
      {fault && <Notice tone="red">{fault}</Notice>}
      <table className={styles.accounts}>
        <thead>
          <tr>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.does}</th>
            <th scope="col">
              <span className="visually-hidden">{text.enter}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.username}>
              <th scope="row">
                {account.office}
                <span className={styles.username}>
                  {account.place} · {account.username}
                </span>
              </th>
              <td className={styles.does}>{text[account.role]}</td>
              <td>
                <Button
                  kind="quiet"
                  busy={busy && pressed === account.username}
                  aria-label={text.enterAs({ office: account.office })}
                  onClick={() => void enter(account)}
                >
                  {text.enter}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
