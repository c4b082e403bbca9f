import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import type { Breakdown, ProgressBreakdownQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, EmptyState, Money, Rate, Table, useWords } from '../../ui/index.ts';
import type { By } from './by.ts';
import { shareOf } from './outlook.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

const PartsQuery = graphql(`
  query ProgressBreakdown($by: Breakdown!, $townshipId: ID) {
    progressBreakdown(by: $by, townshipId: $townshipId) {
      key
      name
      enrolled
      registered
      paid
      confirmed
      undetermined
      selfPayFen
      subsidyFen
    }
  }
`);

type Kind = Exclude<By, 'village' | 'day'>;
type Part = ProgressBreakdownQuery['progressBreakdown'][number];
const asked: Record<Kind, Breakdown> = {
  tier: 'TIER',
  category: 'CATEGORY',
  channel: 'CHANNEL',
  school: 'SCHOOL',
  age: 'AGE',
};
const heads = {
  tier: 'byTier',
  category: 'byCategory',
  channel: 'byChannel',
  school: 'bySchool',
  age: 'byAge',
} as const;

/** The people by tier, category, channel, school or age: the parts add up to everybody. */
export function BreakdownParts({
  by,
  townshipId,
  changes,
}: {
  by: Kind;
  townshipId: string | null;
  changes: number;
}) {
  const text = useWords(progressWords);
  const { canSeePeople } = useViewer();
  const countyOnly = by === 'school' && !canSeePeople;
  const variables = { by: asked[by], townshipId: countyOnly ? null : townshipId };
  const [query, read] = useQuery({ query: PartsQuery, variables });
  useEffect(() => {
    if (changes > 0) read({ requestPolicy: 'network-only' });
  }, [changes, read]);
  const parts = query.data?.progressBreakdown ?? [];
  const enrolled = parts.reduce((sum, part) => sum + part.enrolled, 0);
  return (
    <QueryState query={query} what={text[heads[by]]} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {() =>
        parts.length === 0 ? (
          <EmptyState title={text.partNone}>{text.partNoneSay}</EmptyState>
        ) : (
          <>
            {countyOnly && <p className={styles.note}>{text.schoolsTogether}</p>}
            <Table
              label={text[heads[by]]}
              size="dense"
              className={styles.parts}
              rows={parts}
              rowKey={(part: Part) => part.key ?? 'none'}
              columns={[
                {
                  key: 'name',
                  head: text[heads[by]],
                  cell: (part) =>
                    by === 'school' && part.key !== null && canSeePeople ? (
                      <Link
                        to="/enrollments"
                        search={{ school: part.key, ...(townshipId ? { township: townshipId } : {}) }}
                      >
                        {part.name}
                      </Link>
                    ) : (
                      part.name
                    ),
                },
                {
                  key: 'enrolled',
                  head: text.enrolled,
                  align: 'end',
                  cell: (part) => <Count value={part.enrolled} strong />,
                },
                {
                  key: 'share',
                  head: text.share,
                  align: 'end',
                  phone: 'beside',
                  cell: (part) => <Rate value={shareOf(part.enrolled, enrolled || null)} />,
                },
                {
                  key: 'registered',
                  head: text.registeredAll,
                  align: 'end',
                  cell: (part) => <Count value={part.registered} />,
                },
                { key: 'paid', head: text.paid, align: 'end', cell: (part) => <Count value={part.paid} /> },
                {
                  key: 'confirmed',
                  head: text.confirmed,
                  align: 'end',
                  cell: (part) => <Count value={part.confirmed} />,
                },
                {
                  key: 'undetermined',
                  head: text.undetermined,
                  align: 'end',
                  cell: (part) => <Count value={part.undetermined} />,
                },
                {
                  key: 'selfPay',
                  head: text.selfPay,
                  align: 'end',
                  cell: (part) => <Money fen={part.selfPayFen} />,
                },
                {
                  key: 'subsidy',
                  head: text.subsidy,
                  align: 'end',
                  cell: (part) => <Money fen={part.subsidyFen} />,
                },
              ]}
            />
          </>
        )
      }
    </QueryState>
  );
}
