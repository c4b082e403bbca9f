import { useQuery } from 'urql';
import type { CampaignBarQuery as CampaignBarData } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useViewer } from './viewer.tsx';

const CampaignBarQuery = graphql(`
  query CampaignBar {
    campaign {
      id
      planYear
      today
      demonstrationClock
      activePack { id revision }
      phase { label from to dayNumber daysLeft }
      work { kind count oldest }
    }
  }
`);

export type CampaignBar = NonNullable<CampaignBarData['campaign']>;

/** What it shows changes with these, also where the campaign had none of them before. */
const context = {
  additionalTypenames: ['PolicyPackRevision', 'Enrollment', 'Payment', 'Certification', 'RosterImport'],
};

/** The county's campaign: plan year, its day, where it stands, lists that should be emptied. Null for a province. */
export function useCampaign(): CampaignBar | null {
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: CampaignBarQuery, context, pause: viewer.county === null });
  return data?.campaign ?? null;
}
