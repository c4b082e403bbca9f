import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../app/use-command.ts';
import type { TownshipChangeKind } from '../../gql/graphql.ts';
import {
  Button,
  DateField,
  Notice,
  parseDay,
  RadioCards,
  Select,
  SidePanel,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { changeWords } from './places.words.ts';
import { RecordChangeMutation, TownshipsQuery } from './places-queries.ts';
import { SplitVillages } from './split-villages.tsx';
import styles from './tasks.module.css';

/** What a suggestion fills in. */
export type Filled = { before?: string; into?: string };
type Fault = { message: string; field: string | null };

/** A township that was renamed, merged or split, from a day, by a document. */
export function ChangePanel({ filled, onClose }: { filled: Filled; onClose: () => void }) {
  const text = useWords(changeWords);
  const form = useId();
  const [{ data }] = useQuery({ query: TownshipsQuery });
  const [kind, setKind] = useState<TownshipChangeKind>('MERGED');
  const [before, setBefore] = useState(filled.before ?? '');
  const [into, setInto] = useState(filled.into ?? '');
  const [name, setName] = useState('');
  const [villages, setVillages] = useState<readonly string[]>([]);
  const [day, setDay] = useState('');
  const [source, setSource] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const quiet = { quiet: true };
  const [record, busy] = useCommand(RecordChangeMutation, (answer) => answer.recordTownshipChange, quiet);
  const townships = (data?.campaign?.townships ?? []).map(({ id, name: label }) => ({ value: id, label }));
  const at = (field: string) => (fault?.field === field ? fault.message : undefined);

  const parts = () => {
    if (kind === 'MERGED') return into ? [{ townshipId: into }] : null;
    if (name.trim() === '') return null;
    if (kind === 'RENAMED') return [{ name }];
    const known = townships.find(({ label }) => label === name.trim());
    const part = known ? { townshipId: known.value } : { name };
    return [{ townshipId: before }, { ...part, villageIds: [...villages] }];
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const from = parseDay(day);
    const became = parts();
    if (!before || !became) return setFault({ message: text.missing, field: null });
    if (from === null) return setFault({ message: text.badDay, field: 'from' });
    if (source.trim().length < 2) return setFault({ message: text.sourceShort, field: 'source' });
    const { refusal } = await record({ input: { kind, from, source, townshipIds: [before], into: became } });
    if (refusal) return setFault(refusal);
    toast(text.done, 'green');
    onClose();
  }

  const own = ['from', 'source'];
  return (
    <SidePanel
      title={<h2>{text.record}</h2>}
      label={text.record}
      onClose={onClose}
      width={440}
      foot={
        <Button type="submit" form={form} kind="main" busy={busy}>
          {text.act}
        </Button>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {fault && !own.includes(fault.field ?? '') && <Notice tone="red">{fault.message}</Notice>}
        <RadioCards<TownshipChangeKind>
          legend={text.kind}
          legendShown
          name="kind"
          value={kind}
          onChange={setKind}
          cards={[
            { value: 'MERGED', title: text.MERGED, detail: text.mergedSay },
            { value: 'RENAMED', title: text.RENAMED, detail: text.renamedSay },
            { value: 'SPLIT', title: text.SPLIT, detail: text.splitSay },
          ]}
        />
        <Select
          label={text.before}
          empty={text.choose}
          value={before}
          options={townships}
          onChange={({ target }) => {
            setBefore(target.value);
            setVillages([]);
          }}
        />
        {kind === 'MERGED' && (
          <Select
            label={text.into}
            empty={text.choose}
            value={into}
            options={townships.filter(({ value }) => value !== before)}
            onChange={({ target }) => setInto(target.value)}
          />
        )}
        {kind !== 'MERGED' && (
          <TextField
            label={kind === 'RENAMED' ? text.newName : text.partName}
            hint={kind === 'SPLIT' ? text.partSay : undefined}
            value={name}
            maxLength={30}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {kind === 'SPLIT' && before && (
          <SplitVillages townshipId={before} chosen={villages} onChange={setVillages} />
        )}
        <DateField
          label={text.from}
          hint={text.fromSay}
          value={day}
          error={at('from')}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextField
          label={text.source}
          hint={text.sourceSay}
          value={source}
          maxLength={200}
          error={at('source')}
          onChange={(event) => setSource(event.target.value)}
        />
      </form>
    </SidePanel>
  );
}
