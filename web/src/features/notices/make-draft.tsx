import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { graphql } from '../../gql/index.ts';
import { Button, Notice, toast, useWords } from '../../ui/index.ts';
import { useDraft } from '../policy-packs/index.ts';
import { noticesWords } from './notices.words.ts';

const DraftQuery = graphql(`
  query NoticeDraft($id: ID!) {
    notice(id: $id) { id draft { name text } }
  }
`);

type DraftProps = { noticeId: string; noticeText: string; confirmed: number };

/** Makes a pack of what is confirmed, and opens it as the draft at hand: checked, mended and saved like any other. */
export function MakeDraft({ noticeId, noticeText, confirmed }: DraftProps) {
  const text = useWords(noticesWords);
  const client = useClient();
  const navigate = useNavigate();
  const [atHand, change] = useDraft();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Parameters<typeof QueryState>[0]['query'] | null>(null);

  async function make() {
    setAsking(false);
    setBusy(true);
    const answer = await client
      .query(DraftQuery, { id: noticeId }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const draft = answer.data?.notice?.draft;
    if (!draft) return setFailed({ fetching: false, error: answer.error });
    const noticeName = draft.name.replace(/\.yaml$/, '.notice.txt');
    change({
      packName: draft.name,
      packText: draft.text,
      noticeName,
      noticeText,
      bases: [],
      base: null,
      saved: false,
    });
    await navigate({ to: '/policy/edit', search: { side: 'faults' } });
    toast(text.drafted, 'green');
  }
  if (asking)
    return (
      <Notice
        tone="amber"
        title={text.draftOver}
        action={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {text.keep}
            </Button>{' '}
            <Button onClick={() => void make()}>{text.replace}</Button>
          </>
        }
      >
        {text.draftOverSay({ name: atHand.packName })}
      </Notice>
    );
  if (failed)
    return (
      <QueryState query={failed} what={text.draft} onRetry={() => setFailed(null)}>
        {() => null}
      </QueryState>
    );
  return (
    <Button
      kind="main"
      busy={busy}
      why={confirmed === 0 ? text.draftWhy : null}
      onClick={() => (atHand.packText === '' || atHand.saved ? void make() : setAsking(true))}
    >
      {text.draft}
    </Button>
  );
}
