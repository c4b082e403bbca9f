import type { CountyFromAboveQuery } from '../../gql/graphql.ts';
import { Table, useWords } from '../../ui/index.ts';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';
import { ShownCount } from './shown-count.tsx';

type Props = {
  title: string;
  /** What those are called who belong to no part. */
  rest: string;
  parts: CountyFromAboveQuery['overviewCounty']['tiers'];
};

/** Those enrolled, broken down by one thing. */
export function Parts({ title, rest, parts }: Props) {
  const text = useWords(overviewWords);
  return (
    <>
      <h2>{title}</h2>
      {parts.length === 0 ? (
        <p className={styles.small}>{text.noParts}</p>
      ) : (
        <Table
          label={title}
          size="dense"
          rows={[...parts].sort((a, b) => (b.enrolled ?? 0) - (a.enrolled ?? 0))}
          rowKey={({ name }) => name ?? ''}
          columns={[
            { key: 'name', head: title, cell: ({ name }) => name ?? rest },
            {
              key: 'enrolled',
              head: text.enrolled,
              align: 'end',
              phone: 'beside',
              cell: (part) => <ShownCount {...part} />,
            },
          ]}
        />
      )}
    </>
  );
}
