import { Link } from '@tanstack/react-router';
import type { PolicyPackToActivateFragment } from '../../../gql/graphql.ts';
import { formatCount, useWords } from '../../../ui/index.ts';
import { activateWords } from './activate.words.ts';
import styles from './activate-form.module.css';

type Props = {
  pack: PolicyPackToActivateFragment;
  active: { id: string; revision: number } | null;
  countyName: string;
};

/** What will happen, sentence by sentence, before anybody types a name. */
export function Consequences({ pack, active, countyName }: Props) {
  const text = useWords(activateWords);
  const { meaning } = pack;
  const changes = meaning?.comparison?.changes.length ?? null;
  const rows = meaning?.targets?.townships ?? [];
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return (
    <section className={styles.will}>
      <h2>{text.will}</h2>
      <ul>
        <li>{text.becomes({ county: countyName, year: pack.planYear, n: pack.revision })}</li>
        {active && <li>{text.retires({ n: active.revision })}</li>}
        <li>{text.newPeople}</li>
        {changes !== null && (
          <li>
            {changes === 0 ? text.same : text.differences({ n: changes })}{' '}
            <Link to="/policy/$packId" params={{ packId: pack.id }} search={{ tab: 'changes' }}>
              {text.seeChanges}
            </Link>
          </li>
        )}
        {meaning && (
          <li>
            {rows.length > 0 ? text.targets({ n: rows.length, people: formatCount(people) }) : text.noTargets}
          </li>
        )}
        {meaning && meaning.assumptions.length + meaning.openQuestions.length > 0 && (
          <li>{text.open({ n: meaning.assumptions.length, m: meaning.openQuestions.length })}</li>
        )}
        {meaning && (
          <li>
            {text.proved({
              n: meaning.proof.origins.reduce((sum, { examples }) => sum + examples, 0),
              shown: meaning.proof.boundValuesShown,
              all: meaning.proof.boundValues,
            })}{' '}
            <Link to="/policy/$packId" params={{ packId: pack.id }} search={{ tab: 'proof' }}>
              {text.seeProof}
            </Link>
          </li>
        )}
        <li>{text.fixed}</li>
      </ul>
    </section>
  );
}
