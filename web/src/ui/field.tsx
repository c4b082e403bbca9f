import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';

export type FieldFrame = {
  label: ReactNode;
  /** One line under the label, before anything is typed. */
  hint?: ReactNode;
  /** What is wrong and what to write instead; the field keeps what was typed. */
  error?: ReactNode;
  /** Beside the label: a switch, a mark. */
  beside?: ReactNode;
  /** Keeps the label for readers alone, where the column says it. */
  labelHidden?: boolean;
  className?: string | undefined;
};

/** Label above, hint, field, and the fault under it; `children` gets the ids that tie them together. */
export function Field(
  props: FieldFrame & { id: string; children: (described: string | undefined) => ReactNode },
) {
  const { id, label, hint, error, beside, labelHidden, className, children } = props;
  const described = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <div className={cx(styles.field, className)}>
      <div className={labelHidden ? 'visually-hidden' : styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {beside}
      </div>
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children(described)}
      {error && (
        <div id={`${id}-error`} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  );
}

export type TextFieldProps = FieldFrame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> & {
    ref?: React.Ref<HTMLInputElement>;
    size?: 'medium' | 'large';
    icon?: ReactNode;
  };

/** One line of text. Spread `register('name')` of a form into it, or give value and onChange. */
export function TextField({
  label,
  hint,
  error,
  beside,
  labelHidden,
  className,
  size,
  icon,
  id,
  ...rest
}: TextFieldProps) {
  const own = useId();
  const frame = { label, hint, error, beside, labelHidden: labelHidden ?? false, className };
  return (
    <Field {...frame} id={id ?? own}>
      {(described) => (
        <span className={cx(styles.box, icon !== undefined && styles.withIcon)}>
          {icon}
          <input
            autoComplete="off"
            {...rest}
            id={id ?? own}
            className={cx(styles.input, size === 'large' && styles.large)}
            aria-invalid={error ? true : undefined}
            aria-describedby={described}
          />
        </span>
      )}
    </Field>
  );
}

/** A sum in yuan typed as text; read it with `parseMoney`. */
export function MoneyField(props: TextFieldProps) {
  return <TextField inputMode="decimal" icon={<span aria-hidden="true">¥</span>} {...props} />;
}

/** A day typed as YYYY-MM-DD; read it with `parseDay`, which also takes `2020.9.1` and `20200901`. */
export function DateField(props: TextFieldProps) {
  return <TextField inputMode="numeric" placeholder="YYYY-MM-DD" maxLength={11} {...props} />;
}

export type Option = { value: string; label: string };

export type SelectProps = FieldFrame &
  SelectHTMLAttributes<HTMLSelectElement> & {
    ref?: React.Ref<HTMLSelectElement>;
    options: readonly Option[];
    /** What stands there while nothing is chosen. */
    empty?: string;
  };

/** One of few, by the browser's own list: works by letters, arrows and thumb. */
export function Select({
  label,
  hint,
  error,
  beside,
  labelHidden,
  className,
  options,
  empty,
  id,
  ...rest
}: SelectProps) {
  const own = useId();
  const frame = { label, hint, error, beside, labelHidden: labelHidden ?? false, className };
  return (
    <Field {...frame} id={id ?? own}>
      {(described) => (
        <select
          {...rest}
          id={id ?? own}
          className={cx(styles.input, styles.select)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
