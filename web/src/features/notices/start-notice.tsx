import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { FileDrop, Notice, ProgressBar, useLanguage, useWords } from '../../ui/index.ts';
import { uploadFile } from '../imports/index.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';

const ReadNoticeMutation = graphql(`
  mutation ReadNotice($uploadId: ID!) {
    readNotice(uploadId: $uploadId) {
      ... on ReadNoticeSuccess { notice { id } }
      ... on Refusal { code message field }
    }
  }
`);

/** Takes a notice's file, sends it, and has it read. */
export function StartNotice({ onRead }: { onRead: (noticeId: string) => void }) {
  const text = useWords(noticesWords);
  const language = useLanguage();
  const [read] = useCommand(ReadNoticeMutation, (data) => data.readNotice, { quiet: true });
  const [sending, setSending] = useState<{ file: File; sent: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function take(file: File) {
    setFault(null);
    setSending({ file, sent: 0 });
    const upload = await uploadFile(file, language, (sent) => setSending({ file, sent }));
    if ('id' in upload) {
      const { success, refusal } = await read({ uploadId: upload.id });
      if (success) return onRead(success.notice.id);
      setFault(refusal.message);
    } else if ('refused' in upload) setFault(upload.refused);
    else setFault(upload.broken === 'network' ? text.uploadNetwork : text.uploadFailed);
    setSending(null);
  }
  return (
    <div className={styles.start}>
      <FileDrop
        label={text.drop}
        accept=".txt,.docx,.pdf"
        hint={text.dropHint}
        busy={sending !== null}
        onFile={(file) => void take(file)}
      />
      {sending && (
        <div role="status">
          {text.reading({ name: sending.file.name })}
          <ProgressBar label={sending.file.name} done={sending.sent} total={sending.file.size} />
        </div>
      )}
      {fault && <Notice tone="red">{fault}</Notice>}
    </div>
  );
}
