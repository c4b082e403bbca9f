import type { SimulationFiguresShownFragment } from '../../gql/graphql.ts';
import type { SimulationSearch } from './search.ts';

/** What each view of a result is given. */
export type FiguresProps = { packId: string; of: SimulationFiguresShownFragment; search: SimulationSearch };
