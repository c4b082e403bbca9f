import { BasisMark, useWords } from '../../../ui/index.ts';
import type { Meaning, Rule } from '../fragments.ts';
import { meaningWords } from './meaning.words.ts';
import styles from './rules.module.css';

/** Who may enroll, what happens in and outside the windows, how households join: sentences, each with its clause. */
export function Rules({ meaning }: { meaning: Meaning }) {
  const text = useWords(meaningWords);
  const { waysIn, lateRules, householdRule, waits, incentives, consequences, tiers } = meaning;
  const nameOf = (id: string) => tiers.find((tier) => tier.id === id)?.name ?? id;
  const limited = (rule: Rule) =>
    rule.tiers.length > 0 && rule.tiers.length < tiers.length ? rule.tiers.map(nameOf).join('、') : null;
  return (
    <div className={styles.rules}>
      <RuleList title={text.waysIn} rules={waysIn} aside={limited} />
      <RuleList title={text.outside} rules={lateRules} aside={() => null} />
      <RuleList title={text.waits} rules={waits} aside={() => null} />
      {householdRule && <RuleList title={text.household} rules={[householdRule]} aside={() => null} />}
      <RuleList title={text.incentives} rules={incentives} aside={() => null} />
      <RuleList title={text.consequences} rules={consequences} aside={() => null} />
    </div>
  );
}

function RuleList(props: { title: string; rules: readonly Rule[]; aside: (rule: Rule) => string | null }) {
  if (props.rules.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul className={styles.list}>
        {props.rules.map((rule) => (
          <li key={rule.id}>
            <span>
              {rule.words}
              {props.aside(rule) && <span className={styles.quiet}> · {props.aside(rule)}</span>}
            </span>{' '}
            <BasisMark of={props.title} basis={rule.basis} />
          </li>
        ))}
      </ul>
    </section>
  );
}
