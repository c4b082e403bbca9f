import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, defineWords, Notice, TextField, useWords } from '../../ui/index.ts';
import styles from './residents.module.css';

const words = defineWords({
  cancel: { zh: '返回', en: 'Back' },
  tooShort: {
    zh: '写明原因，至少两个字。它会记入经过。',
    en: 'Give the reason in at least two characters. It is kept in the history.',
  },
});

export type ReasonRefused = { message: string; field: string | null };

type Props = {
  title: string;
  label: string;
  hint?: string;
  /** What the button does, in words. */
  act: string;
  danger?: boolean;
  busy: boolean;
  onClose: () => void;
  /** Does it; answers a refusal to be shown, or null when it is done. */
  onAct: (reason: string) => Promise<ReasonRefused | null>;
  children?: ReactNode;
};

/** Something that is recorded with its reason. What was typed stays until it is done. */
export function ReasonDialog({ title, label, hint, act, danger, busy, onClose, onAct, children }: Props) {
  const text = useWords(words);
  const form = useId();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<ReasonRefused | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (reason.trim().length < 2) return setFault({ message: text.tooShort, field: 'reason' });
    setFault(await onAct(reason.trim()));
  }

  const atReason = fault?.field === 'reason' || fault?.field === 'purpose';
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} kind={danger ? 'danger' : 'main'} busy={busy}>
            {act}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {fault && !atReason && <Notice tone="red">{fault.message}</Notice>}
        {children}
        <TextField
          label={label}
          hint={hint}
          value={reason}
          autoFocus={children === undefined}
          maxLength={200}
          error={atReason && fault.message}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
