import { useState } from 'react';
import { useViewer } from '../../../app/viewer.tsx';
import { useWords } from '../../../ui/index.ts';
import { Denied } from '../denied.tsx';
import { useDraft } from '../reading/draft.ts';
import { editorWords } from './editor.words.ts';
import { EditorDesk } from './editor-desk.tsx';
import { Start } from './start.tsx';

/** A pack written in the browser: where to begin, then the text with its faults, notice, values and examples. */
export function EditorPage() {
  const words = useWords(editorWords);
  const viewer = useViewer();
  const [draft] = useDraft();
  const [starting, setStarting] = useState(false);
  if (!viewer.canManagePolicyPacks || viewer.county === null) return <Denied title={words.title} />;
  const empty = draft.packText === '';
  if (empty || starting)
    return <Start onStarted={() => setStarting(false)} onCancel={empty ? null : () => setStarting(false)} />;
  return <EditorDesk countyId={Number(viewer.county.code)} onAnother={() => setStarting(true)} />;
}
