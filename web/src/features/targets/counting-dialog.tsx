import { type FormEvent, useId, useState } from 'react';
import { type Refused, useCommand } from '../../app/use-command.ts';
import { usePages } from '../../app/use-pages.ts';
import type { CountsAs } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, Notice, Pager, RadioCards, TextField, toast, useWords } from '../../ui/index.ts';
import { countingWords } from './counting.words.ts';
import styles from './progress.module.css';

const ChooseCountingMutation = graphql(`
  mutation ChooseCounting($input: ChooseCountingInput!) {
    chooseCounting(input: $input) {
      ... on ChooseCountingSuccess { campaign { id countsAs } }
      ... on Refusal { code message field }
    }
  }
`);
const CountingChoicesQuery = graphql(`
  query CountingChoices($first: Int!, $after: String) {
    campaign {
      id
      countingChoices(first: $first, after: $after) {
        edges { cursor node { id words chosenBy chosenOn reason } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

type Props = { counting: CountsAs; chosen: boolean; onClose: () => void };

/** Chooses what counts as enrolled: once, and again only with a reason. */
export default function CountingDialog({ counting, chosen, onClose }: Props) {
  const text = useWords(countingWords);
  const form = useId();
  const [countsAs, setCountsAs] = useState(counting);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Refused | null>(null);
  const [choose, busy] = useCommand(ChooseCountingMutation, (data) => data.chooseCounting, { quiet: true });
  const history = usePages(
    CountingChoicesQuery,
    { first: 5 },
    (data) => data.campaign?.countingChoices ?? none,
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { countsAs, expected: chosen ? counting : null, reason: reason.trim() || null };
    const { success, refusal } = await choose({ input });
    setFault(refusal);
    if (!success) return;
    toast(text.done);
    onClose();
  }

  const atReason = fault?.field === 'reason';
  return (
    <Dialog
      title={text.title}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} kind="main" busy={busy}>
            {text.choose}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {fault && !atReason && <Notice tone="red">{fault.message}</Notice>}
        <p>{text.hint}</p>
        <RadioCards
          legend={text.title}
          name={`${form}-counts`}
          value={countsAs}
          onChange={setCountsAs}
          cards={[
            { value: 'REGISTERED' as const, title: text.registered, detail: text.registeredSay },
            { value: 'PAID' as const, title: text.paid, detail: text.paidSay },
            { value: 'CONFIRMED' as const, title: text.confirmed, detail: text.confirmedSay },
          ]}
        />
        {chosen && (
          <TextField
            label={text.reason}
            hint={text.reasonHint}
            value={reason}
            maxLength={200}
            error={atReason && fault.message}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </form>
      {history.rows.length > 0 && (
        <>
          <h3 className={styles.missing}>{text.history}</h3>
          <ul className={styles.history}>
            {history.rows.map((choice) => (
              <li key={choice.id}>
                <strong>{choice.chosenOn}</strong> {choice.chosenBy}：{choice.words}
                {choice.reason && <span className={styles.chosen}> {choice.reason}</span>}
              </li>
            ))}
          </ul>
          <Pager
            shown={history.rows.length}
            total={undefined}
            hasMore={history.hasMore}
            busy={history.busy}
            onMore={history.more}
          />
        </>
      )}
    </Dialog>
  );
}
