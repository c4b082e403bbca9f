import { useViewer } from '../../app/viewer.tsx';
import { useWords } from '../../ui/index.ts';
import { policyWords } from './policy.words.ts';

type Revision = {
  faults: readonly unknown[];
  fit: boolean;
  noticeText: string | null;
  viewerCanActivate: boolean;
};

/** Why a revision can't be activated, in words; null where it can. */
export function useWhyNot(pack: Revision): string | null {
  const text = useWords(policyWords);
  const viewer = useViewer();
  if (!viewer.canManagePolicyPacks) return text.whyYou;
  if (pack.faults.length > 0) return text.whyFaults({ n: pack.faults.length });
  if (pack.noticeText === null) return text.whyNotice;
  return pack.viewerCanActivate ? null : text.whyYou;
}
