import { paneText } from '../../../app/messages';
import { Select } from '../../components/Select';
import { chooseYear } from '../../effects/chooseYear';
import { usePane } from '../../paneContext';
import type { YearQuestion } from '../../state/yearQuestion';

const UNKNOWN = '';

/** Asks for the year of a table's first period, so that its periods can be placed in the cycle. */
export function WhichYear({ question }: { readonly question: YearQuestion }) {
  const pane = usePane();
  const { whichYear: words } = paneText.promote;
  const { table, firstPeriod, years } = question;
  return (
    <div className="question">
      <Select
        label={words.label(firstPeriod)}
        options={[
          { key: UNKNOWN, text: words.choose },
          ...years.map((year) => ({ key: String(year), text: String(year) })),
        ]}
        chosen={UNKNOWN}
        onChoose={(year) => {
          if (year !== UNKNOWN) void chooseYear(pane, question, Number(year));
        }}
      />
      <p className="soft">{words.hint(table.title)}</p>
    </div>
  );
}
