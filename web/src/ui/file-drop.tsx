import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { DropZone } from './drop-zone.tsx';
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
  function take(file: File | undefined) {
    if (file && !busy) onFile(file);
  }
  return (
    <DropZone
      words={text.drop}
      button={
        <Button busy={busy} onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      }
      hint={hint}
      onFiles={([file]) => take(file)}
    >
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="visually-hidden"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </DropZone>
  );
}
