import { type RefObject, useRef } from 'react';
import { Button, EmptyState, formatCount, useWords } from '../../ui/index.ts';
import type { Proposal } from './fragments.ts';
import { inGroups } from './groups.ts';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import { type Decide, ProposalItem } from './proposal-item.tsx';
import { valueWords } from './value.words.ts';

type ListProps = {
  all: readonly Proposal[];
  shown: readonly Proposal[];
  chosen: number | null;
  onChoose: (number: number) => void;
  decide: Decide;
};

/** What was found, by what it is about. */
export function ProposalList({ all, shown, chosen, onChoose, decide }: ListProps) {
  const text = useWords(noticesWords);
  const words = useWords(valueWords);
  const list = useRef<HTMLDivElement>(null);
  if (all.length === 0) return <EmptyState title={text.nothingFound}>{text.nothingFoundDo}</EmptyState>;
  if (shown.length === 0) return <EmptyState title={text.nothingOpen}>{text.nothingOpenDo}</EmptyState>;
  return (
    <div ref={list} className={styles.list}>
      <p className={styles.keys}>{text.keys}</p>
      {inGroups(shown).map(({ group, rows }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <div className={styles.groupHead}>
            <h3 id={`group-${group}`}>
              {words[group]} <span className={styles.count}>{rows.length}</span>
            </h3>
            {group === 'targets' && <TargetRows all={all} decide={decide} />}
          </div>
          <ul className={styles.items}>
            {rows.map((proposal) => (
              <ProposalItem
                key={proposal.id}
                proposal={proposal}
                chosen={proposal.number === chosen}
                onChoose={() => onChoose(proposal.number)}
                onMove={(step) => move(list, proposal.number, step)}
                decide={decide}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** To the next or the last one, as they stand on the page. */
function move(list: RefObject<HTMLDivElement | null>, from: number, step: 1 | -1): void {
  const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-proposal]') ?? [])];
  heads[heads.findIndex((head) => head.dataset.proposal === String(from)) + step]?.focus();
}

/** The rows of the table together: what they make, whether the printed total says so, and one button for all of them. */
function TargetRows({ all, decide }: { all: readonly Proposal[]; decide: Decide }) {
  const text = useWords(noticesWords);
  const rows = all.filter(({ kind, decision }) => kind === 'TARGET' && decision !== 'REJECTED');
  const open = rows.filter(({ decision }) => decision === 'OPEN');
  const total = all.find(({ kind, decision }) => kind === 'TARGET_TOTAL' && decision !== 'REJECTED')?.value
    .number;
  if (rows.length === 0) return null;
  const sum = rows.reduce((people, { value }) => people + (value.number ?? 0), 0);
  const agrees =
    total === undefined || total === null
      ? text.totalMissing
      : total === sum
        ? text.totalAgrees
        : text.totalDiffers({ total: formatCount(total) });
  return (
    <>
      {open.length > 0 && (
        <Button size="small" onClick={() => void decide(open, 'CONFIRMED')}>
          {text.confirmRows({ n: open.length })}
        </Button>
      )}
      <p className={styles.sum}>
        {text.rowsMake({ rows: rows.length, sum: formatCount(sum) })} · {agrees}
      </p>
    </>
  );
}
