import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { TargetsCheckShownFragment } from '../../gql/graphql.ts';
import { useLanguage, useWords } from '../../ui/index.ts';
import { uploadFile } from '../imports/index.ts';
import { CheckTargetsMutation } from './queries.ts';
import { setWords } from './tasks.words.ts';

export type CheckedFile = { uploadId: string; fileName: string; check: TargetsCheckShownFragment };

/** Sends a table and has it looked through; nothing is kept by it. */
export function useCheckedFile(place: { townshipId?: string; setId?: string } = {}) {
  const text = useWords(setWords);
  const language = useLanguage();
  const [check] = useCommand(CheckTargetsMutation, (data) => data.checkTargets, { quiet: true });
  const [reading, setReading] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  async function take(file: File): Promise<CheckedFile | null> {
    setFault(null);
    setChecked(null);
    setReading(file.name);
    let found: CheckedFile | null = null;
    const upload = await uploadFile(file, language, () => undefined);
    if ('id' in upload) {
      const { success, refusal } = await check({ input: { uploadId: upload.id, ...place } });
      if (success) found = { uploadId: upload.id, fileName: file.name, check: success.check };
      else setFault(refusal.message);
    } else if ('refused' in upload) setFault(upload.refused);
    else setFault(upload.broken === 'network' ? text.network : text.failed);
    setChecked(found);
    setReading(null);
    return found;
  }

  return { take, reading, fault, checked };
}
