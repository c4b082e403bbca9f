import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { QueryState } from '../../app/query-state.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { FaultKind, ImportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  buttonClass,
  Count,
  cx,
  EmptyState,
  formatCount,
  Pager,
  StateWord,
  useWords,
} from '../../ui/index.ts';
import { FaultTable } from './fault-table.tsx';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';

const ImportFaultsQuery = graphql(`
  query ImportFaults($id: ID!, $kind: FaultKind, $first: Int!, $after: String) {
    rosterImport(id: $id) {
      id
      faults(first: $first, after: $after, kind: $kind) {
        edges { cursor node { ...ImportFaultRow } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** The dry run: how many rows are sound, repairable, wrong; the counts are the table's filter. */
export function ImportFaults({ shown }: { shown: ImportShownFragment }) {
  const text = useWords(importWords);
  const search = useSearch({ from: '/shell/imports/$importId' });
  const navigate = useNavigate();
  const kind: FaultKind =
    search.kind ?? (shown.counts.wrong === 0 && shown.counts.repairable > 0 ? 'REPAIRABLE' : 'WRONG');
  const pages = usePages(
    ImportFaultsQuery,
    { id: shown.id, kind, first: 50 },
    (data) => data.rosterImport?.faults ?? none,
  );
  const show = (next: FaultKind) =>
    void navigate({
      to: '/imports/$importId',
      params: { importId: shown.id },
      search: next === 'REPAIRABLE' ? { kind: next } : {},
      replace: true,
    });

  return (
    <section className={styles.step} aria-labelledby="dry-run">
      <div className={styles.stepHead}>
        <span className={styles.number} aria-hidden="true">
          2
        </span>
        <h2 id="dry-run">{text.dryRun}</h2>
        {shown.state === 'CHECKED' && <span className={styles.small}>{text.nothingWritten}</span>}
      </div>
      <div className={styles.counts}>
        <div className={styles.count}>
          <StateWord tone="green" icon="done">
            <Count value={shown.counts.sound} className={styles.big} />
          </StateWord>
          {text.sound}
        </div>
        <button
          type="button"
          className={cx(styles.count, styles.amber)}
          aria-pressed={kind === 'REPAIRABLE'}
          onClick={() => show('REPAIRABLE')}
        >
          <StateWord tone="amber" icon="warning">
            <Count value={shown.counts.repairable} className={styles.big} />
          </StateWord>
          {text.repairable}
        </button>
        <button
          type="button"
          className={cx(styles.count, styles.red)}
          aria-pressed={kind === 'WRONG'}
          onClick={() => show('WRONG')}
        >
          <StateWord tone="red" icon="wrong">
            <Count value={shown.counts.wrong} className={styles.big} />
          </StateWord>
          {text.wrong}
        </button>
      </div>
      <QueryState query={pages.query} what={text.faults} onRetry={pages.reload}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={text.noFaults} />
          ) : (
            <>
              <FaultTable faults={pages.rows} />
              <div className={styles.foot}>
                <Pager
                  shown={pages.rows.length}
                  total={pages.total}
                  hasMore={pages.hasMore}
                  busy={pages.busy}
                  onMore={pages.more}
                />
                {shown.wrongRowsUrl && (
                  <a href={shown.wrongRowsUrl} download className={buttonClass()}>
                    <Download size={16} strokeWidth={1.5} aria-hidden="true" />
                    {text.download({ n: formatCount(shown.counts.wrong) })}
                  </a>
                )}
              </div>
            </>
          )
        }
      </QueryState>
    </section>
  );
}
