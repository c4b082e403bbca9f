import { Button } from './button.tsx';
import { defineWords, useWords } from './language.tsx';
import styles from './pager.module.css';

const words = defineWords({
  shown: {
    zh: (g: { shown: string; total: string }) => `第 1–${g.shown} 条，共 ${g.total} 条`,
    en: (g: { shown: string; total: string }) => `1–${g.shown} of ${g.total}`,
  },
  shownOnly: {
    zh: (g: { shown: string }) => `已显示 ${g.shown} 条`,
    en: (g: { shown: string }) => `${g.shown} shown`,
  },
  more: { zh: '再看后面的', en: 'Show more' },
});

type PagerProps = {
  shown: number;
  total?: number | undefined;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
};

/** How many of how many, and the button for the next page of a keyset list. */
export function Pager({ shown, total, hasMore, busy, onMore }: PagerProps) {
  const text = useWords(words);
  const count = shown.toLocaleString('en-US');
  return (
    <div className={styles.pager} role="status">
      <span>
        {total === undefined
          ? text.shownOnly({ shown: count })
          : text.shown({ shown: count, total: total.toLocaleString('en-US') })}
      </span>
      {hasMore && (
        <Button size="small" busy={busy} onClick={onMore}>
          {text.more}
        </Button>
      )}
    </div>
  );
}
