import type { ReactNode } from 'react';
import type { ResidentIdentityFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DayText, Tag, useWords } from '../../ui/index.ts';
import { answerWords, useAskedFacts } from './asked-facts.tsx';
import { allFacts, type FactKey, noFacts, type PersonFacts } from './facts.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';
import { RevealedId } from './reveal-id.tsx';

export const ResidentIdentity = graphql(`
  fragment ResidentIdentity on Resident {
    id
    sex
    birthDate
    hukou
    document
    maskedIdNumber
    maskedPhone
    township { id name }
    village { id name }
    group
    relation
    facts {
      residencePermit
      accompanyingChild
      migrantChild
      school
      schoolName
      employeeInsured
      insuredElsewhere
      landRequisitionApprovedOn
      insuredLastYear
      parentsBothInsured
      lateReason
      more { name value }
    }
  }
`);

/** Who the person is; the number whole only for a purpose. */
export function Identity({ resident }: { resident: ResidentIdentityFragment }) {
  const text = useWords(residentWords);
  const person = useWords(personWords);
  const asked = useAskedFacts();
  const known = allFacts.filter((key) => resident.facts[key] !== noFacts[key]);
  return (
    <section className={styles.section}>
      <h2>{text.identity}</h2>
      <dl className={styles.list}>
        <Entry term={text.document}>{person[resident.document]}</Entry>
        <Entry term={text.idNumber}>
          <RevealedId residentId={resident.id} masked={resident.maskedIdNumber} />
        </Entry>
        <Entry term={text.birthDate}>
          <DayText value={resident.birthDate} />
        </Entry>
        <Entry term={text.sex}>{person[resident.sex]}</Entry>
        <Entry term={text.hukou}>{person[resident.hukou]}</Entry>
        <Entry term={text.phone}>{resident.maskedPhone ?? '—'}</Entry>
        <Entry term={text.place}>
          {resident.township.name} {resident.village.name}
        </Entry>
        <Entry term={text.group}>{resident.group ?? '—'}</Entry>
        <Entry term={text.relation}>{resident.relation ?? '—'}</Entry>
        <Entry term={text.facts}>
          {known.length + resident.facts.more.length === 0 && (
            <span className={styles.muted}>{text.noFacts}</span>
          )}
          {known.map((key) => (
            <Tag key={key}>{`${person[key]}${answerOf(resident.facts, key, person)}`}</Tag>
          ))}
          {resident.facts.more.map((one) => (
            <Tag key={one.name}>{answerWords(asked, one)}</Tag>
          ))}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function answerOf(facts: PersonFacts, key: FactKey, words: Record<string, unknown>): string {
  const value = facts[key];
  if (value === null || typeof value === 'boolean') return '';
  const word = words[value];
  return ` ${typeof word === 'string' ? word : value}`;
}
