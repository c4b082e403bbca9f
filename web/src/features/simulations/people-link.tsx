import { Link } from '@tanstack/react-router';
import { formatCount } from '../../ui/index.ts';
import type { SimulationSearch } from './search.ts';
import styles from './simulations.module.css';

type Props = { packId: string; search: SimulationSearch; count: number; only: SimulationSearch };

/** A number of people that opens their list; nobody is no link. */
export function PeopleLink({ packId, search, count, only }: Props) {
  if (count === 0) return <span className={styles.quiet}>0</span>;
  const { roster, of } = search;
  return (
    <Link
      to="/policy/$packId/simulation"
      params={{ packId }}
      search={{ ...(roster ? { roster } : {}), ...(of ? { of } : {}), tab: 'people', ...only }}
      className={styles.figure}
    >
      {formatCount(count)}
    </Link>
  );
}
