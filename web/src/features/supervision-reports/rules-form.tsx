import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { RulesShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, ErrorSummary, type FormFault, Select, TextField, toast, useWords } from '../../ui/index.ts';
import { parsePercent, parseWhole, percentTyped } from './percent.ts';
import styles from './reports.module.css';
import { rulesWords } from './reports.words.ts';

const SetMutation = graphql(`
  mutation SetReportRules($input: ReportRulesInput!) {
    setReportRules(input: $input) {
      ... on SetReportRulesSuccess { rules { ...RulesShown } }
      ... on Refusal { code message field }
    }
  }
`);

const lines = ['commendFrom', 'warnBelow', 'explainBelow'] as const;

/** The rules as they shall be, with the reason that is kept. */
export function RulesForm({ rules, onSet }: { rules: RulesShownFragment; onSet: () => void }) {
  const text = useWords(rulesWords);
  const id = useId();
  const [set, busy] = useCommand(SetMutation, (data) => data.setReportRules, { quiet: true });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const value = (name: string) => String(typed.get(name) ?? '');
    const wrong: FormFault[] = [];
    const read = (name: string, parse: (text: string) => number | null | undefined, message: string) => {
      const number = parse(value(name));
      if (number === undefined) wrong.push({ message, fieldId: `${id}-${name}` });
      return number ?? null;
    };
    const percent = (name: string) => read(name, parsePercent, text.percentWrong);
    const [commendFrom, warnBelow, explainBelow] = lines.map(percent);
    const smallBelow = read('smallBelow', parseWhole, text.wholeWrong) ?? 0;
    const commendPlaces = read('commendPlaces', parseWhole, text.wholeWrong);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const { success, refusal } = await set({
      input: {
        expectedRevision: rules.revision,
        rankBy: value('rankBy') === 'GAP' ? 'GAP' : 'RATE',
        smallBelow,
        commendFrom: commendFrom ?? null,
        commendPlaces,
        warnBelow: warnBelow ?? null,
        explainBelow: explainBelow ?? null,
        issuer: value('issuer'),
        recipients: value('recipients'),
        reason: value('reason'),
      },
    });
    if (!success) {
      setFaults([
        { message: refusal.message, fieldId: refusal.field ? `${id}-${refusal.field}` : undefined },
      ]);
      return;
    }
    toast(text.saved({ n: success.rules.revision }), 'green');
    onSet();
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={faults} />
      <div className={styles.two}>
        <Select
          id={`${id}-rankBy`}
          name="rankBy"
          label={text.rankBy}
          defaultValue={rules.rankBy}
          options={(['RATE', 'GAP'] as const).map((value) => ({ value, label: text[value] }))}
        />
        <TextField
          id={`${id}-smallBelow`}
          name="smallBelow"
          label={text.smallBelow}
          hint={text.people}
          inputMode="numeric"
          defaultValue={rules.smallBelow}
        />
        {lines.map((name) => (
          <TextField
            key={name}
            id={`${id}-${name}`}
            name={name}
            label={text[name]}
            hint={text.percent}
            inputMode="decimal"
            defaultValue={percentTyped(rules[name])}
          />
        ))}
        <TextField
          id={`${id}-commendPlaces`}
          name="commendPlaces"
          label={text.commendPlaces}
          hint={text.commendPlacesHint}
          inputMode="numeric"
          defaultValue={rules.commendPlaces ?? ''}
        />
        {(['issuer', 'recipients'] as const).map((name) => (
          <TextField
            key={name}
            id={`${id}-${name}`}
            name={name}
            label={text[name]}
            hint={text.byDefault}
            defaultValue={rules[name]}
          />
        ))}
      </div>
      <TextField id={`${id}-reason`} name="reason" label={text.reason} />
      <div className={styles.acts}>
        <Button type="submit" kind="main" busy={busy}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
