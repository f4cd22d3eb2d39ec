import { readContent } from '../../../src/taskpane/state/readContent';
import { listProblems } from '../../../src/taskpane/state/problems';
import { keyliftOnHost } from '../../support/keyliftOnHost';
import { idsInRegister } from '../register';
import type { World } from '../world';

/** Every key result stands on the KPI that it was promoted from, or the pane lists a problem that names it. */
export async function linksHold(world: World, after: string): Promise<void> {
  const { real, tracked, breaches } = world;
  const ids = idsInRegister(real.workbook);
  if (ids.length === 0 && tracked.size === 0) return;
  const content = readContent(await keyliftOnHost(real, 'observer', { answerWithin: 5_000 }).read());
  const listed = new Set(
    listProblems(content).flatMap((problem) =>
      problem.kind === 'overtyped' || problem.kind === 'older'
        ? []
        : ['keyResult' in problem ? problem.keyResult.id : problem.id],
    ),
  );
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index && !listed.has(id));
  if (doubled.length > 0)
    breaches.push({ kind: `${after}: an id stands twice in the register`, detail: doubled.join(', ') });
  for (const [id, tracks] of tracked) {
    const names = tracks.flatMap((one) => [one, withoutSubject(one)]);
    const name = tracks.join(' or ');
    if (listed.has(id)) continue;
    const keyResult = content.keyResults.find((one) => one.id === id);
    if (keyResult === undefined) {
      breaches.push({ kind: `${after}: a key result is lost`, detail: `${id} of ${name}` });
      continue;
    }
    if (keyResult.link.kind !== 'linked') continue;
    const { sheetId, row } = keyResult.link.cell;
    const cells = real.workbook.sheets.find((sheet) => sheet.id === sheetId)?.cells.row(row);
    const inRow = [...(cells?.values() ?? [])].map(({ value }) => value);
    if (!names.some((one) => inRow.includes(one)))
      breaches.push({
        kind: `${after}: a key result stands on another KPI, and nothing is listed`,
        detail: `${id} of ${name} stands in a row with ${JSON.stringify(inRow[0])}`,
      });
    else if (!names.includes(keyResult.kpiName))
      breaches.push({
        kind: `${after}: a key result is called otherwise than its KPI, and nothing is listed`,
        detail: `${id} of ${name} is called ${keyResult.kpiName}`,
      });
  }
  const unknown = ids.filter((id) => !tracked.has(id) && !listed.has(id));
  if (unknown.length > 0)
    breaches.push({
      kind: `${after}: a key result is there that nobody promoted`,
      detail: unknown.join(', '),
    });
}

/** Names that come again in a table are told apart by what they follow: "Revenue: Churn". */
function withoutSubject(name: string): string {
  const end = name.lastIndexOf(': ');
  return end < 0 ? name : name.slice(end + 2);
}
