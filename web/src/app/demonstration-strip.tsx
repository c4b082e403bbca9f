import { defineWords, useWords } from '../ui/index.ts';
import styles from './strips.module.css';

const words = defineWords({
  title: { zh: '演示环境', en: 'Demonstration' },
  says: { zh: '人员、金额与进度均为虚构', en: 'People and amounts are made up' },
  sources: { zh: '政策条款取自公开通知', en: 'clauses are from public notices' },
  clock: { zh: (g: { day: string }) => `演示日期 ${g.day}`, en: (g: { day: string }) => `Its day: ${g.day}` },
});

/** Says that this is a demonstration, and on which day its clock stands. */
export function DemonstrationStrip({ day }: { day?: string | undefined }) {
  const text = useWords(words);
  return (
    <aside className={styles.demonstration} aria-label={text.title}>
      <strong>{text.title}</strong>
      <span>{text.says}</span>
      <span className={styles.sources}>{text.sources}</span>
      {day && <span className={styles.clock}>{text.clock({ day })}</span>}
    </aside>
  );
}
