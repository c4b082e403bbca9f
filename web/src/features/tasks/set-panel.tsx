import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { TargetBasis, TargetsShownFragment } from '../../gql/graphql.ts';
import {
  Button,
  DateField,
  FileDrop,
  Notice,
  parseDay,
  RadioCards,
  SidePanel,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { CheckResult } from './check-result.tsx';
import { SetTargetsMutation, WithdrawTargetsMutation } from './queries.ts';
import styles from './tasks.module.css';
import { setWords } from './tasks.words.ts';
import { useCheckedFile } from './use-checked-file.ts';

type Fault = { message: string; field: string | null };

/** New targets from a table, with their day and their reason; or a set taken away. */
export function SetPanel({ targets, onClose }: { targets: TargetsShownFragment; onClose: () => void }) {
  const text = useWords(setWords);
  const form = useId();
  const file = useCheckedFile();
  const [basis, setBasis] = useState<TargetBasis>('PROVISIONAL');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [set, setting] = useCommand(SetTargetsMutation, (data) => data.setTargets, { quiet: true });
  const [withdraw, withdrawing] = useCommand(WithdrawTargetsMutation, (data) => data.withdrawTargets, {
    quiet: true,
  });
  const newest = targets.sets.find((one) => one.basis === basis) ?? null;
  const at = (field: string) => (fault?.field === field ? fault.message : undefined);
  const short = reason.trim().length < 2;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const countsFrom = day.trim() === '' ? null : parseDay(day);
    if (day.trim() !== '' && countsFrom === null)
      return setFault({ message: text.badDay, field: 'countsFrom' });
    if (!file.checked || file.checked.check.faults.length > 0)
      return setFault({ message: text.noFile, field: null });
    if (short) return setFault({ message: text.reasonShort, field: 'reason' });
    const input = {
      basis,
      countsFrom,
      reason: reason.trim(),
      uploadId: file.checked.uploadId,
      expectedSetId: newest?.id ?? null,
    };
    const { refusal } = await set({ input });
    if (refusal) return setFault(refusal);
    toast(text.done, 'green');
    onClose();
  }

  async function takeAway() {
    if (!newest) return;
    if (short) return setFault({ message: text.reasonShort, field: 'reason' });
    const { refusal } = await withdraw({ input: { basis, reason: reason.trim(), expectedSetId: newest.id } });
    if (refusal) return setFault(refusal);
    toast(text.gone, 'green');
    onClose();
  }

  const own = ['countsFrom', 'reason'];
  return (
    <SidePanel
      title={<h2>{text.title}</h2>}
      label={text.title}
      onClose={onClose}
      width={440}
      foot={
        <>
          <Button type="submit" form={form} kind="main" busy={setting}>
            {text.act}
          </Button>
          {newest && (
            <Button kind="quiet" busy={withdrawing} onClick={() => void takeAway()}>
              {text.withdraw}
            </Button>
          )}
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {fault && !own.includes(fault.field ?? '') && <Notice tone="red">{fault.message}</Notice>}
        <RadioCards<TargetBasis>
          legend={text.basis}
          legendShown
          name="basis"
          value={basis}
          onChange={setBasis}
          cards={[
            { value: 'PROVISIONAL', title: text.provisional, detail: text.provisionalSay },
            { value: 'ASSESSED', title: text.assessed, detail: text.assessedSay },
          ]}
        />
        <DateField
          label={text.countsFrom}
          hint={text.countsFromSay}
          value={day}
          error={at('countsFrom')}
          onChange={(event) => setDay(event.target.value)}
        />
        <FileDrop
          label={text.file}
          accept=".xlsx,.csv"
          busy={file.reading !== null}
          onFile={(chosen) => void file.take(chosen)}
          hint={
            <>
              {text.fileSay}{' '}
              <a href="/targets/template.xlsx" download>
                {text.template}
              </a>
            </>
          }
        />
        {file.reading && <div role="status">{text.checking({ name: file.reading })}</div>}
        {file.fault && <Notice tone="red">{file.fault}</Notice>}
        {file.checked && <CheckResult check={file.checked.check} />}
        <TextField
          label={text.reason}
          hint={text.reasonSay}
          value={reason}
          maxLength={200}
          error={at('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </SidePanel>
  );
}
