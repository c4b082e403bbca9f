import type { ReactNode } from 'react';
import { Skeleton, useWords } from '../../ui/index.ts';
import type { Meaning } from './fragments.ts';
import { LayersView } from './layers/layers-view.tsx';
import { OpenQuestions } from './meaning/beside.tsx';
import { InWords } from './meaning/in-words.tsx';
import { meaningWords } from './meaning/meaning.words.ts';
import { NothingYet } from './nothing-yet.tsx';
import type { PackTab } from './pack-search.ts';
import styles from './pack-view.module.css';
import { policyWords } from './policy.words.ts';

export type ActivePack = {
  id: string;
  revision: number;
  activatedAt: string | null;
  meaning: Meaning | null;
};

type ViewProps = {
  tab: Exclude<PackTab, 'faults' | 'try'>;
  meaning: Meaning | null;
  /** Null until the campaign's day has been read. */
  today: string | null;
  panelOpen: boolean;
  onNotice: () => void;
  /** What a search over persons found, under the open questions. */
  gaps: ReactNode;
  /** What it says otherwise than another revision. */
  changes: ReactNode;
  /** What its examples prove. */
  proof: ReactNode;
};

/** What a pack means in one of its views; where it can't be read yet, says so. */
export function PackView({ tab, meaning, today, panelOpen, onNotice, gaps, changes, proof }: ViewProps) {
  const text = useWords(policyWords);
  const inner = useWords(meaningWords);
  if (tab === 'changes') return changes;
  if (!meaning) return <NothingYet title={text.unread}>{text.unreadDo}</NothingYet>;
  if (tab === 'layers') return <LayersView layering={meaning.layering ?? null} />;
  if (tab === 'proof') {
    return (
      <section
        className={styles.questions}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={text.proof}
      >
        {proof}
      </section>
    );
  }
  if (tab === 'words' && today === null) return <Skeleton lines={12} />;
  if (tab === 'words' && today !== null)
    return <InWords meaning={meaning} today={today} panelOpen={panelOpen} onNotice={onNotice} />;
  const none = meaning.openQuestions.length === 0;
  return (
    <section
      className={styles.questions}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.questions}
    >
      {none ? <p>{inner.noQuestionsDo}</p> : <OpenQuestions questions={meaning.openQuestions} />}
      {gaps}
    </section>
  );
}
