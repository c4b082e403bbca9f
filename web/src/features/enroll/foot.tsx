import { Button, formatMoney, Key, Notice, RadioCards, TextField, useWords } from '../../ui/index.ts';
import { channelWords } from '../payments/index.ts';
import type { Paying } from './draft.ts';
import { enrollWords } from './enroll.words.ts';
import styles from './foot.module.css';
import type { Family } from './use-family.ts';

type Props = {
  family: Family;
  ways: readonly Paying[];
  paying: Paying;
  off: boolean;
  busy: boolean;
  refused: string | null;
  onSubmit: () => void;
};

/** Always in sight: how the money comes, the total, and the one button with the same sum. */
export function Foot({ family, ways, paying, off, busy, refused, onSubmit }: Props) {
  const text = useWords(enrollWords);
  const channels = useWords(channelWords);
  const { total, rows, draft } = family;
  const sum = formatMoney(total.selfPayFen);
  const nobody = total.people === 0;
  const label =
    total.selfPayFen === 0
      ? text.noMoney({ n: total.people })
      : paying === 'LATER'
        ? text.payLater({ n: total.people, sum })
        : text.takeMoney({ sum });
  return (
    <section className={styles.foot} aria-label={text.channel}>
      {refused && <Notice tone="red">{refused}</Notice>}
      {draft.withoutOthers !== null && (
        <TextField
          label={text.withoutOthers}
          className={styles.without}
          autoFocus
          maxLength={200}
          value={draft.withoutOthers}
          onChange={(event) => family.change({ withoutOthers: event.target.value })}
        />
      )}
      <div className={styles.footLine}>
        <div className={styles.ways}>
          {ways.length > 1 && total.selfPayFen > 0 && (
            <RadioCards
              legend={text.channel}
              name="paying"
              value={paying}
              onChange={(way) => family.change({ paying: way })}
              cards={ways.map((way, index) => ({
                value: way,
                title: way === 'LATER' ? text.LATER : channels[way],
                keys: `Alt ${index + 1}`,
              }))}
            />
          )}
          {(paying === 'WINDOW_CARD' || paying === 'BANK_CODE') && total.selfPayFen > 0 && (
            <TextField
              label={text.reference}
              labelHidden
              placeholder={text.reference}
              className={styles.reference}
              maxLength={64}
              value={draft.reference}
              onChange={(event) => family.change({ reference: event.target.value })}
            />
          )}
        </div>
        <div className={styles.total} role="status">
          <span className={styles.sum}>
            {text.sum({
              n: total.people,
              premium: formatMoney(total.premiumFen),
              subsidy: formatMoney(total.subsidyFen),
            })}
          </span>
          {total.undetermined > 0 && (
            <span className={styles.open}>{text.open({ n: total.undetermined })}</span>
          )}
          <strong className={styles.due}>
            {text.selfPay} {sum}
          </strong>
        </div>
        <div data-main className={styles.act}>
          <Button kind="main" size="large" keys="Ctrl Enter" off={off} busy={busy} onClick={onSubmit}>
            {label}
          </Button>
          {nobody && !family.quoting && (
            <span className={styles.why}>
              {rows.every((row) => row.enrolled) ? text.allDone : text.nobody}
            </span>
          )}
        </div>
      </div>
      <div className={styles.keys} aria-hidden="true">
        <Key>↑</Key>
        <Key>↓</Key> {text.keyMember}
        <Key>{text.space}</Key> {text.keyInclude}
        <Key>F</Key> {text.keyFacts}
        <Key>Enter</Key> {text.keyNext}
        <Key>Esc</Key> {text.keyBack}
      </div>
    </section>
  );
}
