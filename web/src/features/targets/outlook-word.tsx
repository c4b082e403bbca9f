import { type IconName, StateWord, type Tone, useWords } from '../../ui/index.ts';
import type { Outlook } from './outlook.ts';
import { progressWords } from './progress.words.ts';

export const outlookLook: Record<Outlook, { tone: Tone; icon: IconName }> = {
  reached: { tone: 'green', icon: 'passed' },
  onTrack: { tone: 'plain', icon: 'dot' },
  close: { tone: 'amber', icon: 'warning' },
  late: { tone: 'red', icon: 'wrong' },
};

/** Whether a township gets there in time, in a word with its colour. */
export function OutlookWord({ outlook }: { outlook: Outlook | null }) {
  const text = useWords(progressWords);
  if (outlook === null) return <>—</>;
  return (
    <StateWord tone={outlookLook[outlook].tone} icon={outlookLook[outlook].icon}>
      {text[outlook]}
    </StateWord>
  );
}
