import { Link, useLocation } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useWords } from '../ui/index.ts';
import { type PlaceKey, placesOf } from './first-place.ts';
import { placeIcons, placeWords } from './places.ts';
import styles from './rail.module.css';
import { shellWords } from './shell.words.ts';
import { useViewer } from './viewer.tsx';

const atHand = 4;

/** The few places of one's role: at the left of a desk, at the foot of a phone (there the rest are under 更多). */
export function Rail({ waiting }: { waiting: number }) {
  const text = useWords(shellWords);
  const here = useLocation({ select: (location) => location.pathname });
  const open = placesOf(useViewer());
  const rest = open.length > atHand + 1 ? open.slice(atHand) : [];
  return (
    <nav aria-label={text.places} className={styles.rail}>
      <ul className={styles.list}>
        {open.map((place) => (
          <li key={place} className={rest.includes(place) ? styles.rest : undefined}>
            <PlaceLink place={place} waiting={place === 'today' ? waiting : 0} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.more}>
            <details key={here}>
              <summary className={styles.link}>
                <Ellipsis size={20} strokeWidth={1.5} aria-hidden="true" />
                {text.more}
              </summary>
              <ul className={styles.sheet}>
                {rest.map((place) => (
                  <li key={place}>
                    <PlaceLink place={place} waiting={0} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PlaceLink({ place, waiting }: { place: PlaceKey; waiting: number }) {
  const text = useWords(shellWords);
  const names = useWords(placeWords);
  const Icon = placeIcons[place];
  return (
    <Link to={`/${place}`} className={styles.link} activeProps={{ className: styles.current ?? '' }}>
      <span className={styles.icon}>
        <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
        {waiting > 0 && (
          <span className={styles.count} aria-hidden="true">
            {waiting}
          </span>
        )}
      </span>
      {names[place]}
      {waiting > 0 && <span className="visually-hidden"> {text.waiting({ n: waiting })}</span>}
    </Link>
  );
}
