import type { CampaignFiguresFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, FigureBand, formatCount, Money, useWords } from '../../ui/index.ts';
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

/** Where the viewer's part of the campaign stands. */
export function CampaignFigures({ figures }: { figures: CampaignFiguresFragment }) {
  const text = useWords(todayWords);
  return (
    <FigureBand
      figures={[
        {
          key: 'enrolled',
          label: text.enrolled,
          value: <Count value={figures.enrolled} />,
          detail: text.people,
        },
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
