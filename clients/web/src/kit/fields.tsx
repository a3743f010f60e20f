import {
  Field,
  Input,
  Label,
  Select,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './fields.module.css';

type Common = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: string | undefined;
};

function Frame({ label, hint, error, isOptional, children }: Common & { children: ReactNode }) {
  return (
    <Field className={styles.field ?? ''}>
      <Label>
        {label}
        {isOptional && <span className={styles.optional}> {isOptional}</span>}
      </Label>
      {hint && <div data-field="description">{hint}</div>}
      {children}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

type Own<T> = Omit<T, 'onChange' | 'value' | 'size'> & {
  value: string;
  onChange: (value: string) => void;
};

export function TextField({
  label,
  hint,
  error,
  isOptional,
  onChange,
  ...rest
}: Common & Own<ComponentProps<typeof Input>>) {
  return (
    <Frame label={label} hint={hint} error={error} isOptional={isOptional}>
      <Input
        {...rest}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value.replace(unseen, ''))}
      />
    </Frame>
  );
}

/** What comes along when a name is pasted and nobody sees; the two characters that join letters stay. */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

export function DateField(props: Common & Omit<Own<ComponentProps<typeof Input>>, 'type'>) {
  return <TextField {...props} type="date" />;
}

export function TextArea({
  label,
  hint,
  error,
  isOptional,
  onChange,
  rows = 4,
  ...rest
}: Common & Own<ComponentProps<typeof Textarea>>) {
  return (
    <Frame label={label} hint={hint} error={error} isOptional={isOptional}>
      <Textarea
        {...rest}
        rows={rows}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

export type Option<V extends string = string> = { value: V; text: string; isOff?: boolean };

export function SelectField<V extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  none,
  value,
  onChange,
  ...rest
}: Common & {
  options: readonly Option<V>[];
  /** The text of the empty choice; left out when something is always chosen. */
  none?: string;
  value: V | '';
  onChange: (value: V | '') => void;
} & Omit<ComponentProps<typeof Select>, 'value' | 'onChange' | 'size' | 'children'>) {
  return (
    <Frame label={label} hint={hint} error={error} isOptional={isOptional}>
      <Select
        {...rest}
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value as V | '')}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isOff}>
            {option.text}
          </option>
        ))}
      </Select>
    </Frame>
  );
}

/** One of a few: native radio buttons in a row, large enough for a thumb. */
export function Choice<V extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  isListed = false,
  isBeside = false,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly (Option<V> & { note?: ReactNode; mark?: ReactNode; side?: ReactNode })[];
  value: V | null;
  onChange: (value: V) => void;
  /** Below each other with room for a note, instead of beside each other. */
  isListed?: boolean;
  /** The question to the left of its answers, where there is room. */
  isBeside?: boolean;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      className={styles.choice}
      data-beside={isBeside || undefined}
      data-invalid={error ? true : undefined}
      aria-labelledby={`${name}-label`}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <div id={`${name}-label`} className={styles.label}>
        {label}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={isListed ? styles.listed : styles.row}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.option}
            data-chosen={value === option.value || undefined}
            data-off={option.isOff || undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.isOff}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.text}>
              {option.text} {option.mark}
            </span>
            {option.side && <span className={styles.side}>{option.side}</span>}
            {option.note && <span className={styles.note}>{option.note}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Checks that answer one question, beside each other where there is room. */
export function CheckGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.label}>{legend}</legend>
      {children}
    </fieldset>
  );
}

export function Check({
  label,
  isChecked,
  onChange,
  note,
  isOff = false,
}: {
  label: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  note?: ReactNode;
  isOff?: boolean;
}) {
  return (
    <label className={styles.check} data-off={isOff || undefined}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isOff}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}
