import { useWords } from '../ui/index.ts';
import styles from './bar.module.css';
import type { CampaignBar } from './campaign.ts';
import { shellWords } from './shell.words.ts';

/** Where the campaign stands today: 「集中缴费期 第 43 天 · 余 59 天」. */
export function Phase({ campaign }: { campaign: CampaignBar }) {
  const text = useWords(shellWords);
  const { phase } = campaign;
  if (!phase) return <span className={styles.phase}>{text.noPack}</span>;
  const { dayNumber, daysLeft } = phase;
  const share = dayNumber != null && daysLeft != null ? dayNumber / (dayNumber + daysLeft) : null;
  return (
    <span className={styles.phase}>
      <span className={styles.phaseName}>{phase.label}</span>
      {dayNumber != null && <strong>{text.dayNumber({ n: dayNumber })}</strong>}
      {daysLeft != null && <span className={styles.left}>{text.daysLeft({ n: daysLeft })}</span>}
      {share !== null && (
        <span className={styles.track} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </span>
  );
}
