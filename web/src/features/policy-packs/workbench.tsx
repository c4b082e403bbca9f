import type { ReactNode } from 'react';
import { ClausePlace, cx, type Tab, Tabs, useWords } from '../../ui/index.ts';
import type { Meaning } from './fragments.ts';
import { NoticePanel } from './notice/notice-panel.tsx';
import type { PackSearch, PackTab } from './pack-search.ts';
import { policyWords } from './policy.words.ts';
import styles from './workbench.module.css';

type WorkbenchProps = {
  header: ReactNode;
  /** What must be known before anything else. */
  above?: ReactNode;
  tabs: readonly PackTab[];
  tab: PackTab;
  search: PackSearch;
  onSearch: (search: PackSearch) => void;
  faultCount: number | null;
  meaning: Meaning | null;
  noticeText: string | null;
  /** The notices of the packs below, whose clauses it may cite. */
  lowerNotices: readonly string[];
  children: ReactNode;
};

/** A pack and its views: header, tabs, the view, and the notice at its side where a clause was asked for. */
export function Workbench(props: WorkbenchProps) {
  const { tab, search, onSearch, meaning } = props;
  const text = useWords(policyWords);
  const counts: Partial<Record<PackTab, Pick<Tab<PackTab>, 'count' | 'tone'>>> = {
    faults:
      props.faultCount === null
        ? {}
        : { count: props.faultCount, tone: props.faultCount > 0 ? 'red' : undefined },
    layers: meaning?.layering ? { count: meaning.layering.differences.length } : {},
    questions: meaning ? { count: meaning.openQuestions.length } : {},
  };
  const shown = props.tabs.filter((key) => key !== 'layers' || meaning?.layering || tab === 'layers');
  return (
    <ClausePlace value={(clause) => onSearch({ tab, clause })}>
      <div className={styles.workbench}>
        {props.header}
        {props.above && <div className={styles.above}>{props.above}</div>}
        <div className={styles.views}>
          <Tabs
            label={text.views}
            tabs={shown.map((key) => ({ key, label: text[key], ...counts[key] }))}
            current={tab}
            onChange={(next) => onSearch({ ...search, tab: next })}
            panelClassName={cx(styles.body)}
          >
            <div className={styles.content}>{props.children}</div>
            {search.clause !== undefined && meaning && (
              <NoticePanel
                meaning={meaning}
                noticeText={props.noticeText}
                lowerNotices={props.lowerNotices}
                clauseId={search.clause}
                onClose={() => onSearch({ tab })}
              />
            )}
          </Tabs>
        </div>
      </div>
    </ClausePlace>
  );
}
