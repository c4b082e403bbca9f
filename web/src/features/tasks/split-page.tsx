import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { EmptyState, Notice, Page, PageHeader, useWords } from '../../ui/index.ts';
import { History } from './history.tsx';
import { TownshipTargetQuery } from './queries.ts';
import { SplitForm } from './split-form.tsx';
import styles from './tasks.module.css';
import { splitWords } from './tasks.words.ts';

/** A township's target, by village. */
export function SplitPage() {
  const text = useWords(splitWords);
  const { townshipId } = useParams({ from: '/shell/progress/targets/$townshipId' });
  const [query, read] = useQuery({ query: TownshipTargetQuery, variables: { id: townshipId } });
  const name = query.data?.townshipTarget?.township.name;
  return (
    <Page
      header={
        <PageHeader
          title={name ? text.title({ name }) : text.plain}
          crumbs={<Link to="/progress/targets">{text.back}</Link>}
        />
      }
    >
      <QueryState query={query} what={text.plain} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {({ townshipTarget }) => {
          if (!townshipTarget) return <EmptyState title={text.gone}>{text.goneSay}</EmptyState>;
          if (townshipTarget.target == null) return <EmptyState title={text.none}>{text.noneSay}</EmptyState>;
          if (townshipTarget.villages.length === 0)
            return <EmptyState title={text.noVillages}>{text.noVillagesSay}</EmptyState>;
          return (
            <>
              {townshipTarget.splitState === 'OUTDATED' && (
                <div className={styles.notice}>
                  <Notice tone="amber">{text.outdated}</Notice>
                </div>
              )}
              <SplitForm key={townshipTarget.split?.id ?? townshipTarget.setId} target={townshipTarget} />
              <h2 className={styles.heading}>{text.history}</h2>
              <History townshipId={townshipId} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
