import type { InputHTMLAttributes, ReactNode } from 'react';
import { Key } from './button.tsx';
import styles from './choice.module.css';
import { cx } from './cx.ts';

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  ref?: React.Ref<HTMLInputElement>;
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
};

/** A yes or no. */
export function Checkbox({ label, labelHidden, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx(styles.checkbox, className)}>
      <input {...rest} type="checkbox" />
      <span className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}

export type Card<V extends string> = {
  value: V;
  title: ReactNode;
  detail?: ReactNode;
  keys?: string | undefined;
  /** Why it can't be chosen now. */
  why?: string | undefined;
};

type RadioCardsProps<V extends string> = {
  legend: string;
  legendShown?: boolean;
  name: string;
  cards: readonly Card<V>[];
  value: V | null;
  onChange: (value: V) => void;
};

/** One of a few choices, each with what it would mean. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  return (
    <fieldset className={styles.cards}>
      <legend className={props.legendShown ? styles.legend : 'visually-hidden'}>{props.legend}</legend>
      {props.cards.map((card) => (
        <label key={card.value} className={cx(styles.card, props.value === card.value && styles.chosen)}>
          <input
            type="radio"
            name={props.name}
            value={card.value}
            checked={props.value === card.value}
            disabled={card.why !== undefined}
            onChange={() => props.onChange(card.value)}
          />
          <span className={styles.words}>
            <span className={styles.title}>{card.title}</span>
            {(card.detail ?? card.why) && <span className={styles.detail}>{card.why ?? card.detail}</span>}
          </span>
          {card.keys && <Key>{card.keys}</Key>}
        </label>
      ))}
    </fieldset>
  );
}
