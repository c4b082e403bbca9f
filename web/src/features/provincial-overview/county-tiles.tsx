import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import { cx, formatRate, useWords } from '../../ui/index.ts';
import { attentionsOf, byPrefecture, coverageStep } from './attention.ts';
import { countingsWords } from './countings.words.ts';
import shades from './coverage-steps.module.css';
import { overviewWords } from './overview.words.ts';
import styles from './tiles.module.css';

type Props = {
  counties: readonly OverviewCountyFragment[];
  chosen: string | undefined;
  onChoose: (code: string) => void;
  onPrefecture: (code: string) => void;
};

const few = 24;

/** A tile a county in blocks of its prefecture; the number stands in every tile, so colour is never alone. */
export function CountyTiles({ counties, chosen, onChoose, onPrefecture }: Props) {
  const text = useWords(overviewWords);
  const named = counties.length <= few;
  return (
    <section aria-label={text.map}>
      <Legend />
      <div className={cx(styles.blocks, named && styles.named)}>
        {byPrefecture(counties).map((block) => (
          <div key={block.code}>
            <h2>
              <button type="button" className={styles.prefecture} onClick={() => onPrefecture(block.code)}>
                {block.name}
              </button>
            </h2>
            <ul className={styles.tiles}>
              {block.counties.map((one) => (
                <li key={one.county.code}>
                  <Tile one={one} named={named} chosen={chosen === one.county.code} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <ul className={styles.marks}>
        {(['late', 'still', 'open'] as const).map((mark) => (
          <li key={mark}>
            <span className={cx(styles.tile, shades.step1, styles[mark])} aria-hidden="true">
              {mark === 'late' ? text.lateMark : '88'}
            </span>
            {text[`${mark}Legend`]}
          </li>
        ))}
      </ul>
    </section>
  );
}

type TileProps = {
  one: OverviewCountyFragment;
  named: boolean;
  chosen: boolean;
  onChoose: (code: string) => void;
};

function Tile({ one, named, chosen, onChoose }: TileProps) {
  const text = useWords(overviewWords);
  const countingText = useWords(countingsWords);
  const reasons = attentionsOf(one);
  const rate = one.rate === null ? '—' : String(Math.trunc(one.rate / 100));
  const late = reasons.includes('late');
  const whole = one.rate === null ? text.noRate : formatRate(one.rate);
  const counting = one.countsAs === null ? [] : [countingText[one.countsAs]];
  return (
    <button
      type="button"
      className={cx(
        styles.tile,
        shades[`step${coverageStep(one.rate) ?? 0}`],
        ...reasons.map((reason) => styles[reason]),
      )}
      aria-pressed={chosen}
      title={[one.county.name, whole, ...counting, ...reasons.map((reason) => text[reason])].join(' · ')}
      onClick={() => onChoose(one.county.code)}
    >
      <span className={named ? styles.tileName : 'visually-hidden'}>{one.county.name}</span>
      <span>{late ? text.lateMark : rate}</span>
      <span className="visually-hidden">{reasons.map((reason) => text[reason]).join(' ')}</span>
    </button>
  );
}

function Legend() {
  const text = useWords(overviewWords);
  const steps = [text.below80, text.from80, text.from90, text.from95, text.from98];
  return (
    <p className={styles.legend}>
      <strong>{text.legend}</strong>
      {steps.map((words, at) => (
        <span key={words}>
          <span className={cx(styles.swatch, shades[`step${at + 1}`])} aria-hidden="true" />
          {words}
        </span>
      ))}
      <span>
        <span className={cx(styles.swatch, shades.step0)} aria-hidden="true" />
        {text.noRate}
      </span>
    </p>
  );
}
