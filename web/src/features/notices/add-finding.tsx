import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { NoticeToConfirmQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Select, toast, useWords } from '../../ui/index.ts';
import { addable, firstValue } from './first-value.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import { ProposalForm } from './proposal-form.tsx';
import { valueWords } from './value.words.ts';

const AddMutation = graphql(`
  mutation AddNoticeFinding($input: AddNoticeProposalInput!) {
    addNoticeProposal(input: $input) {
      ... on AddNoticeProposalSuccess {
        notice { id counts { open confirmed rejected } proposals { ...NoticeProposalParts } }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Notice = NonNullable<NoticeToConfirmQuery['notice']>;
type AddProps = { notice: Notice; onAdded: (number: number) => void; onDone: () => void };

/** Keys that would change a text. */
const changing = new Set(['Enter', 'Backspace', 'Delete']);
const unchanged = (event: SyntheticEvent) => event.preventDefault();

/** A passage of the notice is selected, by mouse or keys, and what it says is filled in: it stands among the others then. */
export function AddFinding({ notice, onAdded, onDone }: AddProps) {
  const text = useWords(noticesWords);
  const words = useWords(valueWords);
  const id = useId();
  const kindField = useRef<HTMLSelectElement>(null);
  const [place, setPlace] = useState({ offset: 0, length: 0 });
  const [kind, setKind] = useState<Notice['kinds'][number]['kind']>('PREMIUM');
  const [command] = useCommand(AddMutation, (data) => data.addNoticeProposal, { quiet: true });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const passage = useRef<HTMLTextAreaElement>(null);
  useEffect(() => passage.current?.setSelectionRange(0, 0), []);
  const quote = notice.text.slice(place.offset, place.offset + place.length);
  const fields = notice.kinds.find((one) => one.kind === kind);
  const kinds = notice.kinds.filter((one) => addable(one.kind));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onDone();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && (event.key.length === 1 || changing.has(event.key))) event.preventDefault();
    if (event.key === 'Enter' && place.length > 0) kindField.current?.focus();
  }
  /** What an input method or a menu put in is gone again, and the selection stays where it was. */
  function keep() {
    const { offset, length } = place;
    queueMicrotask(() => passage.current?.setSelectionRange(offset, offset + length));
  }
  async function add(value: Parameters<typeof command>[0]['input']['value']) {
    setBusy(true);
    const { success, refusal } = await command({ input: { noticeId: notice.id, kind, ...place, value } });
    setBusy(false);
    setRefused(refusal?.message ?? null);
    if (!success) return;
    toast(text.added, 'green');
    onAdded(Math.max(...success.notice.proposals.map(({ number }) => number)));
  }
  return (
    <div className={styles.adding}>
      <label htmlFor={id} className={styles.addingHead}>
        <b>{text.adding}</b>
        <span>{text.addingDo}</span>
      </label>
      <textarea
        ref={passage}
        id={id}
        // biome-ignore lint/a11y/noAutofocus: who asked to add one goes on in the text
        autoFocus
        // Not readOnly: browsers show no cursor there, and nothing could be selected by keys. What is typed is dropped.
        aria-readonly="true"
        spellCheck={false}
        className={styles.addingText}
        value={notice.text}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setPlace({ offset: selectionStart, length: selectionEnd - selectionStart })
        }
        onKeyDown={onKeyDown}
        onChange={keep}
        onPaste={unchanged}
        onCut={unchanged}
        onDrop={unchanged}
      />
      <div className={styles.addingForm}>
        {quote.trim() !== '' && fields && (
          <>
            <p className={styles.quote}>“{quote.trim()}”</p>
            <Select
              ref={kindField}
              label={text.addKind}
              value={kind}
              options={kinds.map((one) => ({ value: one.kind, label: words[one.kind] }))}
              onChange={({ target }) =>
                setKind(kinds.find((one) => one.kind === target.value)?.kind ?? 'PREMIUM')
              }
            />
            <ProposalForm
              key={`${kind}/${place.offset}/${place.length}`}
              proposal={{ ...fields, value: firstValue(fields, quote.trim()) }}
              save={text.add}
              busy={busy}
              refused={refused}
              onSave={(value) => void add(value)}
              onCancel={onDone}
            />
          </>
        )}
        {quote.trim() === '' && (
          <div>
            <Button kind="quiet" onClick={onDone}>
              {text.addDone}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
