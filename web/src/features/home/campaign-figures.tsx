import type { CampaignFiguresFragment, TodayQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, FigureBand, formatCount, type KeyFigure, Money, useWords } from '../../ui/index.ts';
import { todayWords } from './today.words.ts';

export const CampaignFiguresFragmentText = graphql(`
  fragment CampaignFigures on Figures {
    residents
    enrolled
    withdrawn
    subsidyFen
    selfPayFen
    paidFen
  }
`);

type LastYear = NonNullable<TodayQuery['campaign']>['sameDayLastYear'];

/** Where the viewer's part of the campaign stands, and where it stood on the same day last year. */
export function CampaignFigures({
  figures,
  lastYear,
}: {
  figures: CampaignFiguresFragment;
  lastYear: LastYear;
}) {
  const text = useWords(todayWords);
  const before: KeyFigure[] =
    lastYear === null
      ? []
      : [
          {
            key: 'lastYear',
            label: text.lastYear({ day: lastYear.day }),
            value: <Count value={lastYear.enrolled} />,
            detail: lastYear.noneBecause ?? text.people,
          },
        ];
  return (
    <FigureBand
      figures={[
        {
          key: 'enrolled',
          label: text.enrolled,
          value: <Count value={figures.enrolled} />,
          detail: text.people,
        },
        ...before,
        {
          key: 'residents',
          label: text.residents,
          value: <Count value={figures.residents} />,
          detail: figures.withdrawn > 0 && text.withdrawn({ n: formatCount(figures.withdrawn) }),
        },
        {
          key: 'selfPay',
          label: text.selfPay,
          value: <Money fen={figures.paidFen} />,
          detail: (
            <>
              / <Money fen={figures.selfPayFen} />
            </>
          ),
        },
        { key: 'subsidy', label: text.subsidy, value: <Money fen={figures.subsidyFen} /> },
      ]}
    />
  );
}
