import { useState } from 'react';
import { Checkbox, DateField, parseDay, Select, TextField, useWords } from '../../ui/index.ts';
import { AskedFields } from './asked-facts.tsx';
import { type FactKey, lateReasons, type PersonFacts, schoolKinds } from './facts.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';

type Props = {
  facts: PersonFacts;
  /** Which of the facts are asked. */
  keys: readonly FactKey[];
  onChange: (facts: PersonFacts) => void;
};

/** The facts of one person, as fields. */
export function FactsFields({ facts, keys, onChange }: Props) {
  const text = useWords(personWords);
  const set = (change: Partial<PersonFacts>) => onChange({ ...facts, ...change });
  return (
    <div className={styles.facts}>
      {keys.includes('school') && (
        <Select
          label={text.school}
          empty={text.notAtSchool}
          options={schoolKinds.map((kind) => ({ value: kind, label: text[kind] }))}
          value={facts.school ?? ''}
          onChange={(event) => {
            const school = pick(schoolKinds, event.target.value);
            set(school === null ? { school, schoolName: null } : { school });
          }}
        />
      )}
      {facts.school !== null && keys.includes('school') && (
        <TextField
          label={text.schoolName}
          value={facts.schoolName ?? ''}
          maxLength={60}
          onChange={(event) =>
            set({ schoolName: event.target.value.trim() === '' ? null : event.target.value })
          }
        />
      )}
      {keys.includes('lateReason') && (
        <Select
          label={text.lateReason}
          empty={text.noLateReason}
          options={lateReasons.map((reason) => ({ value: reason, label: text[reason] }))}
          value={facts.lateReason ?? ''}
          onChange={(event) => set({ lateReason: pick(lateReasons, event.target.value) })}
        />
      )}
      {keys.includes('landRequisitionApprovedOn') && (
        <DayFact
          value={facts.landRequisitionApprovedOn}
          onChange={(day) => set({ landRequisitionApprovedOn: day })}
        />
      )}
      <AskedFields answers={facts.more} onChange={(more) => set({ more })} />
      <div className={styles.yesNo}>
        {keys.filter(isYesNo).map((key) => (
          <Checkbox
            key={key}
            label={text[key]}
            checked={facts[key]}
            onChange={(event) => set({ [key]: event.target.checked })}
          />
        ))}
      </div>
    </div>
  );
}

function DayFact({ value, onChange }: { value: string | null; onChange: (day: string | null) => void }) {
  const text = useWords(personWords);
  const [typed, setTyped] = useState(value ?? '');
  const wrong = typed !== '' && parseDay(typed) === null;
  return (
    <DateField
      label={text.landRequisitionApprovedOn}
      value={typed}
      error={wrong && typed.length >= 8 && text.noSuchDay}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseDay(event.target.value));
      }}
    />
  );
}

const otherwise = ['school', 'schoolName', 'lateReason', 'landRequisitionApprovedOn'] as const;
type YesNo = Exclude<FactKey, (typeof otherwise)[number]>;

const isYesNo = (key: FactKey): key is YesNo => !otherwise.some((one) => one === key);

function pick<V extends string>(values: readonly V[], chosen: string): V | null {
  return values.find((value) => value === chosen) ?? null;
}
