import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useWords } from '../ui/index.ts';
import { Bar } from './bar.tsx';
import { useCampaign } from './campaign.ts';
import { DemonstrationStrip } from './demonstration-strip.tsx';
import { askToSignIn, rememberSignedIn, useSessionExpired } from './expired-session.ts';
import { QueryState } from './query-state.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { shellWords } from './shell.words.ts';
import { useKeyPress } from './use-key-press.ts';
import { type Viewer, ViewerProvider, ViewerQuery } from './viewer.tsx';

const Palette = lazy(() => import('./palette.tsx'));
const ExpiredDialog = lazy(() => import('./expired-dialog.tsx'));

/** The frame around every page: who one is, where the campaign stands, where one can go. */
export function Shell() {
  const text = useWords(shellWords);
  const [query, read] = useQuery({ query: ViewerQuery });
  const known = useRef<Viewer | null>(null);
  const viewer = query.data?.viewer ?? known.current;
  const ended = query.data?.viewer === null && known.current !== null;
  useEffect(() => {
    known.current = viewer;
    rememberSignedIn(viewer !== null);
  }, [viewer]);
  useEffect(() => {
    if (ended) askToSignIn(() => read({ requestPolicy: 'network-only' }));
  }, [ended, read]);

  if (viewer) {
    return (
      <ViewerProvider value={viewer}>
        <Frame demonstration={query.data?.demonstration != null} />
      </ViewerProvider>
    );
  }
  return (
    <main className={styles.alone}>
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {() => <ToSignIn />}
      </QueryState>
    </main>
  );
}

/** Leads to signing in, and from there back to where one wanted to go. */
function ToSignIn() {
  const navigate = useNavigate();
  const { href } = useRouter().state.location;
  const [wanted] = useState(href);
  useEffect(() => {
    void navigate({ to: '/sign-in', search: wanted === '/' ? {} : { to: wanted }, replace: true });
  }, [navigate, wanted]);
  return null;
}

function Frame({ demonstration }: { demonstration: boolean }) {
  const text = useWords(shellWords);
  const campaign = useCampaign();
  const expired = useSessionExpired();
  const [searching, setSearching] = useState(false);
  useKeyPress('Ctrl k', () => setSearching(true));
  return (
    <div className={styles.shell} data-shell>
      <a href="#main" className={styles.skip}>
        {text.skip}
      </a>
      {demonstration && (
        <DemonstrationStrip day={campaign?.demonstrationClock ? campaign.today : undefined} />
      )}
      <Bar campaign={campaign} onSearch={() => setSearching(true)} />
      <div className={styles.below}>
        <Rail waiting={campaign?.work.filter((item) => item.count > 0).length ?? 0} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <Suspense>
        {searching && <Palette onClose={() => setSearching(false)} />}
        {expired && <ExpiredDialog />}
      </Suspense>
    </div>
  );
}
