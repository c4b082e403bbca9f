import { useEffect, useRef } from 'react';
import { SignInForm } from '../features/identity/sign-in-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { defineWords, useWords } from '../ui/index.ts';
import { resumeWaiting } from './expired-session.ts';
import { useViewer } from './viewer.tsx';

const words = defineWords({
  title: { zh: '登录已到期，请再登录一次', en: 'Your session has ended: sign in again' },
  kept: {
    zh: '这一页已填的内容都在。登录后接着办，刚才的提交会自动再送一次。',
    en: 'What you typed on this page is kept. Sign in to go on; what you just sent is sent again by itself.',
  },
});

/** Signing in again on top of the page, where what was typed stays. */
export default function ExpiredDialog() {
  const text = useWords(words);
  const viewer = useViewer();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A dialog that is open below gives the focus up only once this one has taken over.
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Dialog title={text.title} open onClose={null}>
      <div ref={form}>
        <SignInForm
          username={viewer.username}
          hint={text.kept}
          onSignedIn={(id) => {
            if (id === viewer.id) resumeWaiting();
            else window.location.assign('/');
          }}
        />
      </div>
    </Dialog>
  );
}
