import { createRootRoute, Link, Outlet } from '@tanstack/react-router';
import { defineWords, EmptyState, ErrorState, useWords } from '../ui/index.ts';
import styles from './shell.module.css';

const words = defineWords({
  missing: { zh: '没有这一页', en: 'There is no such page' },
  missingDo: {
    zh: '地址可能写错了，或这一页已经移走。',
    en: 'The address may be mistyped, or the page has moved.',
  },
  home: { zh: '回到首页', en: 'Go to the first page' },
  broken: { zh: '这一页没有显示出来', en: 'This page could not be shown' },
  brokenDo: {
    zh: '再试一次；仍不行，刷新浏览器。别的页面可照常使用。',
    en: 'Try again; if it persists, reload. Other pages still work.',
  },
});

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Broken,
});

function Missing() {
  const text = useWords(words);
  return (
    <main className={styles.alone}>
      <EmptyState title={text.missing} action={<Link to="/">{text.home}</Link>}>
        {text.missingDo}
      </EmptyState>
    </main>
  );
}

/** What stands in place of a page that broke; what broke is in the browser's console. */
export function Broken({ reset }: { reset: () => void }) {
  const text = useWords(words);
  return (
    <div className={styles.alone}>
      <ErrorState title={text.broken} onRetry={reset}>
        {text.brokenDo}
      </ErrorState>
    </div>
  );
}
