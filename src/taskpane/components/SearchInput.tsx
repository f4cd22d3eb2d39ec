import { TextField } from '@fluentui/react/lib/TextField';
import { Icon } from './Icon';

export interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to search with. Escape empties it. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <TextField
      className="search-input"
      ariaLabel={label}
      placeholder={label}
      type="search"
      autoComplete="off"
      value={value}
      onRenderPrefix={() => <Icon name="search" />}
      onChange={(_event, text = '') => onChange(text)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
      }}
    />
  );
}
