import { WifiOff } from 'lucide-react';
import { defineWords, formatClock, useWords } from '../ui/index.ts';
import { useOfflineSince } from './connection.ts';
import styles from './strips.module.css';

const words = defineWords({
  since: {
    zh: (g: { time: string }) => `没有网络，${g.time} 起`,
    en: (g: { time: string }) => `Offline since ${g.time}`,
  },
  meanwhile: {
    zh: '页面上是那时的数据；已填的内容都在，联网后再提交。',
    en: 'What you see is from then; what you typed is kept, submit it once connected.',
  },
});

/** Since when there is no network, and what that means for the page. */
export function OfflineStrip() {
  const text = useWords(words);
  const since = useOfflineSince();
  return (
    <div role="status">
      {since && (
        <div className={styles.offline}>
          <WifiOff size={16} strokeWidth={1.5} aria-hidden="true" />
          <strong>{text.since({ time: formatClock(since) })}</strong>
          <span>{text.meanwhile}</span>
        </div>
      )}
    </div>
  );
}
