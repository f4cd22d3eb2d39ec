import { MONTH_NAMES, paneText } from '../../../app/messages';
import { Select } from '../../components/Select';
import { sayFiscalStart } from '../../effects/sayFiscalStart';
import { usePane } from '../../paneContext';
import type { FiscalQuestion } from '../../state/fiscalQuestion';

export interface FiscalYearProps {
  readonly question: FiscalQuestion;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
}

const UNKNOWN = '';

/** Asks once in which month the company's fiscal year begins, or shows what the sheets tell of it. */
export function FiscalYear({ question: { start, source }, error }: FiscalYearProps) {
  const pane = usePane();
  const { fiscalYear: words } = paneText.promote;
  const months = MONTH_NAMES.map((text, index) => ({ key: String(index + 1), text }));
  return (
    <div>
      <Select
        label={words.begins}
        options={start === undefined ? [{ key: UNKNOWN, text: words.choose }, ...months] : months}
        chosen={start === undefined ? UNKNOWN : String(start)}
        onChoose={(month) => {
          if (month !== UNKNOWN) void sayFiscalStart(pane, Number(month));
        }}
      />
      {error === undefined ? (
        <p className="soft">{source === 'unknown' ? words.asked : words[source]}</p>
      ) : (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
