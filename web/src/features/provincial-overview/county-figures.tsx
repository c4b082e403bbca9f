import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import { Count, FigureBand, Rate, useWords } from '../../ui/index.ts';
import { overviewWords } from './overview.words.ts';
import { ShownCount } from './shown-count.tsx';

/** Where one county stands. */
export function CountyFigures({ row }: { row: OverviewCountyFragment }) {
  const text = useWords(overviewWords);
  const still = row.standingStillDays ?? 0;
  return (
    <FigureBand
      figures={[
        { key: 'enrolled', label: text.enrolled, value: <ShownCount {...row} />, detail: text.people },
        { key: 'target', label: text.target, value: <Count value={row.target} /> },
        { key: 'rate', label: text.rate, value: <Rate value={row.rate} /> },
        { key: 'undetermined', label: text.undetermined, value: row.undetermined },
        {
          key: 'state',
          label: text.state,
          value: row.packState === 'ACTIVE' ? text.active : text.late,
          tone: row.packState === 'ACTIVE' ? undefined : 'red',
        },
        {
          key: 'still',
          label: text.stillDays,
          value: <Count value={row.standingStillDays} />,
          tone: still >= 5 ? 'amber' : undefined,
        },
        { key: 'open', label: text.openFigure, value: <Count value={row.openQuestions} /> },
      ]}
    />
  );
}
