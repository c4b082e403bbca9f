import { ArrowLeft } from 'lucide-react';
import type { EnrollHouseholdQuery, EnrollRulesFragment } from '../../gql/graphql.ts';
import { BasisMark, Button, formatMoney, PageHeader, RadioCards, useWords } from '../../ui/index.ts';
import styles from './enroll.module.css';
import { enrollWords } from './enroll.words.ts';
import type { Family } from './use-family.ts';

type Props = {
  household: NonNullable<EnrollHouseholdQuery['household']>;
  rules: EnrollRulesFragment | null;
  family: Family;
  onBack: () => void;
};

/** Which household, and its tier with what the family would pay on each. */
export function FamilyHead({ household, rules, family, onBack }: Props) {
  const text = useWords(enrollWords);
  const { choices, together, matesTier, tier } = family;
  const price = (id: string) => rules?.tiers.find((one) => one.id === id);
  const only = choices.length === 1 ? price(choices[0]?.id ?? '') : undefined;
  return (
    <div className={styles.head}>
      <PageHeader
        title={text.ofHousehold({ name: household.headName })}
        crumbs={
          <Button
            kind="quiet"
            size="small"
            icon={<ArrowLeft size={16} strokeWidth={1.5} />}
            keys="Esc"
            onClick={onBack}
          >
            {text.back}
          </Button>
        }
        aside={
          <>
            <span>
              {household.township.name} {household.village.name} {household.group}
            </span>
            <span>{text.people({ n: household.members.length })}</span>
            <span>{text.number({ number: household.number })}</span>
            {rules?.householdRule && (
              <span>
                {rules.householdRule.words}{' '}
                <BasisMark of={rules.householdRule.words} basis={rules.householdRule.basis} />
              </span>
            )}
            {only && only.premiumFen !== null && (
              <span>
                {text.each({ sum: formatMoney(only.premiumFen) })}{' '}
                <BasisMark of={only.name} basis={only.basis} />
              </span>
            )}
          </>
        }
      />
      {together && choices.length > 1 && (
        <RadioCards
          legend={text.tier}
          name="tier"
          value={tier}
          onChange={(chosen) => family.setTier(chosen, null)}
          cards={choices.map(({ id, name, total }, index) => {
            const premium = price(id);
            return {
              value: id,
              title: (
                <>
                  {name}{' '}
                  {premium && premium.premiumFen !== null && (
                    <span className={styles.price}>
                      {text.each({ sum: formatMoney(premium.premiumFen) })}
                    </span>
                  )}
                </>
              ),
              detail: (
                <>
                  {text.familyPays} <strong>{formatMoney(total.selfPayFen)}</strong>　{text.subsidised}{' '}
                  {formatMoney(total.subsidyFen)}
                </>
              ),
              keys: index < 9 ? String(index + 1) : undefined,
              why: matesTier !== null && matesTier !== id ? text.matesTier : undefined,
            };
          })}
        />
      )}
    </div>
  );
}
