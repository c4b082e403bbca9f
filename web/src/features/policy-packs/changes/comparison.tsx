import type { PolicyPackComparisonFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { formatCount, formatMoney, StateWord, useWords } from '../../../ui/index.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { changeWords } from './changes.words.ts';
import styles from './changes-view.module.css';

export const PolicyPackComparison = graphql(`
  fragment PolicyPackComparison on PackComparison {
    revision
    planYear
    personsLookedAt
    changes { section sectionName id name kind differences { label before after } }
    outcomes {
      person
      selfPayBefore
      selfPayAfter
      subsidyBefore
      subsidyAfter
      reasonBefore
      reasonAfter
    }
  }
`);

type Change = PolicyPackComparisonFragment['changes'][number];
type Outcome = PolicyPackComparisonFragment['outcomes'][number];

const looks = {
  ADDED: { tone: 'green', icon: 'done' },
  REMOVED: { tone: 'red', icon: 'gone' },
  CHANGED: { tone: 'amber', icon: 'dot' },
} as const;

/** What a pack says otherwise than another, rule by rule, then for whom the outcome differs. */
export function Comparison({ of }: { of: PolicyPackComparisonFragment }) {
  const text = useWords(changeWords);
  const { changes, outcomes } = of;
  if (changes.length + outcomes.length === 0) {
    return <NothingYet title={text.none}>{text.noneDo}</NothingYet>;
  }
  const sections = [...new Set(changes.map((change) => change.section))];
  return (
    <>
      <p>{text.against({ n: changes.length, revision: of.revision, year: of.planYear })}</p>
      <Outcomes outcomes={outcomes} looked={of.personsLookedAt} />
      {sections.map((section) => (
        <Section key={section} changes={changes.filter((change) => change.section === section)} />
      ))}
    </>
  );
}

function Section({ changes }: { changes: readonly Change[] }) {
  const text = useWords(changeWords);
  return (
    <section className={styles.group}>
      <h2>{changes[0]?.sectionName}</h2>
      <ul>
        {changes.map((change) => (
          <li key={`${change.id}/${change.kind}`} className={styles.change}>
            <span className={styles.kind}>
              <StateWord {...looks[change.kind]}>{text[change.kind]}</StateWord>
            </span>
            <span className={styles.name}>{change.name || change.id || text.whole}</span>
            <dl className={styles.differences}>
              {change.differences.map((one) => (
                <div key={one.label}>
                  <dt>{one.label}</dt>
                  <dd>
                    {change.kind !== 'ADDED' && <Before>{one.before ?? '—'}</Before>}
                    {change.kind === 'CHANGED' && <span aria-hidden="true">→</span>}
                    {change.kind !== 'REMOVED' && <After>{one.after ?? '—'}</After>}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before({ children }: { children: string }) {
  const text = useWords(changeWords);
  return (
    <del>
      <span className="visually-hidden">{text.before} </span>
      {children}
    </del>
  );
}

function After({ children }: { children: string }) {
  const text = useWords(changeWords);
  return (
    <ins>
      <span className="visually-hidden">{text.after} </span>
      {children}
    </ins>
  );
}

function Outcomes({ outcomes, looked }: { outcomes: readonly Outcome[]; looked: number }) {
  const text = useWords(changeWords);
  return (
    <section className={styles.group}>
      <h2>{text.forWhom}</h2>
      <p className={styles.quiet}>{text.looked({ people: formatCount(looked), n: outcomes.length })}</p>
      <ul>
        {outcomes.map((one) => (
          <li key={one.person} className={styles.outcome}>
            <span className={styles.sums}>
              <Before>{one.reasonBefore ?? pays(text, one.selfPayBefore, one.subsidyBefore)}</Before>
              <span aria-hidden="true">→</span>
              <After>{one.reasonAfter ?? pays(text, one.selfPayAfter, one.subsidyAfter)}</After>
            </span>
            <span className={styles.quiet}>{text.such({ who: one.person })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pays(
  text: { pays: (g: { self: string; subsidy: string }) => string },
  self: number | null,
  subsidy: number | null,
) {
  return text.pays({ self: formatMoney(self ?? 0), subsidy: formatMoney(subsidy ?? 0) });
}
