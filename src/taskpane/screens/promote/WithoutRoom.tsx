import { describeIssue, paneText } from '../../../app/messages';
import type { WithoutRoom as Wanted } from '../../../app/promotionRequest';
import type { TableWithoutRoom } from '../../../app/roomBeside';
import { Message } from '../../components/Message';
import { TickBox } from '../../components/TickBox';

export interface WithoutRoomProps {
  readonly tables: readonly TableWithoutRoom[];
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** Says at once where there is no room beside a table, and offers to do without. */
export function WithoutRoom({ tables, wanted, onChange }: WithoutRoomProps) {
  const [first, ...others] = tables;
  if (first === undefined) return null;
  const { withoutRoom: words } = paneText.promote;
  const { title, help } = describeIssue(first.issue);
  const isWanted = wanted === 'okrs-only';
  return (
    <Message kind={isWanted ? 'info' : 'warn'} title={title}>
      {others.length > 0 && <p>{words.others(others.map(({ table }) => table.title))}</p>}
      {!isWanted && <p>{help}</p>}
      <TickBox
        label={words.instead}
        checked={isWanted}
        onChange={() => onChange(isWanted ? 'refuse' : 'okrs-only')}
      />
      <p className="soft">
        {words.meaning} {words.sorting}
      </p>
    </Message>
  );
}
