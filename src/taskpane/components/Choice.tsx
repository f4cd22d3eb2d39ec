import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';

export interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** Side by side instead of one below the other. */
  readonly inRow?: boolean;
}

/** One of a few. */
export function Choice<Key extends string>({ label, options, chosen, onChoose, inRow }: ChoiceProps<Key>) {
  return (
    <ChoiceGroup
      className={inRow === true ? 'choice choice-in-row' : 'choice'}
      label={label}
      options={options.map(({ key, text }) => ({ key, text }))}
      selectedKey={chosen}
      onChange={(_event, option) => {
        const choice = options.find(({ key }) => key === option?.key);
        if (choice !== undefined) onChoose(choice.key);
      }}
    />
  );
}
