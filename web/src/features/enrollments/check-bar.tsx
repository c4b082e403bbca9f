import { lazy, Suspense, useState } from 'react';
import { useViewer, type Viewer } from '../../app/viewer.tsx';
import type { PlaceCheckStep } from '../../gql/graphql.ts';
import { Button, formatCount, Notice, useWords } from '../../ui/index.ts';
import type { Place } from './check-place-dialog.tsx';
import { checkWords } from './checks.words.ts';
import styles from './enrollments.module.css';
import type { EnrollmentsSearch, TabKey } from './filters.ts';
import { useCheck } from './use-check.ts';

const CheckPlaceDialog = lazy(() => import('./check-place-dialog.tsx'));
const SendBackDialog = lazy(() => import('./send-back-dialog.tsx'));
/** As many as the server takes at once. */
const MOST = 200;

/** What the viewer does with people of a tab: the step that comes next, and whether they may send back. */
export function stepsAt(viewer: Viewer, tab: TabKey): { next: PlaceCheckStep | null; back: boolean } {
  const { canCheckEnrollments, canConfirmEnrollments } = viewer;
  if (tab === 'PAID') return { next: canCheckEnrollments ? 'TOWNSHIP_CHECK' : null, back: false };
  if (tab === 'TOWNSHIP_CHECKED')
    return {
      next: canConfirmEnrollments ? 'COUNTY_CONFIRM' : null,
      back: canCheckEnrollments || canConfirmEnrollments,
    };
  return { next: null, back: tab === 'COUNTY_CONFIRMED' && canConfirmEnrollments };
}

type Row = { id: string; version: number };
type Props = {
  tab: TabKey;
  search: EnrollmentsSearch;
  secret: string;
  /** How many wait, as the tab says. */
  waiting: number | undefined;
  chosen: readonly Row[];
  onDone: () => void;
};

/** Above a list whose people can be handed on: those chosen, or all of a place. */
export function CheckBar({ tab, search, secret, waiting, chosen, onDone }: Props) {
  const text = useWords(checkWords);
  const viewer = useViewer();
  const { next, back } = stepsAt(viewer, tab);
  const [open, setOpen] = useState<'place' | 'back' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [check, busy] = useCheck(onDone);
  const place = placeOf(viewer, search);
  const filtered = Boolean(
    secret || search.q || search.tier || search.category || search.school || search.undetermined,
  );
  const why = chosen.length === 0 ? text.whyNobody : chosen.length > MOST ? text.whyMany : null;
  const close = () => setOpen(null);

  async function takeChosen(step: PlaceCheckStep) {
    const refusal = await check(step, chosen);
    setFault(refusal?.message ?? null);
    if (refusal === null) onDone();
  }

  return (
    <div className={styles.checks}>
      {fault && <Notice tone="red">{fault}</Notice>}
      <div className={styles.checkActs}>
        <span role="status">{text.chosen({ n: formatCount(chosen.length) })}</span>
        {next && (
          <Button busy={busy} why={why} onClick={() => void takeChosen(next)}>
            {text[`${next}Chosen`]}
          </Button>
        )}
        {back && (
          <Button why={why} onClick={() => setOpen('back')}>
            {text.SEND_BACKChosen}
          </Button>
        )}
        {next && Boolean(waiting) && (
          <Button
            why={filtered ? text.whyFilter : place === null ? text.whyPlace : null}
            onClick={() => setOpen('place')}
          >
            {text[`${next}All`]({ n: formatCount(waiting ?? 0) })}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'place' && next && place && (
          <CheckPlaceDialog
            step={next}
            place={{ ...place, name: text[place.name] }}
            total={waiting ?? 0}
            onDone={onDone}
            onClose={close}
          />
        )}
        {open === 'back' && <SendBackDialog seen={chosen} onStale={onDone} onDone={onDone} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** The place that is filtered by, or where the viewer's own sight ends. */
function placeOf(
  viewer: Viewer,
  search: EnrollmentsSearch,
): (Omit<Place, 'name'> & { name: 'here' | 'village' | 'township' }) | null {
  if (search.village) return { name: 'village', villageId: search.village };
  if (search.township) return { name: 'township', townshipId: search.township };
  return viewer.township ? { name: 'here', townshipId: viewer.township.id } : null;
}
