import { useQuery } from 'urql';
import type { AskedFactsQuery as AskedData } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Checkbox, Select, TextField, useWords } from '../../ui/index.ts';
import type { Answer } from './facts.ts';
import { personWords } from './residents.words.ts';

const AskedFactsQuery = graphql(`
  query AskedFacts {
    campaign { id askedFacts { name ask kind proof choices { id label } } }
  }
`);

type Asked = NonNullable<AskedData['campaign']>['askedFacts'][number];

/** What the county's active pack asks of a person besides; nothing where it asks nothing. */
export function useAskedFacts(): readonly Asked[] {
  const [{ data }] = useQuery({ query: AskedFactsQuery });
  return data?.campaign?.askedFacts ?? [];
}

/** An answer in words: 残疾等级 2. */
export function answerWords(asked: readonly Asked[], { name, value }: Answer): string {
  const fact = asked.find((one) => one.name === name);
  if (fact === undefined) return `${name} ${value}`;
  if (fact.kind === 'BOOLEAN') return fact.ask;
  return `${fact.ask} ${fact.choices.find(({ id }) => id === value)?.label ?? value}`;
}

type Props = { answers: readonly Answer[]; onChange: (answers: readonly Answer[]) => void };

/** The questions of the active pack itself, as fields. */
export function AskedFields({ answers, onChange }: Props) {
  const asked = useAskedFacts();
  const set = (name: string, value: string) => {
    const others = answers.filter((one) => one.name !== name);
    onChange(value === '' ? others : [...others, { name, value }]);
  };
  return asked.map((fact) => (
    <AskedField
      key={fact.name}
      fact={fact}
      value={answers.find(({ name }) => name === fact.name)?.value ?? ''}
      onChange={(value) => set(fact.name, value)}
    />
  ));
}

function AskedField(props: { fact: Asked; value: string; onChange: (value: string) => void }) {
  const text = useWords(personWords);
  const { fact, value, onChange } = props;
  if (fact.kind === 'BOOLEAN') {
    return (
      <Checkbox
        label={fact.ask}
        hint={fact.proof ?? undefined}
        checked={value === 'yes'}
        onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
      />
    );
  }
  if (fact.kind === 'CHOICE') {
    return (
      <Select
        label={fact.ask}
        empty={text.unanswered}
        options={fact.choices.map(({ id, label }) => ({ value: id, label }))}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const like = { DAY: '2024-11-30', MONTH: '2024-11', INTEGER: '0', TEXT: undefined }[fact.kind];
  return (
    <TextField
      label={fact.ask}
      hint={fact.proof ?? undefined}
      placeholder={like}
      inputMode={fact.kind === 'INTEGER' ? 'numeric' : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  );
}
