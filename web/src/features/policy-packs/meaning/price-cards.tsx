import { BasisMark, Money, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { meaningWords } from './meaning.words.ts';
import styles from './price-cards.module.css';

type Tier = Meaning['tiers'][number];

/**
 * What a person pays a year in each tier, of what it is made up, what some groups pay instead, and what public funds pay
 * beside it. Money is the biggest thing on the page.
 */
export function PriceCards({ tiers, fiscal }: { tiers: Meaning['tiers']; fiscal: Meaning['fiscal'] }) {
  const text = useWords(meaningWords);
  return (
    <section className={styles.cards} aria-label={text.tiers}>
      {tiers.map((tier) => (
        <article key={tier.id} className={styles.card}>
          <h2 className={styles.name}>
            {tier.name} <BasisMark of={text.ofTier({ name: tier.name })} basis={tier.basis} />
          </h2>
          <p className={styles.price}>
            {tier.premiumFen === null ? (
              <span className={styles.quiet}>{text.byPerson}</span>
            ) : (
              <>
                <Money fen={tier.premiumFen} strong className={styles.sum} />
                <span className={styles.quiet}>{text.perYear}</span>
              </>
            )}
          </p>
          {tier.benefitOf !== null && (
            <p className={styles.quiet}>{text.benefitOf({ tier: tier.benefitOf })}</p>
          )}
          <Parts tier={tier} />
          <Groups tier={tier} />
        </article>
      ))}
      {fiscal !== null && <Fiscal fiscal={fiscal} />}
    </section>
  );
}

/** The parts of a tier, and how they are reckoned where they are no plain sums. */
function Parts({ tier }: { tier: Tier }) {
  if (tier.components.length < 2 && tier.components.every(({ how }) => how === null)) return null;
  return (
    <dl className={styles.parts}>
      {tier.components.map((component) => (
        <div key={component.id}>
          <dt>
            {component.name}
            {component.how !== null && <span className={styles.how}>{component.how}</span>}
          </dt>
          <dd>{component.premiumFen !== null && <Money fen={component.premiumFen} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What some people pay instead, in the order in which it is tried. */
function Groups({ tier }: { tier: Tier }) {
  const text = useWords(meaningWords);
  if (tier.groups.length === 0) return null;
  return (
    <dl className={styles.parts} aria-label={text.groupsOf({ name: tier.name })}>
      {tier.groups.map((group) => (
        <div key={group.id}>
          <dt>
            {group.who} <BasisMark of={`${tier.name} ${group.who}`} basis={group.basis} />
            {group.how !== null && <span className={styles.how}>{group.how}</span>}
          </dt>
          <dd>{group.premiumFen !== null && <Money fen={group.premiumFen} />}</dd>
        </div>
      ))}
      {tier.choose !== null && <div className={styles.quiet}>{tier.choose}</div>}
    </dl>
  );
}

/** What public funds pay a head, and who of them pays which share for whom. */
function Fiscal({ fiscal }: { fiscal: NonNullable<Meaning['fiscal']> }) {
  const text = useWords(meaningWords);
  return (
    <article className={styles.card}>
      <h2 className={styles.name}>
        {text.fiscal} <BasisMark of={text.fiscal} basis={fiscal.basis} />
      </h2>
      <p className={styles.price}>
        {fiscal.fen === null ? (
          <span className={styles.quiet}>{fiscal.words}</span>
        ) : (
          <>
            <Money fen={fiscal.fen} strong className={styles.sum} />
            <span className={styles.quiet}>{fiscal.atLeast ? text.atLeast : text.perYear}</span>
          </>
        )}
      </p>
      {fiscal.funders.length + fiscal.onTop.length > 0 && (
        <dl className={styles.parts}>
          {fiscal.funders.map(({ funder, share, when }) => (
            <div key={`${funder.id} ${when}`}>
              <dt>
                {funder.name}
                {when !== null && <span className={styles.how}>{when}</span>}
              </dt>
              <dd>{share}</dd>
            </div>
          ))}
          {fiscal.onTop.map(({ funder, words, basis }) => (
            <div key={`${funder.id} on top`}>
              <dt>
                {funder.name} <BasisMark of={funder.name} basis={basis} />
                <span className={styles.how}>{text.onTop}</span>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
