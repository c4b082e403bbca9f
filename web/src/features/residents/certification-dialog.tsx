import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, DateField, Notice, parseDay, Select, TextField, toast, useWords } from '../../ui/index.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';

const CertifiableQuery = graphql(`
  query Certifiable {
    campaign { id activePack { id meaning { categories { id name certifiedBy { id name } } } } }
  }
`);

const RecordCertificationMutation = graphql(`
  mutation RecordResidentCertification($input: CertificationInput!) {
    recordCertification(input: $input) {
      ... on RecordCertificationSuccess {
        certification { id resident { id ...ResidentCertifications ...ResidentThisYear } }
      }
      ... on Refusal { code message field }
    }
  }
`);

const fields = ['categoryId', 'from', 'to', 'evidence'] as const;
type Faults = Partial<Record<(typeof fields)[number], string>>;

/** Records that the person is entitled, from when to when, and on which paper. */
export default function CertificationDialog({
  residentId,
  onClose,
}: {
  residentId: string;
  onClose: () => void;
}) {
  const text = useWords(residentWords);
  const person = useWords(personWords);
  const viewer = useViewer();
  const form = useId();
  const today = useCampaign()?.today ?? '';
  const [{ data }] = useQuery({ query: CertifiableQuery });
  const [record, busy] = useCommand(RecordCertificationMutation, (d) => d.recordCertification, {
    quiet: true,
  });
  const [categoryId, setCategoryId] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const [evidence, setEvidence] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<string | null>(null);
  const categories = (data?.campaign?.activePack?.meaning?.categories ?? []).filter(
    ({ certifiedBy }) =>
      certifiedBy !== null && (viewer.agency === null || viewer.agency.id === certifiedBy.id),
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    const first = parseDay(from ?? today);
    const last = to.trim() === '' ? null : parseDay(to);
    const found: Faults = {
      ...(categoryId === '' ? { categoryId: text.chooseCategory } : {}),
      ...(first === null ? { from: person.noSuchDay } : {}),
      ...(to.trim() !== '' && last === null ? { to: person.noSuchDay } : {}),
      ...(first && last && last < first ? { to: text.toBeforeFrom } : {}),
    };
    setFaults(found);
    setRefused(null);
    if (busy || first === null || Object.keys(found).length > 0) return;
    const { success, refusal } = await record({
      input: {
        residentId,
        categoryId,
        from: first,
        ...(last === null ? {} : { to: last }),
        ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
      },
    });
    if (success) {
      toast(text.added);
      onClose();
    } else if (fields.some((field) => field === refusal.field))
      setFaults({ [`${refusal.field}`]: refusal.message });
    else setRefused(refusal.message);
  }

  return (
    <Dialog
      title={text.addCertification}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} kind="main" busy={busy}>
            {text.record}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {refused && <Notice tone="red">{refused}</Notice>}
        <Select
          label={text.category}
          hint={text.addHint}
          empty="—"
          autoFocus
          value={categoryId}
          error={faults.categoryId}
          options={categories.map((one) => ({
            value: one.id,
            label: `${one.name}（${one.certifiedBy?.name ?? ''}）`,
          }))}
          onChange={(event) => setCategoryId(event.target.value)}
        />
        <div className={styles.pair}>
          <DateField
            label={text.from}
            value={from ?? today}
            error={faults.from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <DateField
            label={`${text.to}（${text.optional}）`}
            value={to}
            error={faults.to}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        <TextField
          label={`${text.evidence}（${text.optional}）`}
          value={evidence}
          error={faults.evidence}
          maxLength={100}
          onChange={(event) => setEvidence(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
