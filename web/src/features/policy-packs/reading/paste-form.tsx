import { useId, useState } from 'react';
import { Button, Field, useWords } from '../../../ui/index.ts';
import type { Draft } from './draft.ts';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.ts';

/** The same two texts pasted; starts with what is at hand, so that the whole text can be worked over here too. */
export function PasteForm({ draft, onPaste }: { draft: Draft; onPaste: (pasted: Partial<Draft>) => void }) {
  const text = useWords(intakeWords);
  const [pack, setPack] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const packText = pack ?? draft.packText;
  const noticeText = notice ?? draft.noticeText;
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        onPaste({
          packText,
          packName: draft.packName || text.pasted,
          noticeText,
          noticeName: noticeText === '' ? '' : draft.noticeName || text.pasted,
        });
      }}
    >
      <h2>{text.paste}</h2>
      <div className={styles.two}>
        <Area label={text.packText} value={packText} onChange={setPack} code />
        <Area label={text.noticeText} value={noticeText} onChange={setNotice} />
      </div>
      <div>
        <Button type="submit" why={packText.trim() === '' ? text.packFirst : null}>
          {text.check}
        </Button>
      </div>
    </form>
  );
}

function Area(props: { label: string; value: string; onChange: (value: string) => void; code?: boolean }) {
  const id = useId();
  return (
    <Field id={id} label={props.label}>
      {() => (
        <textarea
          id={id}
          className={props.code ? styles.code : styles.plain}
          rows={12}
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
