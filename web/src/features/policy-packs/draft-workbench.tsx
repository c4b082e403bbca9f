import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeyPress } from '../../app/use-key-press.ts';
import { Button, Notice, toast, useWords } from '../../ui/index.ts';
import { DraftChanges } from './changes/draft-changes.tsx';
import { DraftHeader } from './draft-header.tsx';
import { FaultsView } from './faults/faults-view.tsx';
import { DraftGaps } from './gaps/draft-gaps.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { type PackSearch, type PackTab, packTabs } from './pack-search.ts';
import { PackView } from './pack-view.tsx';
import { personWords } from './person/person.words.ts';
import { policyWords } from './policy.words.ts';
import { DraftProof } from './proof/draft-proof.tsx';
import { type Base, useDraft } from './reading/draft.ts';
import { NotSaved } from './reading/not-saved.tsx';
import { useCheck } from './reading/use-check.ts';
import { useSave } from './reading/use-save.ts';
import { useActivePack } from './use-active-pack.ts';
import { Workbench } from './workbench.tsx';

type Props = { search: PackSearch; onSearch: (search: PackSearch) => void; onChoose: () => void };

/** The unsaved draft with its faults and meaning, checked again after every change. */
export function DraftWorkbench({ search, onSearch, onChoose }: Props) {
  const text = useWords(policyWords);
  const person = useWords(personWords);
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft();
  const { check, refusal, checking, again } = useCheck(draft.packText, draft.noticeText);
  const { active, today } = useActivePack(check?.meaning?.planYear ?? null);
  const { save: keep, saving, refused } = useSave();
  const [opened, setOpened] = useState<PackTab | null>(null);
  // What the first check said decides the view; mending the last fault must not turn the page under one's hands.
  if (opened === null && check) setOpened(check.fit ? 'words' : 'faults');
  const tab = search.tab ?? opened ?? 'faults';
  const meaning = check?.meaning ?? null;

  async function save(knowing?: Base) {
    const kept = await keep(knowing);
    if (!kept) return;
    await navigate({
      to: '/policy/$packId',
      params: { packId: kept.id },
      search: search.tab ? { tab: search.tab } : {},
    });
    clear();
    toast(text.saved({ n: kept.revision }), 'green');
  }
  useKeyPress('Ctrl s', () => void save(), !saving);

  const above = (refused || refusal) && (
    <>
      {refused && (
        <NotSaved
          refused={refused}
          base={draft.base}
          saving={saving}
          onKnowing={(newest) => void save(newest)}
        />
      )}
      {refusal && (
        <Notice tone="red" title={text.notChecked} action={<Button onClick={again}>{text.again}</Button>}>
          {refusal.message}
        </Notice>
      )}
    </>
  );
  return (
    <Workbench
      header={
        <DraftHeader
          draft={draft}
          check={check}
          checking={checking}
          active={active}
          saving={saving}
          onChange={change}
          onChoose={onChoose}
          onSave={() => void save()}
        />
      }
      above={above}
      tabs={packTabs}
      tab={tab}
      search={search}
      onSearch={onSearch}
      faultCount={check?.faults.length ?? null}
      meaning={meaning}
      noticeText={draft.noticeText || null}
      lowerNotices={draft.bases.map((base) => base.noticeText)}
    >
      {tab === 'faults' && (
        <FaultsView
          name={draft.packName}
          text={draft.packText}
          checked={check !== null}
          faults={check?.faults ?? []}
          exampleCount={check?.exampleCount ?? 0}
          clauseCount={meaning?.clauses.length ?? 0}
          notes={check?.notes ?? []}
          hasNotice={draft.noticeText !== ''}
          onText={(packText) => change({ packText })}
          onWords={() => onSearch({ tab: 'words' })}
        />
      )}
      {tab === 'try' && (
        <NothingYet
          title={check?.fit ? person.notSaved : person.notFit}
          action={
            check?.fit && (
              <Button kind="main" busy={saving} onClick={() => void save()}>
                {text.save}
              </Button>
            )
          }
        >
          {check?.fit ? person.notSavedDo : person.notFitDo}
        </NothingYet>
      )}
      {tab !== 'faults' && tab !== 'try' && (
        <PackView
          tab={tab}
          meaning={meaning}
          today={today}
          panelOpen={search.clause !== undefined}
          onNotice={() => onSearch({ tab, clause: '' })}
          gaps={<DraftGaps packText={draft.packText} noticeText={draft.noticeText} />}
          proof={
            <DraftProof
              packText={draft.packText}
              noticeText={draft.noticeText}
              onText={(packText) => change({ packText })}
            />
          }
          changes={<DraftChanges packText={draft.packText} noticeText={draft.noticeText} />}
        />
      )}
    </Workbench>
  );
}
