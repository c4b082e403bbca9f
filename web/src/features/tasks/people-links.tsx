import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/index.ts';
import styles from './tasks.module.css';
import { linkWords } from './tasks.words.ts';

/** From a township's figures to just these people, missing and enrolled, and to its villages' targets. */
export function PeopleLinks({ townshipId, people }: { townshipId: string; people: boolean }) {
  const text = useWords(linkWords);
  return (
    <p className={styles.entry}>
      {people && (
        <>
          <Link to="/progress/people" search={{ tab: 'REGISTER', township: townshipId }}>
            {text.missing}
          </Link>
          <Link to="/progress/people" search={{ tab: 'ENROLLED', township: townshipId }}>
            {text.enrolled}
          </Link>
        </>
      )}
      <Link to="/progress/targets/$townshipId" params={{ townshipId }}>
        {text.villages}
      </Link>
    </p>
  );
}
