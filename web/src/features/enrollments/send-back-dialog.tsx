import { formatCount, useWords } from '../../ui/index.ts';
import { ReasonDialog } from '../residents/index.ts';
import { checkWords } from './checks.words.ts';
import { detailWords } from './enrollments.words.ts';
import { useCheck } from './use-check.ts';

type Props = {
  seen: readonly { id: string; version: number }[];
  onStale: () => void;
  onDone?: () => void;
  onClose: () => void;
};

/** Sends back what was checked or confirmed, with the reason. */
export default function SendBackDialog({ seen, onStale, onDone, onClose }: Props) {
  const text = useWords(checkWords);
  const detail = useWords(detailWords);
  const [check, busy] = useCheck(onStale);
  return (
    <ReasonDialog
      title={text.backTitle({ n: formatCount(seen.length) })}
      label={detail.reason}
      hint={text.backHint}
      act={text.SEND_BACK}
      busy={busy}
      onClose={onClose}
      onAct={async (reason) => {
        const refusal = await check('SEND_BACK', seen, reason);
        if (refusal === null) {
          onDone?.();
          onClose();
        }
        return refusal;
      }}
    />
  );
}
