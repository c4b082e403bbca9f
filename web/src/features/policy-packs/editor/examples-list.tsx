import { StateWord, useLanguage, useWords } from '../../../ui/index.ts';
import { editorWords } from './editor.words.ts';
import type { TextCheck } from './engine-calls.ts';
import styles from './examples-list.module.css';

type Outcome = TextCheck['examples'][number];
type ListProps = { examples: readonly Outcome[]; old: boolean; onLine: (line: number) => void };

/** Every example and whether the rules give what it says; `old` where the text at hand can't be applied yet. */
export function ExamplesList({ examples, old, onLine }: ListProps) {
  const words = useWords(editorWords);
  if (examples.length === 0) {
    return (
      <>
        <h2>{words.noExamples}</h2>
        <p>{words.noExamplesDo}</p>
      </>
    );
  }
  const passed = examples.filter(isPassed).length;
  return (
    <>
      <h2 className={styles.count}>
        <StateWord
          tone={passed === examples.length ? 'green' : 'red'}
          icon={passed === examples.length ? 'passed' : 'wrong'}
        >
          {words.examplesCount({ passed, all: examples.length })}
        </StateWord>
      </h2>
      {old && (
        <p>
          <StateWord tone="amber" icon="warning">
            {words.examplesOld}
          </StateWord>
        </p>
      )}
      <ol className={styles.list}>
        {examples.map((example, index) => (
          <Row key={example.line} example={example} n={index + 1} onLine={onLine} />
        ))}
      </ol>
    </>
  );
}

const isPassed = (example: Outcome) => example.invalid === null && example.differences.length === 0;

function Row({ example, n, onLine }: { example: Outcome; n: number; onLine: (line: number) => void }) {
  const words = useWords(editorWords);
  const language = useLanguage();
  const passed = isPassed(example);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.head}
        title={words.toLine({ line: example.line })}
        onClick={() => onLine(example.line)}
      >
        <span className={styles.name}>{example.name?.[language] ?? words.unnamed({ n })}</span>
        <StateWord tone={passed ? 'green' : 'red'} icon={passed ? 'passed' : 'wrong'}>
          {passed ? words.passed : words.failed}
        </StateWord>
        <span className={styles.line}>{example.line}</span>
      </button>
      {!passed && (
        <ul className={styles.differences}>
          {example.invalid && <li>{example.invalid[language]}</li>}
          {example.differences.map(({ key, expected, got }) => (
            <li key={key}>
              {key !== '' && <code>{key}</code>} {words.wrote} <del>{expected || '—'}</del> · {words.got}{' '}
              <ins>{got || '—'}</ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
