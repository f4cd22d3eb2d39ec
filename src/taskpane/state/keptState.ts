import { isRecord } from '../../app/settings/isRecord';
import { sheetById } from '../../app/sheetCells';
import { findKpi } from './findKpi';
import type { MadeChange, PaneState, WorkbookContent } from './paneState';
import type { Screen } from './screen';

/** What of the pane outlives its page, which a ribbon button loads anew: a form half filled in, and the last change. */
export interface KeptState {
  readonly form?: Form;
  readonly lastChange?: MadeChange;
}

type Form = Extract<Screen, { readonly kind: 'promote' | 'edit-target' | 'table' }>;

/** Of the form of this text; another form is another version of Keylift's. */
const FORMAT = 1;

/** As text; `undefined` where nothing is worth keeping. */
export function keptText({
  screen,
  lastChange,
}: Pick<PaneState, 'screen' | 'lastChange'>): string | undefined {
  const form = formIn(screen);
  if (form === undefined && lastChange === undefined) return undefined;
  return JSON.stringify({ format: FORMAT, form, lastChange });
}

function formIn(screen: Screen): Form | undefined {
  if (screen.kind === 'proposal') return formIn(screen.back);
  const isForm = screen.kind === 'promote' || screen.kind === 'edit-target' || screen.kind === 'table';
  return isForm ? screen : undefined;
}

/** What a text kept, as far as it is about what is still in the workbook. */
export function keptStateOf(text: string | null, content: WorkbookContent): KeptState {
  const kept = parsed(text);
  if (!isRecord(kept) || kept['format'] !== FORMAT) return {};
  const { form, lastChange } = kept;
  return {
    ...(isForm(form) && isAbout(form, content) ? { form } : {}),
    ...(isChange(lastChange) ? { lastChange } : {}),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** That its KPIs, its key result or its table are there under the same keys, and the sheet of cells that are added. */
function isAbout(form: Form, { snapshot, tables, keyResults }: WorkbookContent): boolean {
  if (form.kind === 'edit-target') return keyResults.some(({ id }) => id === form.id);
  if (form.kind === 'table') {
    const { tableKey, sheetId } = form.draft;
    return tableKey === undefined
      ? sheetById(snapshot, sheetId) !== undefined
      : tables.some(({ key }) => key === tableKey);
  }
  return (
    form.draft.kpis.length > 0 && form.draft.kpis.every(({ kpiKey }) => findKpi(tables, kpiKey) !== undefined)
  );
}

function isForm(form: unknown): form is Form {
  if (!isRecord(form) || !isRecord(form['draft'])) return false;
  const { kind, id, checked, draft } = form;
  if (kind === 'table') return isTableDraft(draft);
  if (typeof checked !== 'boolean') return false;
  if (kind === 'edit-target') return typeof id === 'string' && hasTexts(draft, TARGET_TEXTS);
  const { kpis, columns } = draft;
  return (
    kind === 'promote' &&
    hasTexts(draft, PROMOTION_TEXTS) &&
    Array.isArray(columns) &&
    columns.every((column) => typeof column === 'string') &&
    Array.isArray(kpis) &&
    kpis.every((kpi) => isRecord(kpi) && hasTexts(kpi, KPI_TEXTS) && typeof kpi['baselineLive'] === 'boolean')
  );
}

/** Its fields and KPIs are as Keylift wrote them, in this window, a moment ago. */
function isTableDraft({ sheetId, area, fields, kpis }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof sheetId === 'string' &&
    isRecord(area) &&
    ['row', 'column', 'rowCount', 'columnCount'].every((size) => Number.isInteger(area[size])) &&
    [fields, kpis].every((said) => Array.isArray(said) && said.every(isRecord))
  );
}

const TARGET_TEXTS = ['targetKind', 'target'] as const;
const KPI_TEXTS = [...TARGET_TEXTS, 'kpiKey', 'baseline'] as const;
const PROMOTION_TEXTS = [
  ...['objective', 'initiative', 'start', 'due', 'aggregation'],
  ...['withoutRoom', 'targets', 'sharedPercent'],
] as const;

function hasTexts(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof record[name] === 'string');
}

/**
 * Its inside is as Keylift wrote it, in this window, a moment ago. A plan is carried out only where all that it expects is
 * so, the revision that it comes after among it.
 */
function isChange(change: unknown): change is MadeChange {
  if (!isRecord(change) || !isRecord(change['plan']) || !isRecord(change['proposal'])) return false;
  const { revision, edits, expects } = change['plan'];
  return isRecord(revision) && Array.isArray(edits) && Array.isArray(expects);
}
