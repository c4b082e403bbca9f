import { type FormEvent, useId, useState } from 'react';
import { graphql } from '../gql/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import {
  Button,
  defineWords,
  ErrorSummary,
  type FormFault,
  TextField,
  toast,
  useWords,
} from '../ui/index.ts';
import styles from './password-dialog.module.css';
import { useCommand } from './use-command.ts';

const ChangePasswordMutation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      ... on ChangePasswordSuccess { viewer { id } }
      ... on Refusal { code message field }
    }
  }
`);

const words = defineWords({
  title: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '现在的密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  hint: { zh: '10 个字以上', en: '10 characters or more' },
  again: { zh: '再输一次新密码', en: 'New password again' },
  differs: { zh: '两次输入的新密码不一样', en: 'The two new passwords differ' },
  ends: {
    zh: '改好后，其他电脑和手机上的登录会退出，这里不用重新登录。',
    en: 'Other computers and phones are signed out; here you stay signed in.',
  },
  act: { zh: '修改', en: 'Change' },
  back: { zh: '返回', en: 'Back' },
  done: { zh: '密码已修改', en: 'The password is changed' },
});

const fields: Record<string, string> = { password: 'current', next: 'next' };

/** Changes one's own password. */
export default function PasswordDialog({ username, onClose }: { username: string; onClose: () => void }) {
  const text = useWords(words);
  const id = useId();
  const [change, busy] = useCommand(ChangePasswordMutation, (data) => data.changePassword, { quiet: true });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(typed.get(name)));
    if (next !== again) return setFaults([{ message: text.differs, fieldId: `${id}-again` }]);
    const { success, refusal } = await change({ current: current ?? '', next: next ?? '' });
    if (success) {
      toast(text.done);
      onClose();
    } else {
      const field = refusal.field ? fields[refusal.field] : undefined;
      setFaults([{ message: refusal.message, fieldId: field && `${id}-${field}` }]);
    }
  }

  return (
    <Dialog
      title={text.title}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.back}</Button>
          <Button type="submit" form={id} kind="main" busy={busy}>
            {text.act}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <TextField
          id={`${id}-current`}
          name="current"
          type="password"
          autoComplete="current-password"
          label={text.current}
        />
        <TextField
          id={`${id}-next`}
          name="next"
          type="password"
          autoComplete="new-password"
          label={text.next}
          hint={text.hint}
        />
        <TextField
          id={`${id}-again`}
          name="again"
          type="password"
          autoComplete="new-password"
          label={text.again}
        />
        <p className={styles.ends}>{text.ends}</p>
      </form>
    </Dialog>
  );
}
