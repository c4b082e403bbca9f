import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { useCampaign } from '../../app/campaign.ts';
import { useCommand } from '../../app/use-command.ts';
import type { EnrollmentState } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  type FormFault,
  parseDay,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import { stateWords } from '../enrollments/index.ts';
import styles from './inspections.module.css';
import { drawWords, inspectionWords } from './inspections.words.ts';

const InspectableTownshipsQuery = graphql(`
  query InspectableTownships {
    campaign { id townships { id name } }
  }
`);

const DrawInspectionMutation = graphql(`
  mutation DrawInspection($input: DrawInspectionInput!) {
    drawInspection(input: $input) {
      ... on DrawInspectionSuccess { inspection { ...InspectionHead } }
      ... on Refusal { code message field }
    }
  }
`);

const offered = [
  'ASSESSED',
  'PAID',
  'TOWNSHIP_CHECKED',
  'COUNTY_CONFIRMED',
] as const satisfies EnrollmentState[];
const usual: readonly EnrollmentState[] = ['PAID', 'TOWNSHIP_CHECKED', 'COUNTY_CONFIRMED'];

/** Sixteen digits that nobody chose. */
const anySeed = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => String(byte % 10)).join('');

type Props = { onClose: () => void; onDrawn: (id: string) => void };

/** Asks for a frame, a size and a seed, and draws. */
export default function DrawDialog({ onClose, onDrawn }: Props) {
  const text = useWords(drawWords);
  const page = useWords(inspectionWords);
  const states = useWords(stateWords);
  const id = useId();
  const today = useCampaign()?.today ?? '';
  const [{ data }] = useQuery({ query: InspectableTownshipsQuery });
  const [draw, busy] = useCommand(DrawInspectionMutation, (answer) => answer.drawInspection, { quiet: true });
  const [seed, setSeed] = useState('');
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const day = parseDay(String(typed.get('day')));
    const size = String(typed.get('size')).trim();
    const wrong: FormFault[] = [];
    if (!day) wrong.push({ message: text.dayWrong, fieldId: `${id}-day` });
    if (!/^\d{1,4}$/.test(size)) wrong.push({ message: text.sizeWrong, fieldId: `${id}-size` });
    setFaults(wrong);
    if (!day || wrong.length > 0) return;
    const input = {
      townshipIds: typed.getAll('township').map(String),
      states: typed.getAll('state') as EnrollmentState[],
      day,
      size: Number(size),
      seed,
      stratified: typed.has('stratified'),
    };
    const { success, refusal } = await draw({ input });
    if (success) {
      toast(page.drawn);
      onDrawn(success.inspection.id);
    } else
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
  }

  return (
    <Dialog
      title={text.title}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={id} kind="main" busy={busy}>
            {text.act}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <fieldset className={styles.choices}>
          <legend>
            {text.townships} <span className={styles.small}>{text.allHint}</span>
          </legend>
          <div className={styles.many} id={`${id}-townshipIds`} tabIndex={-1}>
            {data?.campaign?.townships.map((township) => (
              <Checkbox key={township.id} name="township" value={township.id} label={township.name} />
            ))}
          </div>
        </fieldset>
        <fieldset className={styles.choices}>
          <legend>{text.states}</legend>
          <div className={styles.few} id={`${id}-states`} tabIndex={-1}>
            {offered.map((state) => (
              <Checkbox
                key={state}
                name="state"
                value={state}
                label={states[state]}
                defaultChecked={usual.includes(state)}
              />
            ))}
          </div>
        </fieldset>
        <div className={styles.two}>
          <DateField id={`${id}-day`} name="day" label={text.day} defaultValue={today} />
          <TextField
            id={`${id}-size`}
            name="size"
            label={text.size}
            inputMode="numeric"
            placeholder={text.sizeHint}
          />
        </div>
        <TextField
          id={`${id}-seed`}
          label={text.seed}
          hint={text.seedHint}
          value={seed}
          maxLength={64}
          onChange={(event) => setSeed(event.target.value)}
          beside={
            <Button kind="quiet" size="small" onClick={() => setSeed(anySeed())}>
              {text.make}
            </Button>
          }
        />
        <Checkbox name="stratified" label={text.stratified} hint={text.stratifiedHint} />
        <p className={styles.small}>{text.stays}</p>
      </form>
    </Dialog>
  );
}
