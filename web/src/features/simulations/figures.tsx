import { EmptyState, FigureBand, formatCount, useWords } from '../../ui/index.ts';
import { signed } from './difference.tsx';
import type { FiguresProps } from './figures-props.ts';
import { MoneyTable } from './money-table.tsx';
import { Parts } from './parts.tsx';
import { PeopleLink } from './people-link.tsx';
import type { SimulationSearch } from './search.ts';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';
import { Spread } from './spread.tsx';

/** How many change, by how much, for whom, and who pays it. */
export function Figures(props: FiguresProps) {
  const text = useWords(simulationWords);
  const { sums } = props.of;
  const link = (count: number, change: SimulationSearch['change']) => (
    <PeopleLink packId={props.packId} search={props.search} count={count} only={change ? { change } : {}} />
  );
  const figures = [
    { key: 'people', label: text.tried, value: link(sums.people, undefined) },
    { key: 'changed', label: text.changed, value: link(sums.changed, 'ANY') },
    {
      key: 'more',
      label: text.paysMore,
      value: link(sums.paysMore.people, 'MORE'),
      detail: sums.paysMore.fen > 0 && text.inAll({ fen: signed(sums.paysMore.fen) }),
    },
    {
      key: 'less',
      label: text.paysLess,
      value: link(sums.paysLess.people, 'LESS'),
      detail: sums.paysLess.fen > 0 && text.inAll({ fen: signed(-sums.paysLess.fen) }),
    },
    {
      key: 'undetermined',
      label: text.undetermined,
      value: link(sums.undetermined.after, 'UNDETERMINED_AFTER'),
      detail: text.was({ n: formatCount(sums.undetermined.before) }),
      tone: sums.undetermined.after > 0 ? ('amber' as const) : undefined,
    },
    {
      key: 'refused',
      label: text.refused,
      value: link(sums.refused.after, 'REFUSED_AFTER'),
      detail: text.was({ n: formatCount(sums.refused.before) }),
    },
  ];
  return (
    <>
      <FigureBand figures={figures} />
      {sums.changed === 0 ? (
        <EmptyState title={text.noneChanged}>{text.noneChangedSay}</EmptyState>
      ) : (
        <>
          <div className={styles.two}>
            <MoneyTable {...props} />
            <Spread {...props} />
          </div>
          <Parts {...props} />
        </>
      )}
    </>
  );
}
