import { Icon } from './Icon';

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

/** A box to tick. The browser's own: lists show many of them, and Fluent's is slow to draw in such numbers. */
export function TickBox({ label, checked, onChange, bare, partly, tabIndex }: TickBoxProps) {
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        tabIndex={tabIndex}
        aria-label={bare === true ? label : undefined}
        ref={(input) => {
          if (input !== null) input.indeterminate = partly === true;
        }}
      />
      <span className="tick-box-mark">
        {checked && <Icon name="check" />}
        {partly === true && <Icon name="minus" />}
      </span>
      {bare !== true && <span>{label}</span>}
    </label>
  );
}
