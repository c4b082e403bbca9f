import { cx, formatMoney } from '../../ui/index.ts';
import styles from './simulations.module.css';

/** A sum that is more (+) or less (−), or a dash where there is none. */
export const signed = (fen: number): string => (fen > 0 ? `+${formatMoney(fen)}` : formatMoney(fen));

/** By how much money moves; what does not move is quiet. */
export function Difference({ fen }: { fen: number | null }) {
  return <span className={cx(styles.figure, !fen && styles.quiet)}>{fen === null ? '—' : signed(fen)}</span>;
}
