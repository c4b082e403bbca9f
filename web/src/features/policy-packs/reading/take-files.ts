import { decodeFile, type FileFault, largestFile } from './decode-file.ts';
import type { Draft } from './draft.ts';
import { type FileRole, whichFile } from './which-file.ts';

export type Taken = { draft: Partial<Draft>; faults: { name: string; fault: FileFault }[] };

/** Reads dropped or chosen files as text, each in its place: pack or notice. `as` says which where only one is asked for. */
export async function takeFiles(files: readonly File[], as: FileRole | null = null): Promise<Taken> {
  const taken: Taken = { draft: {}, faults: [] };
  for (const file of files) {
    const read =
      file.size > largestFile
        ? { fault: 'file-too-large' as const }
        : decodeFile(new Uint8Array(await file.arrayBuffer()));
    if ('fault' in read) taken.faults.push({ name: file.name, fault: read.fault });
    else if ((as ?? whichFile(file.name, read.text)) === 'pack')
      Object.assign(taken.draft, { packName: file.name, packText: read.text });
    else Object.assign(taken.draft, { noticeName: file.name, noticeText: read.text });
  }
  return taken;
}
