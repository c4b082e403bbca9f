import { type FormEvent, useId, useState } from 'react';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import {
  Button,
  DateField,
  ErrorSummary,
  type FormFault,
  parseDay,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';
import { ChooseCategory } from './choose-category.tsx';
import { FindResident, type FoundResident } from './find-resident.tsx';

const RecordCertificationMutation = graphql(`
  mutation RecordCertification($input: CertificationInput!) {
    recordCertification(input: $input) {
      ... on RecordCertificationSuccess {
        certification { id resident { id name } }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = {
  /** The category, or null where it is chosen here. */
  category: { id: string; name: string } | null;
  /** Whom, or null where somebody is to be found here. */
  resident: { id: string; name: string } | null;
  onClose: () => void;
};

/** Records that a person belongs to a category, from a day on, by a document. */
export default function CertifyDialog({ category, resident, onClose }: Props) {
  const text = useWords(categoryWords);
  const id = useId();
  const today = useCampaign()?.today ?? '';
  const [record, busy] = useCommand(RecordCertificationMutation, (data) => data.recordCertification, {
    quiet: true,
  });
  const [found, setFound] = useState<FoundResident | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const from = parseDay(String(typed.get('from')));
    const toTyped = String(typed.get('to')).trim();
    const to = toTyped === '' ? null : parseDay(toTyped);
    const residentId = resident?.id ?? found?.id;
    const categoryId = category?.id ?? String(typed.get('categoryId') ?? '');
    const wrong: FormFault[] = [];
    if (!categoryId) wrong.push({ message: text.categoryMissing, fieldId: `${id}-categoryId` });
    if (!residentId) wrong.push({ message: text.personMissing, fieldId: `${id}-residentId` });
    if (!from) wrong.push({ message: `${text.from}：${text.dayWrong}`, fieldId: `${id}-from` });
    if (toTyped !== '' && !to) wrong.push({ message: `${text.to}：${text.dayWrong}`, fieldId: `${id}-to` });
    if (from && to && to < from) wrong.push({ message: text.toBeforeFrom, fieldId: `${id}-to` });
    setFaults(wrong);
    if (!residentId || !from || wrong.length > 0) return;
    const evidence = String(typed.get('evidence')).trim();
    const input = { residentId, categoryId, from, to, evidence: evidence || null };
    const { success, refusal } = await record({ input });
    if (success) {
      toast(text.certifyDone({ name: success.certification.resident.name }));
      onClose();
    } else {
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
    }
  }

  return (
    <Dialog title={text.certifyTitle({ name: (category ?? resident)?.name ?? '' })} open onClose={onClose}>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        {!category && <ChooseCategory id={`${id}-categoryId`} />}
        {!resident && !found && <FindResident id={`${id}-residentId`} onFound={setFound} />}
        {found && (
          <div className={styles.person}>
            <span>
              <strong>{found.name}</strong> {found.village.name}{' '}
              <span className={styles.small}>{found.maskedIdNumber}</span>
            </span>
            <Button kind="quiet" size="small" onClick={() => setFound(null)}>
              {text.change}
            </Button>
          </div>
        )}
        <div className={styles.two}>
          <DateField id={`${id}-from`} name="from" label={text.from} defaultValue={today} />
          <DateField id={`${id}-to`} name="to" label={text.to} hint={text.toHint} />
        </div>
        <TextField id={`${id}-evidence`} name="evidence" label={text.evidence} hint={text.certifyHint} />
        <Button type="submit" kind="main" busy={busy}>
          {text.certifyDo}
        </Button>
      </form>
    </Dialog>
  );
}
