import { type FormEvent, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { TargetByVillageShownFragment } from '../../gql/graphql.ts';
import {
  Button,
  Count,
  FigureBand,
  Notice,
  Rate,
  Table,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { SplitTargetMutation } from './queries.ts';
import { peopleTyped, splitSoFar } from './split.ts';
import { SplitUpload } from './split-upload.tsx';
import styles from './tasks.module.css';
import { splitWords } from './tasks.words.ts';
import type { CheckedFile } from './use-checked-file.ts';

type Fault = { message: string; field: string | null };

/** A number a village, the sum so far beside the target; nothing is kept before both agree to the person. */
export function SplitForm({ target }: { target: TargetByVillageShownFragment }) {
  const text = useWords(splitWords);
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      target.villages.map((row) => [row.village.id, row.target == null ? '' : String(row.target)]),
    ),
  );
  const [file, setFile] = useState<CheckedFile | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [split, busy] = useCommand(SplitTargetMutation, (data) => data.splitTarget, { quiet: true });
  const may = target.viewerCanSplit.allowed;
  const { sum, sound } = splitSoFar(Object.values(typed));
  const left = (target.target ?? 0) - sum;

  /** The numbers of a sound file stand in the rows, to be looked at before they are sent. */
  function fill(checked: CheckedFile | null) {
    setFile(checked);
    setFault(null);
    if (!checked) return;
    const people = new Map<string, number>();
    for (const row of checked.check.rows) people.set(row.name, (people.get(row.name) ?? 0) + row.people);
    setTyped(
      Object.fromEntries(
        target.villages.map(({ village }) => [village.id, String(people.get(village.name) ?? '')]),
      ),
    );
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !target.setId) return;
    if (!sound) return setFault({ message: text.bad, field: null });
    if (reason.trim().length < 2) return setFault({ message: text.reasonShort, field: 'reason' });
    const rows = target.villages.flatMap(({ village }) => {
      const people = peopleTyped(typed[village.id] ?? '');
      return people ? [{ name: village.name, people }] : [];
    });
    const input = {
      townshipId: target.township.id,
      setId: target.setId,
      reason: reason.trim(),
      ...(file ? { uploadId: file.uploadId } : { rows }),
    };
    const { refusal } = await split({ input });
    setFault(refusal);
    if (!refusal) toast(text.done, 'green');
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <FigureBand
        figures={[
          { key: 'target', label: text.target, value: <Count value={target.target} /> },
          { key: 'split', label: text.split, value: <Count value={sum} /> },
          {
            key: 'left',
            label: left < 0 ? text.tooMany : text.left,
            value: left === 0 ? text.agrees : <Count value={Math.abs(left)} />,
            tone: left < 0 ? 'red' : left > 0 ? 'amber' : undefined,
          },
        ]}
      />
      {fault && fault.field !== 'reason' && <Notice tone="red">{fault.message}</Notice>}
      {may && target.setId && (
        <SplitUpload townshipId={target.township.id} setId={target.setId} onChecked={fill} />
      )}
      {file && <p className={styles.quiet}>{text.fromFile({ name: file.fileName })}</p>}
      <Table
        label={text.plain}
        size="dense"
        className={styles.narrow}
        rows={target.villages}
        rowKey={(row) => row.village.id}
        columns={[
          { key: 'village', head: text.village, cell: (row) => row.village.name },
          {
            key: 'people',
            head: text.people,
            align: 'end',
            cell: (row) =>
              may ? (
                <TextField
                  label={text.ofVillage({ name: row.village.name })}
                  labelHidden
                  className={styles.number}
                  inputMode="numeric"
                  value={typed[row.village.id] ?? ''}
                  error={peopleTyped(typed[row.village.id] ?? '') === undefined && text.bad}
                  onChange={(event) => {
                    setFile(null);
                    setTyped({ ...typed, [row.village.id]: event.target.value });
                  }}
                />
              ) : (
                <Count value={row.target} />
              ),
          },
          {
            key: 'enrolled',
            head: text.enrolled,
            align: 'end',
            cell: (row) => <Count value={row.enrolled} />,
          },
          { key: 'rate', head: text.rate, align: 'end', cell: (row) => <Rate value={row.rate} strong /> },
        ]}
      />
      {may ? (
        <div className={styles.send}>
          <TextField
            label={text.reason}
            hint={text.reasonSay}
            value={reason}
            maxLength={200}
            error={fault?.field === 'reason' && fault.message}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" kind="main" busy={busy}>
            {text.act}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>{target.viewerCanSplit.why}</p>
      )}
    </form>
  );
}
