import { readContent } from '../state/readContent';
import type { Pane } from '../state/pane';

/** Reads the whole workbook and finds what is in it. What was read before stays on view meanwhile. */
export async function readWorkbook({ port, dispatch }: Pane): Promise<void> {
  dispatch({ kind: 'read-began' });
  const read = await port.read((progress) => dispatch({ kind: 'read-progressed', progress }));
  if (read.ok) dispatch({ kind: 'read-done', content: readContent(read.value) });
  else dispatch({ kind: 'read-failed', issue: read.issue });
}
