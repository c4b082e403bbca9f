import { useEffect, useEffectEvent, useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import type { PolicyPackGapsFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { Button, Notice, Skeleton, useWords } from '../../../ui/index.ts';
import { gapWords } from './gaps.words.ts';
import { GapsView } from './gaps-view.tsx';

const DraftGapsCheck = graphql(`
  mutation PolicyDraftGaps($input: PolicyPackInput!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess { check { meaning { gaps { ...PolicyPackGaps } } } }
      ... on Refusal { code message field }
    }
  }
`);

/** The gaps of a draft that is not kept, searched for when they are looked at. */
export function DraftGaps({ packText, noticeText }: { packText: string; noticeText: string }) {
  const text = useWords(gapWords);
  const [run] = useCommand(DraftGapsCheck, (data) => data.checkPolicyPack, { quiet: true });
  const [report, setReport] = useState<PolicyPackGapsFragment | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asked, setAsked] = useState(0);

  const search = useEffectEvent(async (stopped: AbortSignal) => {
    const { success, refusal } = await run({ input: { text: packText, noticeText: noticeText || null } });
    if (stopped.aborted) return;
    setReport(success?.check.meaning?.gaps ?? null);
    setRefused(refusal);
  });
  useEffect(() => {
    const stop = new AbortController();
    void search(stop.signal);
    return () => stop.abort();
  }, [packText, noticeText, asked]);

  if (refused) {
    return (
      <Notice
        tone="red"
        title={text.failed}
        action={<Button onClick={() => setAsked((n) => n + 1)}>{text.again}</Button>}
      >
        {refused.message}
      </Notice>
    );
  }
  return report ? <GapsView report={report} /> : <Skeleton lines={6} />;
}
