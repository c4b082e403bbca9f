import { useState } from 'react';
import type { PolicyPackProofFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { Button, Checkbox, useWords } from '../../../ui/index.ts';
import { proofWords } from './proof.words.ts';
import styles from './proof-view.module.css';

export const PolicyPackProof = graphql(`
  fragment PolicyPackProof on PackProof {
    origins { origin examples }
    clauses { examples clause { id quote at } }
    boundValues
    boundValuesShown
    proposals { about person outcome text }
  }
`);

type Props = {
  proof: PolicyPackProofFragment;
  /** Writes examples into the draft; null where what is shown is no draft. */
  onAdd: ((texts: string[]) => void) | null;
  busy?: boolean;
};

const AT_ONCE = 20;

/** What the examples prove, and the examples that bounds and days still lack, for a person to confirm. */
export function ProofView({ proof, onAdd, busy = false }: Props) {
  const text = useWords(proofWords);
  const missing = proof.clauses.filter(({ examples }) => examples === 0);
  const told = proof.origins.filter(({ examples }) => examples > 0);
  return (
    <section className={styles.proof}>
      <h2>{text.title}</h2>
      <div>
        <h3>{text.origins}</h3>
        <p>{told.map(({ origin, examples }) => `${text[origin]} ${examples}`).join('，')}</p>
      </div>
      <div>
        <h3>{text.clauses}</h3>
        <p>
          {missing.length === 0
            ? text.clausesAll({ n: proof.clauses.length })
            : text.clausesMissing({ n: missing.length, m: proof.clauses.length })}
        </p>
        <ul className={styles.missing}>
          {missing.map(({ clause }) => (
            <li key={clause.id}>
              {clause.quote} <span className={styles.quiet}>{clause.id}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{text.bounds}</h3>
        <p>{text.boundsShown({ n: proof.boundValuesShown, m: proof.boundValues })}</p>
      </div>
      {proof.proposals.length > 0 && <Proposals proposals={proof.proposals} onAdd={onAdd} busy={busy} />}
    </section>
  );
}

function Proposals(props: {
  proposals: PolicyPackProofFragment['proposals'];
  onAdd: Props['onAdd'];
  busy: boolean;
}) {
  const text = useWords(proofWords);
  const { proposals, onAdd } = props;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(AT_ONCE);
  const some = proposals.slice(0, shown);
  const now = ticked.filter((one) => proposals.some((proposal) => proposal.text === one));
  const tick = (one: string) =>
    setTicked(now.includes(one) ? now.filter((other) => other !== one) : [...now, one]);
  return (
    <div>
      <h3>{text.proposed({ n: proposals.length })}</h3>
      <p className={styles.quiet}>{onAdd === null ? text.startFirst : text.proposedDo}</p>
      {onAdd !== null && (
        <div className={styles.acts}>
          <Button
            kind="main"
            busy={props.busy}
            why={now.length === 0 ? text.tickFirst : null}
            onClick={() => onAdd([...now])}
          >
            {text.write({ n: now.length })}
          </Button>
          <Button onClick={() => setTicked(some.map((one) => one.text))}>{text.all}</Button>
        </div>
      )}
      <ul className={styles.proposals}>
        {some.map((one) => (
          <li key={one.text}>
            <div className={styles.quiet}>
              {text.about} {one.about}
            </div>
            <div>{one.person}</div>
            <div className={styles.outcome}>{one.outcome}</div>
            {onAdd !== null && (
              <Checkbox
                label={text.confirm}
                checked={now.includes(one.text)}
                onChange={() => tick(one.text)}
              />
            )}
          </li>
        ))}
      </ul>
      {proposals.length > shown && (
        <Button onClick={() => setShown(proposals.length)}>
          {text.more({ n: proposals.length - shown })}
        </Button>
      )}
    </div>
  );
}
