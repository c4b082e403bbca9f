import { FileDrop, Notice, useWords } from '../../ui/index.ts';
import { CheckResult } from './check-result.tsx';
import styles from './tasks.module.css';
import { setWords, splitWords } from './tasks.words.ts';
import { type CheckedFile, useCheckedFile } from './use-checked-file.ts';

type SplitUploadProps = {
  townshipId: string;
  setId: string;
  /** Told the table once it is sound; null for one that is not. */
  onChecked: (checked: CheckedFile | null) => void;
};

/** A township's table by village: looked through at once, every fault at its row and column, nothing kept. */
export function SplitUpload({ townshipId, setId, onChecked }: SplitUploadProps) {
  const text = useWords(splitWords);
  const words = useWords(setWords);
  const file = useCheckedFile({ townshipId, setId });

  async function take(chosen: File) {
    const checked = await file.take(chosen);
    onChecked(checked && checked.check.faults.length === 0 ? checked : null);
  }

  return (
    <div className={styles.upload}>
      <FileDrop
        label={text.file}
        accept=".xlsx,.csv"
        busy={file.reading !== null}
        onFile={(chosen) => void take(chosen)}
        hint={
          <>
            {text.fileSay}{' '}
            <a href={`/targets/template.xlsx?township=${townshipId}`} download>
              {text.template}
            </a>
          </>
        }
      />
      {file.reading && <div role="status">{words.checking({ name: file.reading })}</div>}
      {file.fault && <Notice tone="red">{file.fault}</Notice>}
      {file.checked && <CheckResult check={file.checked.check} />}
    </div>
  );
}
