import { House, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FoundHouseholdFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { cx, useWords } from '../../ui/index.ts';
import { enrollWords } from './enroll.words.ts';
import styles from './found.module.css';

export const FoundHousehold = graphql(`
  fragment FoundHousehold on Household {
    id
    number
    headName
    group
    township { id name }
    village { id name }
    members { id name }
  }
`);

type Props = {
  villages: readonly { id: string; name: string }[];
  households: readonly FoundHouseholdFragment[];
  chosen: number;
  onChoose: (index: number) => void;
};

/** What a search found: villages by name first, then households with those who live there. */
export function FoundHouseholds({ villages, households, chosen, onChoose }: Props) {
  const text = useWords(enrollWords);
  const item = (index: number, icon: ReactNode, title: ReactNode, detail: ReactNode, beside: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div
      key={index}
      id={`found-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === chosen}
      className={cx(styles.item, index === chosen && styles.chosen)}
      onClick={() => onChoose(index)}
    >
      {icon}
      <span className={styles.itemWords}>
        <span className={styles.itemTitle}>{title}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      <span className={styles.detail}>{beside}</span>
    </div>
  );
  return (
    <div id="found-households" role="listbox" aria-label={text.results} className={styles.results}>
      {villages.map((village, index) =>
        item(
          index,
          <MapPin size={20} strokeWidth={1.5} aria-hidden="true" />,
          village.name,
          text.villageAll,
          null,
        ),
      )}
      {households.map((household, index) =>
        item(
          villages.length + index,
          <House size={20} strokeWidth={1.5} aria-hidden="true" />,
          text.ofHousehold({ name: household.headName }),
          household.members.map((member) => member.name).join('，'),
          <>
            {household.village.name} {household.group}
          </>,
        ),
      )}
    </div>
  );
}
