import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import { Page, PageHeader, useWords } from '../../ui/index.ts';
import { Denied } from './denied.tsx';
import { DraftWorkbench } from './draft-workbench.tsx';
import { policyWords } from './policy.words.ts';
import { useDraft } from './reading/draft.ts';
import { Intake } from './reading/intake.tsx';

/** A pack that comes in: dropped or pasted, checked at once, mended, read in words, saved as a draft. */
export function DraftPage() {
  const text = useWords(policyWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/policy/new' });
  const [draft] = useDraft();
  const [choosing, setChoosing] = useState(draft.packText === '');
  if (!viewer.canManagePolicyPacks) return <Denied title={text.newTitle} />;
  if (choosing || draft.packText === '') {
    return (
      <Page header={<PageHeader title={text.newTitle} />}>
        <Intake
          onTaken={() => setChoosing(false)}
          onCancel={draft.packText === '' ? null : () => setChoosing(false)}
        />
      </Page>
    );
  }
  return (
    <DraftWorkbench
      search={search}
      onSearch={(next) => void navigate({ to: '/policy/new', search: next, replace: true })}
      onChoose={() => setChoosing(true)}
    />
  );
}
