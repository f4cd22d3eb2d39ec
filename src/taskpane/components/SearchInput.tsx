import { Icon } from './Icon';

export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to search with; Escape empties it. Fluent's would bring its buttons and menus into the first load. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <div className="search-input">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          onChange('');
          // Used up: with another Escape, Excel takes the focus to the sheet.
          event.stopPropagation();
        }}
      />
    </div>
  );
}
