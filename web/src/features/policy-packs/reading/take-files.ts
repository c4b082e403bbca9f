import { decodeFile, type FileFault, largestFile } from './decode-file.ts';
import type { Draft } from './draft.ts';
import { type ReadFile, sortFiles } from './sort-files.ts';
import { type FileRole, whichFile } from './which-file.ts';

export type Taken = { draft: Partial<Draft>; faults: { name: string; fault: FileFault }[] };

/**
 * Reads dropped or chosen files as text, each in its place: the pack, its notice, the packs below it with theirs. `as`
 * says which where only one is asked for.
 */
export async function takeFiles(files: readonly File[], as: FileRole | null = null): Promise<Taken> {
  const faults: Taken['faults'] = [];
  const packs: ReadFile[] = [];
  const notices: ReadFile[] = [];
  for (const file of files) {
    const read =
      file.size > largestFile
        ? { fault: 'file-too-large' as const }
        : decodeFile(new Uint8Array(await file.arrayBuffer()));
    if ('fault' in read) faults.push({ name: file.name, fault: read.fault });
    else {
      const pack = (as ?? whichFile(file.name, read.text)) === 'pack';
      (pack ? packs : notices).push({ name: file.name, text: read.text });
    }
  }
  return { draft: sortFiles(packs, notices), faults };
}
