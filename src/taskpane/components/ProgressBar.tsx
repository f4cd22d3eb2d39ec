export interface ProgressBarProps {
  /** Raw: 0.5 is halfway; drawn within 0 to 1. `undefined` where it is not defined. */
  readonly progress: number | undefined;
  /** Where progress should be by now; drawn as a mark. */
  readonly expected: number | undefined;
  readonly label: string;
  /** The whole in words, "33% done, 50% expected by now". */
  readonly words: string;
}

/** Progress against what is expected by now. */
export function ProgressBar({ progress, expected, label, words }: ProgressBarProps) {
  const drawn = withinBar(progress ?? 0);
  return (
    <div
      className="progress-bar"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(drawn * 100)}
      aria-valuetext={words}
    >
      <div className="progress-bar-track">
        <div className="progress-bar-done" style={{ width: percent(drawn) }} />
      </div>
      {expected !== undefined && (
        <div className="progress-bar-expected" style={{ left: percent(withinBar(expected)) }} />
      )}
    </div>
  );
}

const withinBar = (share: number): number => Math.min(1, Math.max(0, share));
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
