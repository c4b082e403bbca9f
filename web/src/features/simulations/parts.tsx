import { useState } from 'react';
import type { SimulationSumsShownFragment } from '../../gql/graphql.ts';
import { Count, Table, Tabs, useWords } from '../../ui/index.ts';
import { Difference } from './difference.tsx';
import type { FiguresProps } from './figures-props.ts';
import { PeopleLink } from './people-link.tsx';
import { type Group, groups, type SimulationSearch, standingsOf } from './search.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

type Part = { key: string; name: string; sums: SimulationSumsShownFragment; only: SimulationSearch };
const kinds = ['township', 'category', 'tier', 'standing'] as const;

/** For whom it changes: by township, by category, by tier, by how they stand. */
export function Parts({ packId, of, search }: FiguresProps) {
  const text = useWords(simulationWords);
  const [kind, setKind] = useState<(typeof kinds)[number]>('township');
  const parts: Record<(typeof kinds)[number], Part[]> = {
    township: of.byTownship.map(({ township, sums }) => ({
      key: township?.id ?? '',
      name: township?.name ?? text.madeUp,
      sums,
      only: township ? { township: township.id } : {},
    })),
    category: of.byCategory.map((part) => ({
      key: part.of?.id ?? '',
      name: part.of?.name ?? text.noCategory,
      sums: part.sums,
      only: { category: part.of?.id ?? '' },
    })),
    tier: of.byTier.map((part) => ({
      key: part.of?.id ?? '',
      name: part.of?.name ?? text.noTier,
      sums: part.sums,
      only: { tier: part.of?.id ?? '' },
    })),
    standing: of.byStanding.map(({ standing, sums }) => ({
      key: standing,
      name: text[standing],
      sums,
      only: { of: groupFor(standing) },
    })),
  };
  const names = {
    township: text.township,
    category: text.category,
    tier: text.tier,
    standing: text.standing,
  };
  const number = (part: Part, count: number, change: SimulationSearch['change']) => (
    <PeopleLink
      packId={packId}
      search={search}
      count={count}
      only={{ ...part.only, ...(change ? { change } : {}) }}
    />
  );
  return (
    <section>
      <h2 className={styles.part}>{text.forWhom}</h2>
      <Tabs
        label={text.forWhom}
        current={kind}
        onChange={setKind}
        tabs={[
          { key: 'township', label: text.byTownship },
          { key: 'category', label: text.byCategory },
          { key: 'tier', label: text.byTier },
          { key: 'standing', label: text.byStanding },
        ]}
      >
        <Table
          label={text.forWhom}
          size="dense"
          rows={parts[kind]}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', head: names[kind], cell: ({ name }) => name },
            {
              key: 'people',
              head: text.tried,
              align: 'end',
              cell: ({ sums }) => <Count value={sums.people} />,
            },
            {
              key: 'changed',
              head: text.changed,
              align: 'end',
              cell: (part) => number(part, part.sums.changed, 'ANY'),
            },
            {
              key: 'more',
              head: text.paysMore,
              align: 'end',
              cell: (part) => number(part, part.sums.paysMore.people, 'MORE'),
            },
            {
              key: 'less',
              head: text.paysLess,
              align: 'end',
              cell: (part) => number(part, part.sums.paysLess.people, 'LESS'),
            },
            {
              key: 'by',
              head: text.selfPayDifference,
              align: 'end',
              cell: ({ sums }) => <Difference fen={sums.selfPay.after - sums.selfPay.before} />,
            },
          ]}
        />
      </Tabs>
    </section>
  );
}

/** The group of the address that is this standing alone. */
const groupFor = (standing: string): Group =>
  groups.find((group) => standingsOf[group]?.length === 1 && standingsOf[group][0] === standing) ?? 'all';
