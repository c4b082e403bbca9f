import { useMemo } from 'react';
import { StateWord, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { type Change, type ChangeGroup, changesBetween, type Difference } from './changes.ts';
import { changeWords, detailWords } from './changes.words.ts';
import styles from './changes-view.module.css';

const groups: readonly ChangeGroup[] = [
  'tiers',
  'windows',
  'categories',
  'rules',
  'targets',
  'assumptions',
  'questions',
  'notice',
];
const looks = {
  added: { tone: 'green', icon: 'done' },
  removed: { tone: 'red', icon: 'gone' },
  changed: { tone: 'amber', icon: 'dot' },
} as const;

type ChangesProps = {
  meaning: Meaning | null;
  active: { revision: number; meaning: Meaning } | null;
  isActive: boolean;
};

/** What a pack changes against the active revision: by rule, the old beside the new. */
export function ChangesView({ meaning, active, isActive }: ChangesProps) {
  const text = useWords(changeWords);
  const changes = useMemo(
    () => (meaning && active ? changesBetween(active.meaning, meaning) : []),
    [meaning, active],
  );
  if (isActive) return <NothingYet title={text.self}>{text.selfDo}</NothingYet>;
  if (!meaning) return <NothingYet title={text.unread}>{text.unreadDo}</NothingYet>;
  if (!active) return <NothingYet title={text.first}>{text.firstDo}</NothingYet>;
  if (changes.length === 0) return <NothingYet title={text.none}>{text.noneDo}</NothingYet>;
  return (
    <section
      className={styles.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.against({ n: changes.length, revision: active.revision })}
    >
      <p>{text.against({ n: changes.length, revision: active.revision })}</p>
      {groups.map((group) => (
        <Group key={group} group={group} changes={changes.filter((change) => change.group === group)} />
      ))}
    </section>
  );
}

function Group({ group, changes }: { group: ChangeGroup; changes: readonly Change[] }) {
  const text = useWords(changeWords);
  if (changes.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{text[group]}</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.id}/${change.kind}`} className={styles.change}>
            <span className={styles.kind}>
              <StateWord {...looks[change.kind]}>{text[change.kind]}</StateWord>
            </span>
            {isSentence(change) && change.kind === 'changed' ? null : (
              <span className={styles.name}>
                {change.name || (group === 'targets' ? text.whole : text.everybody)}
              </span>
            )}
            <Differences change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A rule that changed is its sentence before and after; it has no other name. */
function isSentence({ group }: Change): boolean {
  return group === 'rules' || group === 'assumptions' || group === 'questions';
}

function Differences({ change }: { change: Change }) {
  const text = useWords(changeWords);
  const told = change.differences.filter(
    ({ before, after }) => before !== change.name && after !== change.name,
  );
  const shown = change.kind === 'changed' ? change.differences : told;
  return (
    <dl className={styles.differences}>
      {shown.map((one) => (
        <div key={`${one.detail}/${one.of}`}>
          <dt>
            <DetailName of={one} />
          </dt>
          <dd>
            {change.kind !== 'added' && (
              <del>
                <span className="visually-hidden">{text.before} </span>
                {one.before ?? '—'}
              </del>
            )}
            {change.kind === 'changed' && <span aria-hidden="true">→</span>}
            {change.kind !== 'removed' && (
              <ins>
                <span className="visually-hidden">{text.after} </span>
                {one.after ?? '—'}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DetailName({ of: one }: { of: Difference }) {
  const text = useWords(detailWords);
  const part = one.of === 'groups' ? text.groups : one.of;
  return <>{part === null ? text[one.detail] : `${text[one.detail]} ${part}`}</>;
}
