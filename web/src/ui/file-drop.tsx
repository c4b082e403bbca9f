import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './file-drop.module.css';
import { defineWords, useWords } from './language.tsx';

const words = defineWords({
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '把文件拖到这里，或', en: 'Drop a file here, or' },
});

type FileDropProps = {
  /** For readers and tests: what file is asked for. */
  label: string;
  accept: string;
  hint?: ReactNode;
  onFile: (file: File) => void;
  busy?: boolean;
};

/** Takes one file, dropped or chosen. */
export function FileDrop({ label, accept, hint, onFile, busy }: FileDropProps) {
  const text = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  function take(files: FileList | null) {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, never the only way
    <div
      className={cx(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <FileUp size={24} strokeWidth={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={styles.desk}>{text.drop}</span>
          <Button busy={busy} onClick={() => input.current?.click()}>
            {text.choose}
          </Button>
        </div>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="visually-hidden"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
