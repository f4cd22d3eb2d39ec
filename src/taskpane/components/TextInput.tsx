import { useId } from 'react';
import { TextField, type ITextFieldProps } from '@fluentui/react/lib/TextField';

export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, shown and said beside the field. */
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly type?: 'text' | 'date';
  /** Numbers are typed as text, in the user's own way of writing them, on a keyboard with digits. */
  readonly numeric?: boolean;
  readonly disabled?: boolean;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
}

/** A labelled field for text, a number or a date. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    onChange,
    error,
    hint,
    placeholder,
    suffix,
    type = 'text',
    numeric,
    disabled,
    suggestions = [],
  } = props;
  const listId = useId();
  const optional: ITextFieldProps = {};
  if (error !== undefined) optional.errorMessage = error;
  if (hint !== undefined) optional.description = hint;
  if (placeholder !== undefined) optional.placeholder = placeholder;
  if (suffix !== undefined) optional.suffix = suffix;
  if (numeric === true) optional.inputMode = 'decimal';
  if (disabled === true) optional.disabled = true;
  if (suggestions.length > 0) optional.list = listId;
  return (
    <>
      <TextField
        label={label}
        type={type}
        value={value}
        onChange={(_event, text = '') => onChange(text)}
        autoComplete="off"
        deferredValidationTime={0}
        aria-invalid={error === undefined ? undefined : true}
        {...optional}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  );
}
