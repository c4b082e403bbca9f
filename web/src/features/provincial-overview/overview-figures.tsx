import type { OverviewQuery } from '../../gql/graphql.ts';
import { Count, FigureBand, Rate, useWords } from '../../ui/index.ts';
import { attentionsOf } from './attention.ts';
import { overviewWords } from './overview.words.ts';
import { ShownCount } from './shown-count.tsx';

/** A province, a prefecture, or one prefecture of a province. */
export type Whole = Pick<
  OverviewQuery['overview'],
  | 'enrolled'
  | 'hidden'
  | 'rate'
  | 'countiesWithRate'
  | 'countings'
  | 'counties'
  | 'activePacks'
  | 'withOpenQuestions'
>;

/** Figures for the whole; the rate says over how many counties it is taken. */
export function OverviewFigures({ overview }: { overview: Whole }) {
  const text = useWords(overviewWords);
  const all = overview.counties.length;
  const late = all - overview.activePacks;
  const still = overview.counties.filter((county) => attentionsOf(county).includes('still')).length;
  return (
    <FigureBand
      figures={[
        {
          key: 'enrolled',
          label: text.enrolled,
          value: <ShownCount {...overview} />,
          detail: text.people,
        },
        {
          key: 'rate',
          label: text.rate,
          value: <Rate value={overview.rate} />,
          detail: text.rateBy({ with: overview.countiesWithRate, without: all - overview.countiesWithRate }),
        },
        {
          key: 'packs',
          label: text.activePacks,
          value: <Count value={overview.activePacks} />,
          detail: text.of({ n: all }),
        },
        {
          key: 'late',
          label: text.lateFigure,
          value: <Count value={late} />,
          tone: late > 0 ? 'red' : undefined,
        },
        { key: 'still', label: text.stillFigure, value: <Count value={still} /> },
        {
          key: 'open',
          label: text.openFigure,
          value: <Count value={overview.withOpenQuestions} />,
          tone: overview.withOpenQuestions > 0 ? 'amber' : undefined,
        },
      ]}
    />
  );
}
