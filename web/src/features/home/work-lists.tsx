import { Link, type LinkProps } from '@tanstack/react-router';
import {
  CircleHelp,
  CirclePlus,
  CreditCard,
  HandCoins,
  List,
  type LucideIcon,
  Undo2,
  UserSearch,
} from 'lucide-react';
import { type PlaceKey, placesOf } from '../../app/first-place.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { WorkListItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Count, EmptyState, useWords } from '../../ui/index.ts';
import styles from './today.module.css';
import { todayWords } from './today.words.ts';

export const WorkListItemFragmentText = graphql(`
  fragment WorkListItem on WorkItem {
    kind
    count
    oldest
  }
`);

type Kind = {
  name: 'undetermined' | 'unpaid' | 'supplement' | 'unapplied' | 'refund' | 'missing';
  icon: LucideIcon;
  place: PlaceKey;
  link: LinkProps;
};

const kinds: Record<string, Kind> = {
  undetermined: {
    name: 'undetermined',
    icon: CircleHelp,
    place: 'enrollments',
    link: { to: '/enrollments', search: { undetermined: true } },
  },
  unpaid: {
    name: 'unpaid',
    icon: CreditCard,
    place: 'enrollments',
    link: { to: '/enrollments', search: { state: 'ASSESSED' } },
  },
  supplement: { name: 'supplement', icon: CirclePlus, place: 'payments', link: { to: '/payments' } },
  refund: {
    name: 'refund',
    icon: Undo2,
    place: 'payments',
    link: { to: '/payments', search: { list: 'refund' } },
  },
  unapplied: {
    name: 'unapplied',
    icon: HandCoins,
    place: 'payments',
    link: { to: '/payments', search: { list: 'unapplied' } },
  },
  'certified-missing': {
    name: 'missing',
    icon: UserSearch,
    place: 'categories',
    link: { to: '/categories' },
  },
};

/** The lists that should be emptied, the longest-waiting named with its day. */
export function WorkLists({ work }: { work: readonly WorkListItemFragment[] }) {
  const text = useWords(todayWords);
  const open = placesOf(useViewer());
  const waiting = work.filter((item) => item.count > 0);
  return (
    <section aria-labelledby="lists">
      <h2 id="lists" className={styles.head}>
        {text.lists}
      </h2>
      {waiting.length === 0 && <EmptyState title={text.listsEmpty}>{text.listsEmptySay}</EmptyState>}
      <ul className={styles.lists}>
        {waiting.map((item) => {
          const kind = kinds[item.kind];
          const Icon = kind?.icon ?? List;
          const content = (
            <>
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
              <span className={styles.words}>
                <span className={styles.name}>{kind ? text[kind.name] : item.kind}</span>
                <span className={styles.say}>{kind ? text[`${kind.name}Say`] : text.otherSay}</span>
              </span>
              <span className={styles.count}>
                <span>
                  <Count value={item.count} strong />{' '}
                  {kind?.name === 'unapplied' ? text.payments : text.people}
                </span>
                {item.oldest && <span className={styles.say}>{text.oldest({ day: item.oldest })}</span>}
              </span>
            </>
          );
          return (
            <li key={item.kind}>
              {kind && open.includes(kind.place) ? (
                <Link {...kind.link} className={styles.item}>
                  {content}
                </Link>
              ) : (
                <div className={styles.item}>{content}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
