import { Link } from '@tanstack/react-router';
import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import {
  Count,
  EmptyState,
  type IconName,
  Rate,
  StateWord,
  Table,
  Tabs,
  type Tone,
  useWords,
} from '../../ui/index.ts';
import { type Attention, attentions, attentionsOf } from './attention.ts';
import styles from './overview.module.css';
import { overviewWords } from './overview.words.ts';
import type { OverviewList } from './routes.ts';
import { ShownCount } from './shown-count.tsx';

type Props = {
  counties: readonly OverviewCountyFragment[];
  list: OverviewList;
  chosen: string | undefined;
  onList: (list: OverviewList) => void;
  onChoose: (code: string) => void;
};

const looks: Record<Attention, { tone: Tone; icon: IconName }> = {
  late: { tone: 'red', icon: 'wrong' },
  still: { tone: 'plain', icon: 'waiting' },
  open: { tone: 'amber', icon: 'warning' },
};

/** The same counties as the tiles, those that need somebody first. */
export function CountyTable({ counties, list, chosen, onList, onChoose }: Props) {
  const text = useWords(overviewWords);
  const inList = (key: OverviewList) =>
    counties.filter((one) => {
      const reasons = attentionsOf(one);
      if (key === 'all') return true;
      return key === 'attention' ? reasons.length > 0 : reasons.includes(key);
    });
  const urgency = (one: OverviewCountyFragment) => {
    const at = attentions.findIndex((attention) => attentionsOf(one).includes(attention));
    return at === -1 ? attentions.length : at;
  };
  const rows = inList(list).sort((a, b) => urgency(a) - urgency(b) || (a.rate ?? -1) - (b.rate ?? -1));
  const keys: readonly OverviewList[] = ['attention', 'late', 'still', 'open', 'all'];

  return (
    <section className={styles.table}>
      <Tabs
        label={text.county}
        current={list}
        onChange={onList}
        tabs={keys.map((key) => ({ key, label: text[key], count: inList(key).length }))}
      >
        {rows.length === 0 ? (
          <EmptyState title={text.none}>{text.noneSay}</EmptyState>
        ) : (
          <Table
            label={text.county}
            size="dense"
            rows={rows}
            rowKey={(row) => row.county.code}
            selected={chosen ?? null}
            onSelect={(row) => onChoose(row.county.code)}
            columns={[
              {
                key: 'county',
                head: text.county,
                cell: ({ county, planYear }) => (
                  <>
                    <Link to="/overview/$code" params={{ code: county.code }} className={styles.inText}>
                      {county.name}
                    </Link>{' '}
                    <span className={styles.small}>
                      {county.prefecture.name} {planYear}
                    </span>
                  </>
                ),
              },
              {
                key: 'enrolled',
                head: text.enrolled,
                align: 'end',
                cell: (row) => <ShownCount {...row} />,
              },
              {
                key: 'rate',
                head: text.rate,
                align: 'end',
                phone: 'beside',
                cell: (row) => <Rate value={row.rate} strong />,
              },
              {
                key: 'undetermined',
                head: text.undetermined,
                align: 'end',
                cell: (row) => <Few shown={row.undetermined} />,
              },
              { key: 'state', head: text.state, cell: (row) => <State row={row} /> },
              { key: 'why', head: text.why, cell: (row) => <Why row={row} /> },
            ]}
          />
        )}
      </Tabs>
      <p className={styles.small}>{text.suppressed}</p>
    </section>
  );
}

/** A count that the API may have suppressed. */
function Few({ shown }: { shown: string }) {
  return /^\d+$/.test(shown) ? <Count value={Number(shown)} /> : shown;
}

function State({ row }: { row: OverviewCountyFragment }) {
  const text = useWords(overviewWords);
  const first = attentionsOf(row)[0];
  if (!first) {
    return (
      <StateWord tone="green" icon="passed">
        {text.fine}
      </StateWord>
    );
  }
  return <StateWord {...looks[first]}>{text[first]}</StateWord>;
}

function Why({ row }: { row: OverviewCountyFragment }) {
  const text = useWords(overviewWords);
  const says: Record<Attention, string> = {
    late: row.packState === 'DRAFT' ? text.lateDraft : text.lateSay,
    still: text.stillSay({ n: row.standingStillDays ?? 0 }),
    open: text.openSay({ n: row.openQuestions }),
  };
  return (
    <>
      {attentionsOf(row)
        .map((reason) => says[reason])
        .join('；')}
    </>
  );
}
