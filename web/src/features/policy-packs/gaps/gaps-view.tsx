import type { PolicyPackGapsFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { BasisMark, formatCount, useWords } from '../../../ui/index.ts';
import { gapWords } from './gaps.words.ts';
import styles from './gaps-view.module.css';

export const PolicyPackGaps = graphql(`
  fragment PolicyPackGaps on PackGaps {
    personsLookedAt
    gaps { kind at says ask person basis { ...PolicyBasis } }
  }
`);

type Gap = PolicyPackGapsFragment['gaps'][number];

/** What the pack itself states as open stands above, under the open questions. */
const isStated = (gap: Gap) => gap.kind === 'OPEN' && gap.at.startsWith('open.');
const kinds = ['OPEN', 'UNDECIDED', 'UNREACHABLE', 'NO_EXAMPLE'] as const;

/** What a search over persons found: amounts that nobody set, persons whom no rule decides, rules nobody reaches. */
export function GapsView({ report }: { report: PolicyPackGapsFragment }) {
  const text = useWords(gapWords);
  const gaps = report.gaps.filter((gap) => !isStated(gap));
  return (
    <section className={styles.gaps}>
      <h2>{text.title}</h2>
      <p className={styles.quiet}>{text.looked({ people: formatCount(report.personsLookedAt) })}</p>
      {gaps.length === 0 && <p>{text.none}</p>}
      {kinds.map((kind) => (
        <GapList key={kind} kind={kind} gaps={gaps.filter((gap) => gap.kind === kind)} />
      ))}
    </section>
  );
}

function GapList({ kind, gaps }: { kind: Gap['kind']; gaps: readonly Gap[] }) {
  const text = useWords(gapWords);
  if (gaps.length === 0) return null;
  return (
    <section className={styles.kind}>
      <div className={styles.head}>
        <h3>{text[kind]}</h3>
        <span className={styles.quiet}>{text.inAll({ n: gaps.length })}</span>
      </div>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.at}/${gap.says}/${gap.person}`}>
            {gap.says}{' '}
            {gap.basis.clauses.length + gap.basis.assumptions.length > 0 && (
              <BasisMark of={text[kind]} basis={gap.basis} />
            )}
            {gap.ask && <div className={styles.quiet}>{text.ask({ who: gap.ask })}</div>}
            {gap.person && <div className={styles.quiet}>{text.such({ who: gap.person })}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
