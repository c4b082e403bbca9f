import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type {
  InspectionErrorKind,
  InspectionItemShownFragment,
  InspectionOutcome,
} from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  Button,
  ErrorSummary,
  type FormFault,
  formatInstant,
  Notice,
  RadioCards,
  Select,
  SidePanel,
  TextField,
  toast,
  useWords,
} from '../../ui/index.ts';
import styles from './inspections.module.css';
import { inspectionWords, kindWords, outcomeWords } from './inspections.words.ts';

const RecordInspectionFindingMutation = graphql(`
  mutation RecordInspectionFinding($input: RecordInspectionFindingInput!) {
    recordInspectionFinding(input: $input) {
      ... on RecordInspectionFindingSuccess {
        item { ...InspectionItemShown }
        inspection { ...InspectionHead }
      }
      ... on Refusal { code message field }
    }
  }
`);

const outcomes = ['CORRECT', 'ERROR', 'UNREACHABLE'] as const satisfies InspectionOutcome[];
const kinds = ['PERSON', 'TIER', 'CATEGORY', 'UNPAID', 'UNAWARE', 'RECEIPT', 'OTHER'] as const;

type Props = {
  inspectionId: string;
  item: InspectionItemShownFragment;
  /** Why nothing can be recorded; null where it can. */
  why: string | null;
  /** The next one without a result. */
  next: number | null;
  onNext: (number: number | null) => void;
};

/** What was found of one person of the sample: recorded here, and the next one opens. */
export function FindingPanel({ inspectionId, item, why, next, onNext }: Props) {
  const text = useWords(inspectionWords);
  const outcomeText = useWords(outcomeWords);
  const kindText = useWords(kindWords);
  const id = useId();
  const [outcome, setOutcome] = useState<InspectionOutcome | null>(item.outcome);
  const [kind, setKind] = useState<string>(item.kind ?? '');
  const [note, setNote] = useState(item.note ?? '');
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [record, busy] = useCommand(
    RecordInspectionFindingMutation,
    (answer) => answer.recordInspectionFinding,
    { quiet: true },
  );
  const { number, version } = item;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (!outcome) return setFaults([{ message: text.outcomeMissing }]);
    const input = {
      inspectionId,
      number,
      version,
      outcome,
      kind: outcome === 'ERROR' && kind ? (kind as InspectionErrorKind) : null,
      note: note.trim() || null,
    };
    const { success, refusal } = await record({ input });
    if (success) {
      toast(text.saved({ n: number }));
      onNext(next);
    } else
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
  }

  const who = item.enrollment?.resident;
  return (
    <SidePanel
      title={<h2>{text.recordOf({ n: number })}</h2>}
      label={text.record}
      onClose={() => onNext(null)}
    >
      <p>
        {who && <strong>{who.name} </strong>}
        {item.township.name} {item.village.name}
      </p>
      {item.foundBy && item.foundAt && (
        <p className={styles.small}>{text.foundBy({ who: item.foundBy, at: formatInstant(item.foundAt) })}</p>
      )}
      {why ? (
        <Notice>{why}</Notice>
      ) : (
        <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
          <ErrorSummary faults={faults} />
          <RadioCards
            legend={text.outcome}
            name={`${id}-outcome`}
            value={outcome}
            onChange={setOutcome}
            cards={outcomes.map((value) => ({ value, title: outcomeText[value] }))}
          />
          {outcome === 'ERROR' && (
            <Select
              id={`${id}-kind`}
              label={text.kind}
              empty={text.choose}
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={kinds.map((value) => ({ value, label: kindText[value] }))}
            />
          )}
          <TextField
            id={`${id}-note`}
            label={text.note}
            hint={text.noteHint}
            value={note}
            maxLength={60}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit" kind="main" busy={busy}>
            {next === null ? text.save : text.saveNext}
          </Button>
        </form>
      )}
    </SidePanel>
  );
}
