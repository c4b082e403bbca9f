import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { FileDrop, Notice, ProgressBar, useLanguage, useWords } from '../../ui/index.ts';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';
import { uploadFile } from './upload.ts';

const StartImportMutation = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      ... on StartImportSuccess {
        rosterImport { id state }
      }
      ... on Refusal { code message field }
    }
  }
`);

/** Takes a file, sends it, starts its dry run. */
export function StartImport({ onStarted }: { onStarted: (importId: string) => void }) {
  const text = useWords(importWords);
  const language = useLanguage();
  const [start] = useCommand(StartImportMutation, (data) => data.startImport, { quiet: true });
  const [sending, setSending] = useState<{ file: File; sent: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function take(file: File) {
    setFault(null);
    setSending({ file, sent: 0 });
    const upload = await uploadFile(file, language, (sent) => setSending({ file, sent }));
    if ('id' in upload) {
      const { success, refusal } = await start({ input: { uploadId: upload.id } });
      if (success) return onStarted(success.rosterImport.id);
      setFault(refusal.message);
    } else if ('refused' in upload) {
      setFault(upload.refused);
    } else {
      setFault(upload.broken === 'network' ? text.uploadNetwork : text.uploadFailed);
    }
    setSending(null);
  }

  return (
    <div className={styles.start}>
      <FileDrop
        label={text.drop}
        accept=".xlsx,.csv"
        hint={
          <>
            {text.dropHint}{' '}
            <a href="/imports/template.xlsx" download>
              {text.template}
            </a>
          </>
        }
        busy={sending !== null}
        onFile={(file) => void take(file)}
      />
      {sending && (
        <div role="status">
          {text.uploading({ name: sending.file.name })}
          <ProgressBar label={sending.file.name} done={sending.sent} total={sending.file.size} />
        </div>
      )}
      {fault && <Notice tone="red">{fault}</Notice>}
    </div>
  );
}
