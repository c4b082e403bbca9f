import { useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import { graphql } from '../../../gql/index.ts';
import { type Base, useDraft, useSavedAs } from './draft.ts';
import { packInput } from './pack-input.ts';

const Upload = graphql(`
  mutation PolicyPackUpload($input: PolicyPackInput!, $basedOn: ID) {
    uploadPolicyPack(input: $input, basedOn: $basedOn) {
      ... on UploadPolicyPackSuccess { policyPack { id revision planYear } }
      ... on Refusal { code message field }
    }
  }
`);

/**
 * Saves the draft at hand as a new revision, which answers; null where it was refused, with the reason in `refused`.
 * `knowing` names a revision that its author has read since, in place of the one that it began from.
 */
export function useSave(): {
  save: (knowing?: Base) => Promise<Base | null>;
  saving: boolean;
  refused: Refused | null;
} {
  const [draft] = useDraft();
  const savedAs = useSavedAs();
  const [upload, saving] = useCommand(Upload, (data) => data.uploadPolicyPack, { quiet: true });
  const [refused, setRefused] = useState<Refused | null>(null);

  async function save(knowing?: Base): Promise<Base | null> {
    const { packText, noticeText, bases } = draft;
    const input = packInput(packText, noticeText, bases);
    const { success, refusal } = await upload({ input, basedOn: (knowing ?? draft.base)?.id ?? null });
    setRefused(refusal);
    if (!success) return null;
    const { id, revision, planYear } = success.policyPack;
    const base = { id, revision, planYear };
    savedAs(base, { packText, noticeText });
    return base;
  }
  return { save, saving, refused };
}
