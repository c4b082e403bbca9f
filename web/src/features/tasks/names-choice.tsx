import { Link } from '@tanstack/react-router';
import type { TownshipNamesShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { RadioCards, useWords } from '../../ui/index.ts';
import { namesWords } from './places.words.ts';
import styles from './tasks.module.css';

export const TownshipNamesShown = graphql(`
  fragment TownshipNamesShown on TownshipNames {
    kind
    day
  }
`);

type NamesChoiceProps = {
  names: readonly TownshipNamesShownFragment[];
  namesOn: string;
  /** Told the day; null for today's. */
  onChoose: (day: string | null) => void;
};

/** Under whose names the townships are: offered only where they changed. */
export function NamesChoice({ names, namesOn, onChoose }: NamesChoiceProps) {
  const text = useWords(namesWords);
  if (names.length < 2) return null;
  return (
    <div className={styles.names}>
      <RadioCards
        legend={text.names}
        name="township-names"
        value={namesOn}
        onChange={(day) =>
          onChoose(names.some((one) => one.day === day && one.kind === 'TODAY') ? null : day)
        }
        cards={names.map(({ kind, day }) => ({
          value: day,
          title: text[kind],
          detail: kind === 'TODAY' ? undefined : text.onDay({ day }),
        }))}
      />
      <Link to="/progress/townships">{text.changes}</Link>
    </div>
  );
}

type Undivided = { township: { id: string; name: string }; people: number };

/** Targets that nobody has divided yet, with the way to where that is done. */
export function UndividedTargets({ undivided }: { undivided: readonly Undivided[] }) {
  const text = useWords(namesWords);
  if (undivided.length === 0) return null;
  return (
    <ul className={styles.undivided}>
      {undivided.map(({ township, people }) => (
        <li key={township.id}>
          {text.undivided({ name: township.name, n: people })}{' '}
          <Link to="/progress/targets/$townshipId" params={{ townshipId: township.id }}>
            {text.divide}
          </Link>
        </li>
      ))}
    </ul>
  );
}
