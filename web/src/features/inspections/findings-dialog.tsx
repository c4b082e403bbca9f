import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { CheckInspectionFindingsMutation } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import {
  Button,
  FileDrop,
  formatCount,
  Notice,
  Table,
  toast,
  useLanguage,
  useWords,
} from '../../ui/index.ts';
import { uploadFile } from '../imports/index.ts';
import { findingsWords } from './findings.words.ts';
import styles from './inspections.module.css';

const CheckFindings = graphql(`
  mutation CheckInspectionFindings($input: InspectionFindingsFileInput!) {
    checkInspectionFindings(input: $input) {
      ... on CheckInspectionFindingsSuccess {
        records
        replaces
        same
        blank
        faultCount
        faults { code row column value message }
      }
      ... on Refusal { code message field }
    }
  }
`);
const RecordFindings = graphql(`
  mutation RecordInspectionFindings($input: RecordInspectionFindingsInput!) {
    recordInspectionFindings(input: $input) {
      ... on RecordInspectionFindingsSuccess { inspection { ...InspectionHead } }
      ... on Refusal { code message field }
    }
  }
`);

type Check = Extract<
  CheckInspectionFindingsMutation['checkInspectionFindings'],
  { __typename: 'CheckInspectionFindingsSuccess' }
>;
type Props = { id: string; onDone: () => void; onClose: () => void };

/** Takes a filled-in form: first what it would do and its faults at their places, then all of it or nothing. */
export default function FindingsDialog({ id, onDone, onClose }: Props) {
  const text = useWords(findingsWords);
  const language = useLanguage();
  const [check, checking] = useCommand(CheckFindings, (data) => data.checkInspectionFindings, {
    quiet: true,
  });
  const [record, recording] = useCommand(RecordFindings, (data) => data.recordInspectionFindings, {
    quiet: true,
  });
  const [sending, setSending] = useState(false);
  const [file, setFile] = useState<{ name: string; uploadId: string } | null>(null);
  const [found, setFound] = useState<Check | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function look(uploadId: string) {
    const { success, refusal } = await check({ input: { inspectionId: id, uploadId } });
    setFound(success);
    setFault(refusal?.message ?? null);
  }
  async function take(chosen: File) {
    setFound(null);
    setFault(null);
    setSending(true);
    const upload = await uploadFile(chosen, language, () => undefined);
    setSending(false);
    if (!('id' in upload)) {
      setFault('refused' in upload ? upload.refused : text.broken);
      return;
    }
    setFile({ name: chosen.name, uploadId: upload.id });
    await look(upload.id);
  }
  async function write() {
    if (!file || !found) return;
    const { records, replaces } = found;
    const { success, refusal } = await record({
      input: { inspectionId: id, uploadId: file.uploadId, records, replaces },
    });
    if (success) {
      toast(text.done({ n: formatCount(records + replaces) }), 'green');
      onDone();
      onClose();
      return;
    }
    if (refusal.code === 'FINDINGS_MOVED') await look(file.uploadId);
    setFault(refusal.message);
  }

  const due = found ? found.records + found.replaces : 0;
  return (
    <Dialog
      title={text.title}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.back}</Button>
          {found && (
            <Button
              kind="main"
              busy={recording}
              why={found.faultCount > 0 ? text.whyFaults : due === 0 ? text.whyNothing : null}
              onClick={() => void write()}
            >
              {text.act({ n: formatCount(due) })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.findings}>
        <p>
          {text.say}{' '}
          <a href={`/inspections/${id}/findings.xlsx`} download>
            {text.form}
          </a>
        </p>
        <FileDrop
          label={text.title}
          accept=".xlsx,.csv"
          busy={sending || checking}
          onFile={(chosen) => void take(chosen)}
        />
        {fault && <Notice tone="red">{fault}</Notice>}
        {found && (
          <p role="status">
            {file?.name}：
            {text.found({
              records: formatCount(found.records),
              replaces: formatCount(found.replaces),
              same: formatCount(found.same),
              blank: formatCount(found.blank),
              faults: formatCount(found.faultCount),
            })}
          </p>
        )}
        {found && found.faults.length > 0 && (
          <Table
            label={text.faults}
            size="dense"
            rows={found.faults}
            rowKey={(row) => `${row.row}/${row.column}/${row.code}`}
            columns={[
              { key: 'at', head: text.at, cell: (row) => text.place({ row: row.row, column: row.column }) },
              { key: 'value', head: text.value, cell: (row) => row.value ?? '—' },
              { key: 'message', head: text.todo, cell: (row) => row.message },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
