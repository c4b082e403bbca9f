import { useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { PlaceCheckStep } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, formatCount, Notice, ProgressBar, toast, useWords } from '../../ui/index.ts';
import { CheckPlaceMutation } from './check-queries.ts';
import { checkWords } from './checks.words.ts';

export type Place = { name: string; townshipId?: string; villageId?: string };
type Props = { step: PlaceCheckStep; place: Place; total: number; onDone: () => void; onClose: () => void };

/** Takes a step with all of a place, a thousand at a time; can be stopped, and goes on where it stopped. */
export default function CheckPlaceDialog({ step, place: { name, ...place }, total, onDone, onClose }: Props) {
  const text = useWords(checkWords);
  const [check, busy] = useCommand(CheckPlaceMutation, (data) => data.checkPlace, { quiet: true });
  const [done, setDone] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const stopped = useRef(false);

  async function run() {
    stopped.current = false;
    setFault(null);
    let left = total;
    while (left > 0 && !stopped.current) {
      const { success, refusal } = await check({ input: { step, ...place, expected: left } });
      if (!success) {
        // What waits now is read again, and the next press begins from it.
        setFault(refusal.message);
        setDone(null);
        onDone();
        return;
      }
      left = success.left;
      setDone(total - left);
    }
    onDone();
    toast(text[`${step}Done`]({ n: formatCount(total - left) }), 'green');
    onClose();
  }

  return (
    <Dialog
      title={text[`${step}All`]({ n: formatCount(total) })}
      open
      onClose={busy ? null : onClose}
      foot={
        <>
          {busy && done !== null ? (
            <Button
              onClick={() => {
                stopped.current = true;
              }}
            >
              {text.stop}
            </Button>
          ) : (
            <Button onClick={onClose}>{text.back}</Button>
          )}
          <Button kind="main" busy={busy} onClick={() => void run()}>
            {text[step]}
          </Button>
        </>
      }
    >
      {fault && <Notice tone="red">{fault}</Notice>}
      <p>{text[`${step}Say`]({ place: name, n: formatCount(total) })}</p>
      <p>{text.each}</p>
      {done !== null && (
        <>
          <ProgressBar label={text[step]} done={done} total={total} />
          <p role="status">{text.progress({ n: formatCount(done), of: formatCount(total) })}</p>
        </>
      )}
    </Dialog>
  );
}
