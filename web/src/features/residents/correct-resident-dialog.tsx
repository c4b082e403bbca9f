import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { Hukou, ResidentCorrectionFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DateField, parseDay, Select, TextField, toast, useWords } from '../../ui/index.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { registerWords } from './register.words.ts';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';
import { personWords } from './residents.words.ts';

export const ResidentCorrection = graphql(`
  fragment ResidentCorrection on Resident {
    id
    version
    name
    sex
    birthDate
    hukou
    document
    group
    relation
  }
`);

const CorrectResidentMutation = graphql(`
  mutation CorrectResident($input: CorrectResidentInput!) {
    correctResident(input: $input) {
      ... on CorrectResidentSuccess {
        resident { ...ResidentCorrection ...ResidentIdentity ...ResidentThisYear }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { resident: ResidentCorrectionFragment; onReread: () => void; onClose: () => void };
type Draft = {
  name: string;
  group: string;
  relation: string;
  phone: string;
  birthDate: string;
  hukou: Hukou;
};

/** Corrects what was written down wrong. Only what differs is sent; a stale page reads anew and keeps what was typed. */
export default function CorrectResidentDialog({ resident, onReread, onClose }: Props) {
  const text = useWords(residentWords);
  const label = useWords(registerWords);
  const person = useWords(personWords);
  const [correct, busy] = useCommand(CorrectResidentMutation, (data) => data.correctResident, {
    quiet: true,
  });
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({});
  const [draft, setDraft] = useState<Draft>({
    name: resident.name,
    group: resident.group ?? '',
    relation: resident.relation ?? '',
    phone: '',
    birthDate: resident.birthDate,
    hukou: resident.hukou,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const field = (key: Exclude<keyof Draft, 'hukou'>) => ({
    value: draft[key],
    error: faults[key] ?? false,
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });

  async function act(reason: string) {
    const birthDate = parseDay(draft.birthDate);
    if (birthDate === null) {
      setFaults({ birthDate: person.noSuchDay });
      return { message: person.noSuchDay, field: null };
    }
    const { success, refusal } = await correct({
      input: {
        id: resident.id,
        version: resident.version,
        reason,
        ...differing('name', draft.name, resident.name),
        ...differing('group', draft.group, resident.group ?? ''),
        ...differing('relation', draft.relation, resident.relation ?? ''),
        ...differing('phone', draft.phone, ''),
        ...differing('birthDate', birthDate, resident.birthDate),
        ...(draft.hukou === resident.hukou ? {} : { hukou: draft.hukou }),
      },
    });
    if (success) {
      toast(text.corrected);
      onClose();
      return null;
    }
    if (refusal.code === 'STALE') onReread();
    setFaults(refusal.field && refusal.field in draft ? { [refusal.field]: refusal.message } : {});
    return refusal;
  }

  return (
    <ReasonDialog
      title={text.correctTitle}
      label={text.reason}
      hint={text.reasonHint}
      act={text.correctDo}
      busy={busy}
      onClose={onClose}
      onAct={act}
    >
      <TextField {...field('name')} label={label.name} autoFocus />
      <div className={styles.pair}>
        <TextField {...field('group')} label={label.group} />
        <TextField {...field('relation')} label={label.relation} />
      </div>
      <div className={styles.pair}>
        <TextField {...field('phone')} label={text.phone} hint={text.keepPhone} inputMode="tel" />
        <Select
          label={label.hukou}
          hint=" "
          value={draft.hukou}
          options={[
            { value: 'LOCAL', label: person.LOCAL },
            { value: 'OTHER', label: person.OTHER },
          ]}
          onChange={(event) => set({ hukou: event.target.value === 'OTHER' ? 'OTHER' : 'LOCAL' })}
        />
      </div>
      {resident.document === 'RESIDENT_ID' ? (
        <p className={styles.muted}>{text.fromNumber}</p>
      ) : (
        <DateField {...field('birthDate')} label={label.birthDate} />
      )}
    </ReasonDialog>
  );
}

function differing<K extends string>(key: K, now: string, before: string): Partial<Record<K, string>> {
  return now.trim() === before ? {} : ({ [key]: now.trim() } as Record<K, string>);
}
