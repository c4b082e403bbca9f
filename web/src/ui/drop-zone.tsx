import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import styles from './drop-zone.module.css';

type DropZoneProps = {
  /** Before the button, where one can drop. */
  words: string;
  button: ReactNode;
  hint?: ReactNode;
  onFiles: (files: readonly File[]) => void;
  children?: ReactNode;
};

/** Takes what is dropped on it; the button beside the words does the same. */
export function DropZone({ words, button, hint, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
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
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <FileUp size={24} strokeWidth={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={styles.desk}>{words}</span>
          {button}
        </div>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      {children}
    </div>
  );
}
