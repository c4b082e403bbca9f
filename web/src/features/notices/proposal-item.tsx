import { type KeyboardEvent, useState } from 'react';
import { Button, cx, StateWord, Tag, useWords } from '../../ui/index.ts';
import type { Proposal, Value } from './fragments.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import { ProposalForm } from './proposal-form.tsx';
import { useValueWords } from './use-value-words.ts';
import { valueWords } from './value.words.ts';

export type Decide = (
  rows: readonly Proposal[],
  decision: Proposal['decision'],
  value?: Partial<Value>,
) => Promise<string | null>;

type ItemProps = {
  proposal: Proposal;
  chosen: boolean;
  onChoose: () => void;
  onMove: (step: 1 | -1) => void;
  decide: Decide;
};

/** One thing that was found: what it says, how sure that is, and what a person decides of it. */
export function ProposalItem({ proposal, chosen, onChoose, onMove, decide }: ItemProps) {
  const text = useWords(noticesWords);
  const words = useWords(valueWords);
  const say = useValueWords();
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { number, kind, quote, sure, decision, changed, decidedBy, place } = proposal;
  const open = decision === 'OPEN';

  async function settle(to: Proposal['decision'], value?: Partial<Value>) {
    if (busy) return;
    setBusy(true);
    // What is decided leaves the list: the keyboard goes on from the next one.
    if (to !== 'OPEN' && !value) onMove(1);
    const said = await decide([proposal], to, value);
    setBusy(false);
    setRefused(said);
    if (said === null) setEditing(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown') onMove(1);
    else if (key === 'arrowup') onMove(-1);
    else if (key === 'y' && open) void settle('CONFIRMED');
    else if (key === 'n' && open) void settle('REJECTED');
    else if (key === 'e' && open) setEditing(true);
    else return;
    event.preventDefault();
  }
  const said = say(proposal);
  return (
    <li className={cx(styles.item, chosen && styles.itemChosen)} id={`proposal-${number}`}>
      <button
        type="button"
        className={styles.head}
        data-proposal={number}
        aria-pressed={chosen}
        onClick={onChoose}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className={styles.kind}>
          {words[kind]} · {text.line({ n: place.line })}
        </span>
        <span className={styles.value}>{kind === 'CLAUSE' ? quote : said}</span>
        {kind !== 'CLAUSE' && quote.trim() !== said && <span className={styles.quote}>“{quote.trim()}”</span>}
      </button>
      {editing ? (
        <ProposalForm
          proposal={proposal}
          busy={busy}
          refused={refused}
          onSave={(value) => void settle('CONFIRMED', value)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={styles.buttons}>
          {open ? (
            <>
              <Button size="small" busy={busy} onClick={() => void settle('CONFIRMED')}>
                {text.confirm}
              </Button>
              <Button kind="quiet" size="small" onClick={() => setEditing(true)}>
                {text.change}
              </Button>
              <Button kind="quiet" size="small" onClick={() => void settle('REJECTED')}>
                {text.reject}
              </Button>
              <span className={styles.sure}>
                <Tag tone={sure === 'GUESS' ? 'amber' : 'plain'}>{text[sure]}</Tag>
              </span>
            </>
          ) : (
            <>
              <StateWord
                tone={decision === 'CONFIRMED' ? 'green' : 'plain'}
                icon={decision === 'CONFIRMED' ? 'passed' : 'gone'}
              >
                {[text[decision], changed && text.changed, decidedBy].filter(Boolean).join(' · ')}
              </StateWord>
              <Button kind="quiet" size="small" busy={busy} onClick={() => void settle('OPEN')}>
                {text.reopen}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
