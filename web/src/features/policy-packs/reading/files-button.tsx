import { useRef } from 'react';
import { Button, type ButtonProps } from '../../../ui/index.ts';

type FilesButtonProps = ButtonProps & {
  label: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** A button that asks for text files. */
export function FilesButton({ label, multiple = false, onFiles, ...button }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="visually-hidden"
        aria-label={label}
        accept=".yaml,.yml,.txt,.json,text/plain"
        multiple={multiple}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
