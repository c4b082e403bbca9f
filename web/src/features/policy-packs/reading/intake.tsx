import { useState } from 'react';
import { Button, DropZone, Notice, StateWord, useWords } from '../../../ui/index.ts';
import { type Draft, useDraft } from './draft.ts';
import { FilesButton } from './files-button.tsx';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.ts';
import { PasteForm } from './paste-form.tsx';
import { type Taken, takeFiles } from './take-files.ts';

/** Where a pack and its notice come in: dropped, chosen or pasted. `onTaken` once there is a pack. */
export function Intake({ onTaken, onCancel }: { onTaken: () => void; onCancel: (() => void) | null }) {
  const text = useWords(intakeWords);
  const [draft, change] = useDraft();
  const [faults, setFaults] = useState<Taken['faults']>([]);

  async function take(files: readonly File[]) {
    const taken = await takeFiles(files);
    setFaults(taken.faults);
    change(taken.draft);
    if (taken.draft.packText && taken.faults.length === 0) onTaken();
  }
  return (
    <div className={styles.intake}>
      <DropZone
        words={text.drop}
        button={
          <FilesButton kind="main" label={text.files} multiple onFiles={(files) => void take(files)}>
            {text.choose}
          </FilesButton>
        }
        hint={text.hint}
        onFiles={(files) => void take(files)}
      />
      {faults.map(({ name, fault }) => (
        <Notice key={name} tone="red" title={text.notTaken({ name })}>
          {text[fault]} <code className={styles.code}>{fault}</code>
        </Notice>
      ))}
      {(draft.packText !== '' || draft.noticeText !== '') && (
        <Have draft={draft} onTaken={onTaken} onCancel={onCancel} />
      )}
      <PasteForm
        draft={draft}
        onPaste={(pasted) => {
          change(pasted);
          onTaken();
        }}
      />
    </div>
  );
}

function Have({
  draft,
  onTaken,
  onCancel,
}: {
  draft: Draft;
  onTaken: () => void;
  onCancel: (() => void) | null;
}) {
  const text = useWords(intakeWords);
  return (
    <div className={styles.have}>
      {draft.packText === '' ? (
        <StateWord tone="amber" icon="waiting">
          {text.packMissing}
        </StateWord>
      ) : (
        <StateWord tone="green" icon="passed">
          {text.has({ name: draft.packName })}
        </StateWord>
      )}
      {draft.noticeText === '' ? (
        <StateWord tone="amber" icon="waiting">
          {text.noticeMissing}
        </StateWord>
      ) : (
        <StateWord tone="green" icon="passed">
          {text.has({ name: draft.noticeName })}
        </StateWord>
      )}
      {draft.bases.map(({ name }) => (
        <StateWord key={name} tone="green" icon="passed">
          {text.hasBelow({ name })}
        </StateWord>
      ))}
      {draft.packText !== '' && (
        <div>
          <Button onClick={onCancel ?? onTaken}>{onCancel ? text.cancel : text.check}</Button>
        </div>
      )}
    </div>
  );
}
