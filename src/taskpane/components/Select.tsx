import { useId } from 'react';

export interface SelectProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** The label stands beside the field instead of above it, as in a list of many. */
  readonly inRow?: boolean;
}

/** One of many. The browser's own: forms show a dozen of them, and Fluent's is a list box of its own making. */
export function Select<Key extends string>({ label, options, chosen, onChoose, inRow }: SelectProps<Key>) {
  const id = useId();
  return (
    <div className={inRow === true ? 'select select-in-row' : 'select'}>
      <label htmlFor={id} title={label}>
        {label}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          const choice = options.find(({ key }) => key === event.target.value);
          if (choice !== undefined) onChoose(choice.key);
        }}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
