import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import type { ActivePack } from './pack-view.tsx';

const ActivePackQuery = graphql(`
  query PolicyActivePack($planYear: Int) {
    campaign(planYear: $planYear) {
      id
      planYear
      today
      activePack { id revision activatedAt meaning { ...PolicyPackMeaning } }
    }
  }
`);

/** The pack in use in a plan year (by default the campaign's), the campaign's day, and whether they have been read. */
export function useActivePack(planYear: number | null): {
  active: ActivePack | null;
  today: string;
  read: boolean;
} {
  const viewer = useViewer();
  const [{ data }] = useQuery({
    query: ActivePackQuery,
    variables: { planYear },
    pause: viewer.county === null,
  });
  return {
    active: data?.campaign?.activePack ?? null,
    today: data?.campaign?.today ?? new Date().toISOString().slice(0, 10),
    read: data !== undefined,
  };
}
