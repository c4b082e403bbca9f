import type { EditorView } from '@codemirror/view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useKeyPress } from '../../../app/use-key-press.ts';
import { Notice, toast, useLanguage, useWords } from '../../../ui/index.ts';
import { policyWords } from '../policy.words.ts';
import { type Base, useDraft } from '../reading/draft.ts';
import { NotSaved } from '../reading/not-saved.tsx';
import { useSave } from '../reading/use-save.ts';
import { completionSource } from './completion.ts';
import styles from './editor.module.css';
import { editorWords } from './editor.words.ts';
import { EditorHeader } from './editor-header.tsx';
import { EditorSide } from './editor-side.tsx';
import { useEngine } from './engine.ts';
import { faultIn } from './faults-of.ts';
import { ReadOnlyText } from './read-only-text.tsx';
import { SourceEditor } from './source-editor.tsx';
import { useKnownBases } from './use-known-bases.ts';
import { useNarrow } from './use-narrow.ts';
import { useOpenYears } from './use-open-years.ts';
import { useTextCheck } from './use-text-check.ts';

/** The text of the draft at hand with what stands beside it; checked as one types, saved as a new revision. */
export function EditorDesk({ countyId, onAnother }: { countyId: number; onAnother: () => void }) {
  const words = useWords(editorWords);
  const text = useWords(policyWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { side } = useSearch({ from: '/shell/policy/edit' });
  const [draft, change] = useDraft();
  const { engine, failed } = useEngine();
  const county = { id: countyId, openYears: useOpenYears() };
  const bases = useKnownBases(draft);
  const { check, checking, broken } = useTextCheck(engine, draft, county, bases);
  const { save, saving, refused } = useSave();
  const [view, setView] = useState<EditorView | null>(null);
  const [word, setWord] = useState('');
  const narrow = useNarrow();
  const faults = useMemo(
    () => check?.faults.map((fault) => faultIn(language, fault)) ?? [],
    [check, language],
  );

  const complete = useMemo(
    () => completionSource(engine, language, words.required),
    [engine, language, words],
  );

  async function keep(knowing?: Base) {
    const base = await save(knowing);
    if (base) toast(text.saved({ n: base.revision }), 'green');
  }
  /** A notice put beside the text is the one that the text names by its digest. */
  async function putNotice(noticeName: string, noticeText: string) {
    change({ noticeName, noticeText });
    const before = view?.state.doc.toString();
    if (!view || !engine || before === undefined) return;
    const edit = await engine.ask('nameNotice', before, noticeText).catch(() => null);
    if (edit !== null && view.state.doc.toString() === before) view.dispatch({ changes: edit });
  }
  useKeyPress('Ctrl s', () => void keep(), !saving && !draft.saved);

  return (
    <div className={styles.editor}>
      <EditorHeader
        draft={draft}
        check={check}
        checking={checking}
        saving={saving}
        onAnother={onAnother}
        onSave={() => void keep()}
      />
      {(failed || broken || refused) && (
        <div className={styles.above}>
          {failed && <Notice tone="red">{words.engineFailed}</Notice>}
          {broken && !failed && <Notice tone="red">{words.engineBroken}</Notice>}
          {refused && (
            <NotSaved
              refused={refused}
              base={draft.base}
              saving={saving}
              onKnowing={(newest) => void keep(newest)}
            />
          )}
        </div>
      )}
      {narrow ? (
        <ReadOnlyText text={draft.packText} faults={faults} />
      ) : (
        <div className={styles.split}>
          <div className={styles.left}>
            <SourceEditor
              text={draft.packText}
              onText={(packText) => change({ packText })}
              faults={check?.text === draft.packText ? faults : null}
              complete={complete}
              onWord={setWord}
              onView={setView}
            />
            <p className={styles.keys}>{words.keys}</p>
          </div>
          <EditorSide
            view={view}
            engine={engine}
            onNotice={(name, notice) => void putNotice(name, notice)}
            text={draft.packText}
            word={word}
            noticeText={draft.noticeText}
            check={check}
            faults={faults}
            side={side ?? 'notice'}
            onSide={(next) => void navigate({ to: '/policy/edit', search: { side: next }, replace: true })}
            onMeaning={() => void navigate({ to: '/policy/new', search: { tab: 'words' } })}
          />
        </div>
      )}
    </div>
  );
}
