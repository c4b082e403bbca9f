import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { graphql } from '../../gql/index.ts';
import { Button, cx, Notice, useWords } from '../../ui/index.ts';
import { readNumber } from './document.ts';
import { relevantFacts } from './facts.ts';
import { FactsFields } from './facts-fields.tsx';
import { focusNext } from './focus-next.ts';
import { type DraftField, draftFaults, type PersonDraft, registerInput } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { registerWords } from './register.words.ts';
import styles from './residents.module.css';

const RegisterResidentMutation = graphql(`
  mutation RegisterResident($input: RegisterResidentInput!) {
    registerResident(input: $input) {
      ... on RegisterResidentSuccess { resident { id name household { id number } } }
      ... on Refusal { code message field }
    }
  }
`);

export type Registered = { id: string; name: string; householdId: string | null };

type Props = {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  /** The household joined, with its village; null starts a new one in the village chosen. */
  household: { id: string; villageId: string } | null;
  /** Those to choose from; one alone is chosen already. */
  villages: readonly { value: string; label: string }[];
  today: string;
  onRegistered: (person: Registered) => void;
  onClose: () => void;
  className?: string | undefined;
};

/** Registers a person in place. Enter goes to the next field, Esc closes without losing what was typed. */
export function RegisterForm(props: Props) {
  const { household, today } = props;
  const [only, ...others] = household === null ? props.villages : [];
  const draft =
    props.draft.villageId === '' && only && others.length === 0
      ? { ...props.draft, villageId: only.value }
      : props.draft;
  const text = useWords(registerWords);
  const form = useRef<HTMLFormElement>(null);
  const [register, busy] = useCommand(RegisterResidentMutation, (data) => data.registerResident, {
    quiet: true,
  });
  const [shown, setShown] = useState<Partial<Record<DraftField, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const birthDate = readNumber(draft.document, draft.idNumber).birthDate ?? draft.birthDate;
  const age = /^\d{4}-/.test(birthDate) ? Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) : null;
  const keys = relevantFacts({ age, hukou: draft.hukou }, draft.facts).filter(
    (key) => key !== 'landRequisitionApprovedOn' || draft.facts.landRequisitionApprovedOn !== null,
  );

  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    const faults = draftFaults(draft, today, household === null);
    const messages = Object.fromEntries(
      [...faults].map(([field, fault]) => [field, fault === 'phone' ? text.phoneWrong : text[fault]]),
    );
    setShown(messages);
    setRefused(null);
    if (faults.size > 0) return focusField([...faults.keys()][0] ?? 'idNumber');
    const place = household
      ? { villageId: household.villageId, householdId: household.id }
      : { villageId: draft.villageId, householdId: null };
    const { success, refusal } = await register({ input: registerInput(draft, place) });
    if (success) {
      const { resident } = success;
      return props.onRegistered({
        id: resident.id,
        name: resident.name,
        householdId: resident.household?.id ?? null,
      });
    }
    if (refusal.field && refusal.field in draft) {
      setShown({ [refusal.field]: refusal.message });
      focusField(refusal.field);
    } else setRefused(refusal.message);
  }

  function focusField(name: string) {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLElement) field.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onClose();
    }
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || !focusNext(event.currentTarget, event.target)) void submit();
  }

  return (
    <form
      ref={form}
      noValidate
      className={cx(styles.form, props.className)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      {refused && <Notice tone="red">{refused}</Notice>}
      <PersonFields
        draft={draft}
        onChange={props.onChange}
        faults={shown}
        villages={household === null ? props.villages : []}
      />
      <FactsFields
        facts={draft.facts}
        keys={keys}
        onChange={(facts) => props.onChange({ ...draft, facts })}
      />
      <div className={styles.actions}>
        <Button type="submit" kind="main" keys="Ctrl Enter" busy={busy}>
          {text.add}
        </Button>
        <Button kind="quiet" keys="Esc" onClick={props.onClose}>
          {text.back}
        </Button>
      </div>
    </form>
  );
}
