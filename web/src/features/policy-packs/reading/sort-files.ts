import type { Draft } from './draft.ts';

/** A text file that was read. */
export type ReadFile = { name: string; text: string };

/**
 * Which of several packs is the upper one: it stands on another (`extends`) and none of the others stands on it. Each
 * notice goes to the pack that names it; one that none names is the upper pack's.
 */
export function sortFiles(packs: readonly ReadFile[], notices: readonly ReadFile[]): Partial<Draft> {
  const below = new Set(packs.map(({ text }) => named(text, 'extends', 'file')));
  const top =
    packs.find(({ name, text }) => /^extends\s*:/m.test(text) && !below.has(name)) ??
    packs.find(({ name }) => !below.has(name)) ??
    packs[0];
  const bases = packs.filter((pack) => pack !== top);
  const taken = new Set<ReadFile>();
  const noticeOf = (pack: ReadFile) => {
    const name = named(pack.text, 'notice', 'text');
    const notice = notices.find((one) => one.name === name);
    if (notice) taken.add(notice);
    return notice;
  };
  const lower = bases.map((base) => ({ ...base, noticeText: noticeOf(base)?.text ?? '' }));
  const own = (top && noticeOf(top)) ?? notices.findLast((one) => !taken.has(one));
  return {
    ...(top ? { packName: top.name, packText: top.text, bases: lower } : {}),
    ...(own ? { noticeName: own.name, noticeText: own.text } : {}),
  };
}

/** The file that a pack names under a key of its head, on one line or on the lines below; null where it names none. */
function named(text: string, section: string, key: string): string | null {
  const head = new RegExp(`^${section}\\s*:(.*(?:\\n[ \\t]+.*)*)`, 'm').exec(text)?.[1] ?? '';
  const found = new RegExp(`(?:^|[\\s{,])${key}\\s*:\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^,}\\n]*))`).exec(
    head,
  );
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim() ?? null;
}
