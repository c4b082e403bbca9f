/** Work one after the other; of what comes while one is under way only the last is done, the rest is dropped. */
export function latest(): (work: () => Promise<void>) => void {
  let busy = false;
  let next: (() => Promise<void>) | null = null;
  const go = async (work: () => Promise<void>) => {
    busy = true;
    await work();
    busy = false;
    const waiting = next;
    next = null;
    if (waiting !== null) void go(waiting);
  };
  return (work) => {
    if (busy) next = work;
    else void go(work);
  };
}
