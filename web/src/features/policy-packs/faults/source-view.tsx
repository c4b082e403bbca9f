import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '../fragments.ts';
import styles from './source.module.css';
import { SourceLine } from './source-line.tsx';

const blockLines = 60;
const noFaults: readonly Fault[] = [];

type SourceProps = {
  lines: readonly string[];
  faults: readonly Fault[];
  current: Fault | null;
  onFault: (fault: Fault) => void;
  /** The line being written by hand; `onEdit` null where the text can't be changed. */
  editing: number | null;
  onEdit: ((line: number | null) => void) | null;
  onWrite: (line: number, text: string) => void;
  label: string;
};

/** A pack's text with its faults in the margin. Drawn in blocks: one far away is plain text until it comes near, one unchanged is left alone. */
export function SourceView(props: SourceProps) {
  const { lines, faults, current, editing } = props;
  const view = useRef<HTMLElement>(null);
  useShown(view, editing ?? current?.line ?? null);
  const byBlock = useMemo(() => {
    const found = new Map<number, Fault[]>();
    for (const fault of faults) {
      const block = Math.floor((fault.line - 1) / blockLines);
      found.set(block, [...(found.get(block) ?? []), fault]);
    }
    return found;
  }, [faults]);
  const blocks = Math.ceil(lines.length / blockLines);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section ref={view} className={styles.source} aria-label={props.label} tabIndex={0}>
      {Array.from({ length: blocks }, (_, block) => block).map((block) => {
        const from = block * blockLines;
        const inside = (line: number | null | undefined) =>
          line != null && line > from && line <= from + blockLines;
        return (
          <Block
            key={block}
            first={from + 1}
            text={lines.slice(from, from + blockLines).join('\n')}
            faults={byBlock.get(block) ?? noFaults}
            current={inside(current?.line) ? current : null}
            editing={inside(editing) ? editing : null}
            onFault={props.onFault}
            onEdit={props.onEdit}
            onWrite={props.onWrite}
          />
        );
      })}
    </section>
  );
}

type BlockProps = Omit<SourceProps, 'lines' | 'label'> & { first: number; text: string };

const Block = memo(function Block({ first, text, faults, current, editing, ...acts }: BlockProps) {
  const block = useRef<HTMLDivElement>(null);
  const near = useNear(block, first <= 2 * blockLines) || current !== null || editing !== null;
  const lines = text.split('\n');
  if (!near) {
    return (
      <div ref={block} className={styles.far}>
        {text}
      </div>
    );
  }
  return (
    <div ref={block} className={styles.block} style={{ containIntrinsicSize: `auto ${lines.length * 20}px` }}>
      {lines.map((line, at) => {
        const number = first + at;
        const own = faults.filter((fault) => fault.line === number);
        return (
          <SourceLine
            key={number}
            number={number}
            text={line}
            faults={own}
            current={current}
            editing={editing === number}
            {...acts}
          />
        );
      })}
    </div>
  );
});

/** Whether a block has come near what is in view; once drawn it stays drawn. */
function useNear(block: RefObject<HTMLElement | null>, from: boolean): boolean {
  const [near, setNear] = useState(from);
  useEffect(() => {
    if (near || !block.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      root: block.current.parentElement,
      rootMargin: '1200px 0px',
    });
    observer.observe(block.current);
    return () => observer.disconnect();
  }, [block, near]);
  return near;
}

/** Brings a line into view when it becomes the current one, leaving what is in view where it is. */
function useShown(view: RefObject<HTMLElement | null>, line: number | null) {
  useEffect(() => {
    if (line === null) return;
    view.current?.querySelector(`#line-${line}`)?.scrollIntoView({ block: 'nearest' });
  }, [view, line]);
}
