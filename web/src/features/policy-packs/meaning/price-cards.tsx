import { BasisMark, Money, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { meaningWords } from './meaning.words.ts';
import styles from './price-cards.module.css';

/** What a person pays a year in each tier, and of what it is made up. Money is the biggest thing on the page. */
export function PriceCards({ tiers }: { tiers: Meaning['tiers'] }) {
  const text = useWords(meaningWords);
  return (
    <section className={styles.cards} aria-label={text.tiers}>
      {tiers.map((tier) => (
        <article key={tier.id} className={styles.card}>
          <h2 className={styles.name}>
            {tier.name} <BasisMark of={text.ofTier({ name: tier.name })} basis={tier.basis} />
          </h2>
          <p className={styles.price}>
            <Money fen={tier.premiumFen} strong className={styles.sum} />
            <span className={styles.quiet}>{text.perYear}</span>
          </p>
          {tier.components.length > 1 && (
            <dl className={styles.parts}>
              {tier.components.map((component) => (
                <div key={component.id}>
                  <dt>{component.name}</dt>
                  <dd>
                    <Money fen={component.premiumFen} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </article>
      ))}
    </section>
  );
}
