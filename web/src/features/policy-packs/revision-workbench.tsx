import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PolicyPackWholeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Notice, useWords } from '../../ui/index.ts';
import { RevisionChanges } from './changes/revision-changes.tsx';
import { faultWords } from './faults/faults.words.ts';
import { FaultsView } from './faults/faults-view.tsx';
import { RevisionGaps } from './gaps/revision-gaps.tsx';
import { NothingYet } from './nothing-yet.tsx';
import type { PackSearch, PackTab } from './pack-search.ts';
import { type ActivePack, PackView } from './pack-view.tsx';
import { personWords } from './person/person.words.ts';
import { TryAPerson } from './person/try-person.tsx';
import { policyWords } from './policy.words.ts';
import { RevisionProof } from './proof/revision-proof.tsx';
import { useDraft } from './reading/draft.ts';
import { keptBases } from './reading/pack-input.ts';
import { RevisionHeader } from './revision-header.tsx';
import { Workbench } from './workbench.tsx';

export const PolicyPackWhole = graphql(`
  fragment PolicyPackWhole on PolicyPackRevision {
    id
    revision
    state
    planYear
    activatedAt
    text
    noticeText
    layers { text noticeText }
    fit
    exampleCount
    viewerCanActivate
    faults { ...PolicyPackFault }
    meaning { ...PolicyPackMeaning }
  }
`);

type Props = {
  pack: PolicyPackWholeFragment;
  active: ActivePack | null;
  today: string | null;
  tabs: readonly PackTab[];
  search: PackSearch;
  onSearch: (search: PackSearch) => void;
  /** What must be known before the pack itself. */
  notice?: ReactNode;
};

/** A stored revision and its views. It is never changed; correcting it starts a new draft from it. */
export function RevisionWorkbench({ pack, active, today, tabs, search, onSearch, notice }: Props) {
  const text = useWords(policyWords);
  const person = useWords(personWords);
  const faultText = useWords(faultWords);
  const navigate = useNavigate();
  const [, change] = useDraft();
  const wanted = search.tab ?? (pack.fit ? 'words' : 'faults');
  const tab = tabs.includes(wanted) ? wanted : 'words';
  const meaning = pack.meaning ?? null;
  const name = `${text.revisionN({ n: pack.revision })}.yaml`;

  function startDraft() {
    change({
      base: { id: pack.id, revision: pack.revision, planYear: pack.planYear },
      saved: true,
      packName: name,
      packText: pack.text,
      noticeName: pack.noticeText ? name : '',
      noticeText: pack.noticeText ?? '',
      bases: keptBases(name, pack.layers),
    });
    void navigate({ to: '/policy/edit' });
  }
  return (
    <Workbench
      header={
        <RevisionHeader
          pack={pack}
          active={active}
          readOnly={!tabs.includes('faults')}
          onStart={startDraft}
        />
      }
      above={
        tab === 'faults' && pack.faults.length > 0 ? (
          <Notice action={<Button onClick={startDraft}>{faultText.correct}</Button>}>
            {faultText.readOnly}
          </Notice>
        ) : (
          notice
        )
      }
      tabs={tabs}
      tab={tab}
      search={search}
      onSearch={onSearch}
      faultCount={pack.faults.length}
      meaning={meaning}
      noticeText={pack.noticeText}
      lowerNotices={pack.layers.flatMap((layer) => layer.noticeText ?? [])}
    >
      {tab === 'faults' && (
        <FaultsView
          name={name}
          text={pack.text}
          checked
          faults={pack.faults}
          exampleCount={pack.exampleCount}
          clauseCount={meaning?.clauses.length ?? 0}
          notes={[]}
          hasNotice={pack.noticeText !== null}
          onText={null}
          onWords={() => onSearch({ tab: 'words' })}
        />
      )}
      {tab === 'try' && meaning && pack.fit && today !== null && (
        <TryAPerson packId={pack.id} meaning={meaning} today={today} />
      )}
      {tab === 'try' && !(meaning && pack.fit) && (
        <NothingYet title={person.notFit}>{person.notFitDo}</NothingYet>
      )}
      {tab !== 'faults' && tab !== 'try' && (
        <PackView
          tab={tab}
          meaning={meaning}
          today={today}
          panelOpen={search.clause !== undefined}
          onNotice={() => onSearch({ tab, clause: '' })}
          gaps={<RevisionGaps packId={pack.id} />}
          proof={<RevisionProof packId={pack.id} />}
          changes={
            <RevisionChanges packId={pack.id} planYear={pack.planYear} isActive={pack.state === 'ACTIVE'} />
          }
        />
      )}
    </Workbench>
  );
}
