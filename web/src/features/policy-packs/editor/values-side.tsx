import type { EditorView } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { TextField, toast, useLanguage, useWords } from '../../../ui/index.ts';
import type { PackField } from './common-field.ts';
import type { Engine } from './engine.ts';
import { fieldValue } from './field-value.ts';
import { valuesWords } from './values.words.ts';
import styles from './values-side.module.css';

type ValuesProps = { view: EditorView | null; engine: Engine | null; fields: readonly PackField[] };
const sections = ['head', 'phases', 'tiers', 'categories', 'targets'] as const;

/** A form for the values that change from county to county and year to year; each writes into the text at its place. */
export function ValuesSide({ view, engine, fields }: ValuesProps) {
  const words = useWords(valuesWords);

  async function write({ path, writing }: PackField, value: string) {
    if (view === null || engine === null) return;
    const before = view.state.doc.toString();
    const edit = await engine.ask('setValue', before, path, value, writing).catch(() => null);
    if (edit === null || view.state.doc.toString() !== before) return toast(words.moved, 'amber');
    view.dispatch({ changes: edit, userEvent: 'input' });
  }
  if (fields.length === 0) return <h2>{words.none}</h2>;
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {sections.map((section) => {
        const own = fields.filter((field) => field.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} className={styles.section}>
            <h2>{words[section]}</h2>
            {rulesOf(own).map(([rule, values]) => (
              <div key={rule} className={styles.rule}>
                {rule !== '' && <h3>{rule}</h3>}
                <div className={section === 'head' ? styles.whole : styles.pairs}>
                  {values.map((field) => (
                    <OneValue
                      key={field.path.join('.')}
                      field={field}
                      onWrite={(value) => void write(field, value)}
                    />
                  ))}
                </div>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

/** Fields by the rule that they belong to, in the order of the text. */
function rulesOf(fields: readonly PackField[]): [string, PackField[]][] {
  const rules = new Map<string, PackField[]>();
  for (const field of fields) rules.set(field.rule, [...(rules.get(field.rule) ?? []), field]);
  return [...rules];
}

function OneValue({ field, onWrite }: { field: PackField; onWrite: (value: string) => void }) {
  const words = useWords(valuesWords);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(null);
    setWrong(false);
  }, [field.value]);

  function leave() {
    if (typed === null || typed === (field.value ?? '')) return setWrong(false);
    const value = fieldValue(field.kind, typed);
    setWrong(value === null);
    if (value === null) return;
    setTyped(value);
    if (value !== field.value) onWrite(value);
  }
  return (
    <TextField
      label={field.name[language]}
      hint={field.wider ? words.wider : undefined}
      value={typed ?? field.value ?? (field.wider ? '…' : '')}
      readOnly={field.wider}
      error={wrong ? words[field.kind] : null}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
      }}
    />
  );
}
