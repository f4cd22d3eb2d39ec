import type { Kpi } from '../../domain/kpi';
import { foldedText } from '../../domain/sheet/cellValue';
import { literal } from '../formula/escapeText';
import type { Edit } from '../plan';
import { registerCell, registerColumn, type RegisterRow, type RegisterTable } from './findRegister';
import { rewriteColumn } from '../tables/rewriteColumn';

/**
 * The name that a key result's KPI bore when it was linked. `undefined` where the register does not tell, as one that an
 * older version made.
 */
export function linkedName(register: RegisterTable, row: RegisterRow): string | undefined {
  const name = foldedText(registerCell(register, row, 'Linked name').value);
  return name === '' ? undefined : name;
}

/**
 * Whether a KPI bears a name. Where a name comes twice in a table it is told with its section: `Europe: Revenue` and
 * `Revenue` are the same name, before and after.
 */
export function bearsName({ name }: Pick<Kpi, 'name'>, wanted: string): boolean {
  const [one, other] = [name, wanted].map((text) => foldedText(text).toLowerCase().replace(/\s*:$/u, ''));
  if (one === undefined || other === undefined) return false;
  return one === other || one.endsWith(`: ${other}`) || other.endsWith(`: ${one}`);
}

/** The edit that remembers another name for key results; none where the register has no column for it. */
export function rememberName(register: RegisterTable, rows: readonly RegisterRow[], name: string): Edit[] {
  const column = registerColumn(register, 'Linked name');
  const isKnown = rows.every((row) => linkedName(register, row) === foldedText(name));
  if (column === undefined || isKnown) return [];
  return [rewriteColumn(register, column, new Map(rows.map((row) => [row.row, literal(name)])))];
}
