import { Checkbox } from '@fluentui/react/lib/Checkbox';

export interface TickBoxProps {
  /** Shown beside the box, or said only where `bare`. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly bare?: boolean;
  /** Some of what it stands for is ticked. */
  readonly partly?: boolean;
  readonly tabIndex?: number;
}

/** A box to tick. */
export function TickBox({ label, checked, onChange, bare, partly, tabIndex }: TickBoxProps) {
  return (
    <Checkbox
      {...(bare === true ? { ariaLabel: label } : { label })}
      checked={checked}
      onChange={onChange}
      {...(partly === true ? { indeterminate: true } : {})}
      {...(tabIndex === undefined ? {} : { inputProps: { tabIndex } })}
    />
  );
}
