import { Checkbox, DateField, RadioCards, Select, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { personWords } from './person.words.ts';
import styles from './person-form.module.css';
import { type Answers, type DayField, flags } from './person-input.ts';

const documents = [
  'RESIDENT_ID',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_PERMANENT_RESIDENCE',
  'VILLAGE_CERTIFICATE',
] as const;
const schools = ['KINDERGARTEN', 'PRIMARY', 'SECONDARY', 'VOCATIONAL', 'HIGHER'] as const;
const reasons = [
  'EMPLOYMENT_ENDED',
  'UNEMPLOYMENT_BENEFIT_ENDED',
  'VETERAN',
  'RELEASED_FROM_PRISON',
  'LEFT_SCHOOL',
  'GRADUATE',
] as const;

type FormProps = {
  answers: Answers;
  faults: readonly DayField[];
  meaning: Meaning;
  onChange: (change: Partial<Answers>) => void;
};

/** Every fact that a pack may ask about a person. */
export function PersonForm({ answers, faults, meaning, onChange }: FormProps) {
  const text = useWords(personWords);
  const certified = meaning.categories.filter((category) => category.certifiedBy);
  const options = <K extends keyof typeof text>(keys: readonly K[]) =>
    keys.map((value) => ({ value: String(value), label: String(text[value]) }));
  const day = (field: DayField) => ({
    label: text[field],
    value: answers[field],
    error: faults.includes(field) ? text.badDay : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <form className={styles.form} aria-label={text.form} onSubmit={(event) => event.preventDefault()}>
      <p className={styles.about}>{text.about}</p>
      <fieldset className={styles.group}>
        <legend>{text.who}</legend>
        <DateField {...day('birthDate')} />
        <DateField {...day('payDate')} />
        <Select
          label={text.sex}
          value={answers.sex}
          empty={text.unknown}
          options={options(['FEMALE', 'MALE'] as const)}
          onChange={(event) => onChange({ sex: event.target.value as Answers['sex'] })}
        />
        <Select
          label={text.hukou}
          value={answers.hukou}
          options={options(['LOCAL', 'OTHER'] as const)}
          onChange={(event) => onChange({ hukou: event.target.value as Answers['hukou'] })}
        />
        <Select
          label={text.document}
          value={answers.document}
          options={options(documents)}
          onChange={(event) => onChange({ document: event.target.value as Answers['document'] })}
        />
        <Select
          label={text.school}
          value={answers.school}
          empty={text.noSchool}
          options={options(schools)}
          onChange={(event) => onChange({ school: event.target.value as Answers['school'] })}
        />
      </fieldset>
      <div className={styles.tiers}>
        <RadioCards
          legend={text.tier}
          legendShown
          name="tier"
          value={answers.tier}
          cards={[
            ...meaning.tiers.map((tier) => ({ value: tier.id, title: tier.name })),
            { value: '', title: text.noTier },
          ]}
          onChange={(tier) => onChange({ tier })}
        />
      </div>
      {certified.length > 0 && (
        <fieldset className={styles.checks}>
          <legend>{text.certified}</legend>
          {certified.map((category) => (
            <Checkbox
              key={category.id}
              label={category.name}
              checked={answers.certifications.includes(category.id)}
              onChange={(event) =>
                onChange({
                  certifications: event.target.checked
                    ? [...answers.certifications, category.id]
                    : answers.certifications.filter((id) => id !== category.id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <fieldset className={styles.checks}>
        <legend>{text.situation}</legend>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            label={text[flag]}
            checked={answers[flag]}
            onChange={(event) => onChange({ [flag]: event.target.checked })}
          />
        ))}
      </fieldset>
      <div className={styles.group}>
        <Select
          label={text.lateReason}
          value={answers.lateReason}
          empty={text.noReason}
          options={options(reasons)}
          onChange={(event) => onChange({ lateReason: event.target.value as Answers['lateReason'] })}
        />
        <DateField
          {...day('landRequisitionApprovedOn')}
          beside={<span className={styles.about}>{text.landHint}</span>}
        />
      </div>
    </form>
  );
}
