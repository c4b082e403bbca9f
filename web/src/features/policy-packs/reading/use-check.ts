import { useEffect, useEffectEvent, useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import type { PolicyPackCheckMutation } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { useDraft } from './draft.ts';
import { packInput } from './pack-input.ts';

const Check = graphql(`
  mutation PolicyPackCheck($input: PolicyPackInput!) {
    checkPolicyPack(input: $input) {
      ... on CheckPolicyPackSuccess {
        check {
          fit
          exampleCount
          notes
          faults { ...PolicyPackFault }
          meaning { ...PolicyPackMeaning }
        }
      }
      ... on Refusal { code message field }
    }
  }
`);

export type PackCheck = Extract<
  PolicyPackCheckMutation['checkPolicyPack'],
  { __typename: 'CheckPolicyPackSuccess' }
>['check'];

const pause = 350;

/**
 * Checks a text a moment after it last changed. The last answer stays while the next is on its way, and an answer
 * that came too late is dropped. `again` asks once more after a failure.
 */
export function useCheck(text: string, noticeText: string) {
  const [{ bases }] = useDraft();
  const [run] = useCommand(Check, (data) => data.checkPolicyPack, { quiet: true });
  const [answer, setAnswer] = useState<{ check: PackCheck | null; refusal: Refused | null }>();
  const [asked, setAsked] = useState(0);
  const [checking, setChecking] = useState(false);

  const ask = useEffectEvent(async (stopped: AbortSignal) => {
    const { success, refusal } = await run({ input: packInput(text, noticeText, bases) });
    if (stopped.aborted) return;
    setAnswer((last) => ({ check: success?.check ?? last?.check ?? null, refusal }));
    setChecking(false);
  });

  useEffect(() => {
    if (text === '') return setAnswer(undefined);
    const stop = new AbortController();
    setChecking(true);
    const timer = window.setTimeout(() => void ask(stop.signal), pause);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [text, noticeText, bases, asked]);

  return {
    check: answer?.check ?? null,
    refusal: answer?.refusal ?? null,
    checking,
    again: () => setAsked((n) => n + 1),
  };
}
