import { useState } from 'react';
import { Notice, useWords } from '../../../ui/index.ts';
import { SourceView } from '../faults/source-view.tsx';
import type { Fault } from '../fragments.ts';
import styles from './editor.module.css';
import { editorWords } from './editor.words.ts';

/** The text to read where the window is too narrow to write it, and why. */
export function ReadOnlyText({ text, faults }: { text: string; faults: readonly Fault[] }) {
  const words = useWords(editorWords);
  const [current, setCurrent] = useState<Fault | null>(null);
  return (
    <>
      <div className={styles.phone}>
        <Notice title={words.phone}>{words.phoneDo}</Notice>
      </div>
      <SourceView
        label={words.source}
        lines={text.split('\n')}
        faults={faults}
        current={current}
        onFault={setCurrent}
        editing={null}
        onEdit={null}
        onWrite={() => {}}
      />
    </>
  );
}
