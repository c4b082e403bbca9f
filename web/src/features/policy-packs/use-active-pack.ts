import { useQuery } from 'urql';
import { useCampaign } from '../../app/campaign.ts';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import type { ActivePack } from './pack-view.tsx';

const ActivePackQuery = graphql(`
  query PolicyActivePack($planYear: Int) {
    campaign(planYear: $planYear) {
      id
      planYear
      activePack { id revision activatedAt meaning { ...PolicyPackMeaning } }
    }
  }
`);

/** The pack in use in a plan year (by default the campaign's) and the campaign's day; null until read. */
export function useActivePack(planYear: number | null): {
  active: ActivePack | null;
  today: string | null;
} {
  const viewer = useViewer();
  const today = useCampaign()?.today ?? null;
  const [{ data }] = useQuery({
    query: ActivePackQuery,
    variables: { planYear },
    pause: viewer.county === null,
  });
  return {
    active: data?.campaign?.activePack ?? null,
    today,
  };
}
