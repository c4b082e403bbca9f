import type { DocumentKind, Hukou } from '../../gql/graphql.ts';
import { DateField, Select, TextField, useWords } from '../../ui/index.ts';
import { readCard, readNumber } from './document.ts';
import type { DraftField, PersonDraft } from './person-draft.ts';
import { registerWords } from './register.words.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';

const documents: readonly DocumentKind[] = [
  'RESIDENT_ID',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_PERMANENT_RESIDENCE',
  'VILLAGE_CERTIFICATE',
];
const registrations: readonly Hukou[] = ['LOCAL', 'OTHER'];

type Props = {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  faults: Partial<Record<DraftField, string>>;
  villages: readonly { value: string; label: string }[];
};

/** Number, name and address first, in the order in which a card reader types them. */
export function PersonFields({ draft, onChange, faults, villages }: Props) {
  const text = useWords(registerWords);
  const names = useWords(personWords);
  const read = readNumber(draft.document, draft.idNumber);
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const field = (name: DraftField) => ({
    name,
    value: draft[name],
    error: faults[name] ?? false,
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  function typedNumber(typed: string) {
    const card = typed.trim().length > 18 ? readCard(typed) : null;
    if (!card) return set({ idNumber: typed });
    set({
      idNumber: card.number,
      name: card.name ?? draft.name,
      group: card.address ?? draft.group,
    });
  }

  return (
    <div className={styles.grid}>
      <TextField
        {...field('idNumber')}
        label={text.idNumber}
        placeholder={text.idHint}
        beside={read.birthDate && read.sex && `${read.birthDate} ${names[read.sex]}`}
        autoFocus
        spellCheck={false}
        onChange={(event) => typedNumber(event.target.value)}
      />
      <TextField {...field('name')} label={text.name} />
      <TextField {...field('group')} label={text.group} />
      <TextField {...field('relation')} label={text.relation} />
      {villages.length > 0 && (
        <Select {...field('villageId')} label={text.village} empty={text.choose} options={villages} />
      )}
      <Select
        {...field('document')}
        label={text.document}
        options={documents.map((kind) => ({ value: kind, label: names[kind] }))}
      />
      {draft.document !== 'RESIDENT_ID' && (
        <>
          <DateField {...field('birthDate')} label={text.birthDate} />
          <Select
            {...field('sex')}
            label={text.sex}
            empty={text.choose}
            options={[
              { value: 'MALE', label: names.MALE },
              { value: 'FEMALE', label: names.FEMALE },
            ]}
          />
        </>
      )}
      <Select
        {...field('hukou')}
        label={text.hukou}
        options={registrations.map((one) => ({ value: one, label: names[one] }))}
      />
      <TextField {...field('phone')} label={text.phone} inputMode="tel" />
    </div>
  );
}
