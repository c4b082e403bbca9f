import type { TypedDocumentNode } from '@urql/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import type { PolicyPackInput } from '../../../gql/graphql.ts';
import { Button, Notice, Skeleton, useWords } from '../../../ui/index.ts';
import { policyWords } from '../policy.words.ts';
import { useDraft } from './draft.ts';
import { packInput } from './pack-input.ts';

type Answer = { __typename: string };
type Success<R> = R extends { code: string; message: string } ? never : R;
type Asked<S> = { success: S | null; refused: Refused | null; again: () => void };

/** Asks about a text that is not kept: once, and again when it changes or is asked to. */
export function useCheckOnce<D, R extends Answer>(
  document: TypedDocumentNode<D, { input: PolicyPackInput }>,
  pick: (data: D) => R,
  packText: string,
  noticeText: string,
): Asked<Success<R>> {
  const [{ bases }] = useDraft();
  const [run] = useCommand(document, pick, { quiet: true });
  const [success, setSuccess] = useState<Success<R> | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asked, setAsked] = useState(0);
  const ask = useEffectEvent(async (stopped: AbortSignal) => {
    const answer = await run({ input: packInput(packText, noticeText, bases) });
    if (stopped.aborted) return;
    setSuccess(answer.success);
    setRefused(answer.refusal);
  });
  useEffect(() => {
    const stop = new AbortController();
    void ask(stop.signal);
    return () => stop.abort();
  }, [packText, noticeText, bases, asked]);
  return { success, refused, again: () => setAsked((n) => n + 1) };
}

/** The answer, or that it is on its way, or why there is none and a way to ask again. */
export function CheckedState<S>(props: {
  asked: Asked<S>;
  failed: string;
  children: (success: S) => ReactNode;
}) {
  const text = useWords(policyWords);
  const { success, refused, again } = props.asked;
  if (refused) {
    return (
      <Notice tone="red" title={props.failed} action={<Button onClick={again}>{text.again}</Button>}>
        {refused.message}
      </Notice>
    );
  }
  return success === null ? <Skeleton lines={6} /> : props.children(success);
}
