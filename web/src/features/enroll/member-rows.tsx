import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/index.ts';
import { enrollWords } from './enroll.words.ts';
import { MemberRow } from './member-row.tsx';
import styles from './members.module.css';
import { roles } from './roles.ts';
import type { Family } from './use-family.ts';

type Props = {
  family: Family;
  onActive: (memberId: string) => void;
  /** Enter on the last member: on to the button. */
  onPastEnd: () => void;
};

/** The family as rows. ↑↓ go from member to member, Space says in or out, Enter goes on, F opens the facts. */
export function MemberRows({ family, onActive, onPastEnd }: Props) {
  const text = useWords(enrollWords);
  const table = useRef<HTMLTableElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    boxesOf(table.current)[0]?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const boxes = boxesOf(table.current);
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (at < 0 || event.ctrlKey || event.altKey) return;
    const id = family.rows[at]?.member.id ?? null;
    if (event.key === 'ArrowDown') boxes[at + 1]?.focus();
    else if (event.key === 'ArrowUp') boxes[at - 1]?.focus();
    else if (event.key === 'Enter') {
      if (at + 1 < boxes.length) boxes[at + 1]?.focus();
      else onPastEnd();
    } else if (event.key.toLowerCase() === 'f') setOpen(open === id ? null : id);
    else return;
    event.preventDefault();
  }

  return (
    <table
      ref={table}
      {...roles.table}
      aria-label={text.members}
      className={styles.members}
      onKeyDown={onKeyDown}
    >
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          <th {...roles.columnheader} scope="col" className={styles.member} colSpan={2}>
            {text.member}
          </th>
          <th {...roles.columnheader} scope="col" className={styles.end}>
            {text.age}
          </th>
          <th {...roles.columnheader} scope="col">
            {text.identity}
          </th>
          <th {...roles.columnheader} scope="col">
            {text.lastYear}
          </th>
          <th {...roles.columnheader} scope="col" className={styles.end}>
            {text.premium}
          </th>
          <th {...roles.columnheader} scope="col" className={styles.end}>
            {text.subsidy}
          </th>
          <th {...roles.columnheader} scope="col" className={styles.endMark}>
            {text.selfPay}
          </th>
          <th {...roles.columnheader} scope="col">
            {text.cover}
          </th>
          <th {...roles.columnheader} scope="col">
            <span className="visually-hidden">{text.facts}</span>
          </th>
        </tr>
      </thead>
      {family.rows.map((row) => (
        <MemberRow
          key={row.member.id}
          row={row}
          family={family}
          open={open === row.member.id}
          onOpen={(shown) => setOpen(shown ? row.member.id : null)}
          onFocus={() => onActive(row.member.id)}
        />
      ))}
    </table>
  );
}

function boxesOf(table: HTMLTableElement | null): HTMLInputElement[] {
  return [...(table?.querySelectorAll<HTMLInputElement>('input[data-include]') ?? [])];
}
