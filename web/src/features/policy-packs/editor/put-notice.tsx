import { useId, useState } from 'react';
import { Button, Field, Notice, useWords } from '../../../ui/index.ts';
import { FilesButton } from '../reading/files-button.tsx';
import { intakeWords } from '../reading/intake.words.ts';
import { type Taken, takeFiles } from '../reading/take-files.ts';
import { noticeWords } from './notice.words.ts';
import styles from './notice-side.module.css';

type PutProps = { onNotice: (name: string, text: string) => void; onCancel: (() => void) | null };

/** Where the notice's text comes in beside the pack: a file or pasted. */
export function PutNotice({ onNotice, onCancel }: PutProps) {
  const words = useWords(noticeWords);
  const intake = useWords(intakeWords);
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [faults, setFaults] = useState<Taken['faults']>([]);

  async function take(files: readonly File[]) {
    const taken = await takeFiles(files, 'notice');
    setFaults(taken.faults);
    const { noticeName, noticeText } = taken.draft;
    if (noticeName !== undefined && noticeText !== undefined) onNotice(noticeName, noticeText);
  }
  return (
    <form
      className={styles.put}
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted.trim() !== '') onNotice(words.pasted, pasted);
      }}
    >
      <h2>{words.none}</h2>
      <p>{words.noneDo}</p>
      {faults.map(({ name, fault }) => (
        <Notice key={name} tone="red" title={intake.notTaken({ name })}>
          {intake[fault]}
        </Notice>
      ))}
      <div>
        <FilesButton label={intake.noticeText} onFiles={(files) => void take(files)}>
          {words.choose}
        </FilesButton>
      </div>
      <Field id={id} label={words.paste}>
        {() => (
          <textarea
            id={id}
            rows={10}
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.line}>
        <span>
          <Button type="submit" kind="main" why={pasted.trim() === '' ? words.pasteFirst : null}>
            {words.use}
          </Button>
        </span>
        {onCancel && <Button onClick={onCancel}>{intake.cancel}</Button>}
      </div>
    </form>
  );
}
