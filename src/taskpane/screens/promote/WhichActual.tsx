import { paneText } from '../../../app/messages';
import { Choice } from '../../components/Choice';
import { chooseActual } from '../../effects/chooseActual';
import type { PaneFormat } from '../../format';
import { usePane } from '../../paneContext';
import type { ActualQuestion } from '../../state/actualQuestion';

export interface WhichActualProps {
  readonly question: ActualQuestion;
  readonly format: PaneFormat;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
}

/** Asks which of several cells holds the current value, with what stands over each. */
export function WhichActual({ question, format, error }: WhichActualProps) {
  const pane = usePane();
  const { whichActual: words } = paneText.promote;
  const { table, kpi, options } = question;
  return (
    <div className="question">
      <Choice
        label={words.label(kpi.name)}
        options={options.map(({ at, header, value }) => ({
          key: String(at),
          text: words.option(header, format.value(value, kpi.numberFormat)),
        }))}
        chosen=""
        onChoose={(key) => {
          const chosen = options.find(({ at }) => String(at) === key);
          if (chosen !== undefined) void chooseActual(pane, question, chosen);
        }}
      />
      <p
        className={error === undefined ? 'soft' : 'field-error'}
        role={error === undefined ? undefined : 'alert'}
      >
        {error ?? words.hint(table.title)}
      </p>
    </div>
  );
}
