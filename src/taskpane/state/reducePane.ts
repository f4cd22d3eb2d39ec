import type { PromotionDraft } from './drafts';
import { followKpis } from './followKpis';
import { isDoubtful } from '../../app/describeTable';
import type { PaneAction } from './paneAction';
import { followTable } from './followTable';
import type { MadeChange, PaneState, WorkbookContent } from './paneState';
import type { Screen } from './screen';
import type { TableDraft } from './tableDraft';

/** The state after `action`. Pure; gives back the same object where nothing changed. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  const next = reduced(state, action);
  return mayTakeFocusAway(state, action) ? { ...next, steps: state.steps + 1 } : next;
}

/** Whether a button that had the focus may be gone after this. When the pane opens none had it. */
function mayTakeFocusAway({ workbook, steps }: PaneState, action: PaneAction): boolean {
  switch (action.kind) {
    case 'read-began':
      return workbook.kind === 'stopped' || workbook.kind === 'unreadable';
    case 'read-done':
      return workbook.kind !== 'read' && (steps > 0 || action.content.unsearched.length > 0);
    default:
      return MAY_TAKE_FOCUS_AWAY.has(action.kind);
  }
}

/** After these it always may. */
const MAY_TAKE_FOCUS_AWAY: ReadonlySet<PaneAction['kind']> = new Set([
  'read-stopped',
  'screen-opened',
  'proposal-made',
  'proposal-answered',
  'change-made',
  'change-undone',
  'noticed',
  'notice-closed',
  'picks-cleared',
  'search-typed',
]);

function reduced(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'read-began':
      if (state.workbook.kind === 'read') return { ...state, busy: 'rereading' };
      return { ...state, workbook: { kind: 'reading', progress: undefined } };
    case 'read-progressed':
      if (state.workbook.kind !== 'reading') return state;
      return { ...state, workbook: { kind: 'reading', progress: action.progress } };
    case 'read-stopped':
      if (state.workbook.kind === 'read') return { ...state, busy: undefined };
      return { ...state, workbook: { kind: 'stopped' } };
    case 'read-done':
      return withContent(state, action.content);
    case 'read-failed':
      // What was read before stays on view: it is better than an empty pane.
      if (state.workbook.kind === 'read') {
        return { ...state, busy: undefined, notice: { kind: 'failed', issue: action.issue } };
      }
      return { ...state, workbook: { kind: 'unreadable', issue: action.issue } };
    case 'screen-opened':
      return { ...state, screen: action.screen, notice: undefined };
    case 'search-typed':
      return { ...state, search: action.text };
    case 'table-folded':
      return { ...state, folded: toggled(state.folded, action.tableKey) };
    case 'kpi-picked':
      return { ...state, picked: toggled(state.picked, action.kpiKey) };
    case 'kpis-picked': {
      const keys = new Set(action.kpiKeys);
      const others = [...state.picked].filter((key) => !keys.has(key));
      return { ...state, picked: new Set(action.picked ? [...others, ...keys] : others) };
    }
    case 'picks-cleared':
      return { ...state, picked: new Set() };
    case 'selection-moved':
      return state.underSelection === action.kpiKey ? state : { ...state, underSelection: action.kpiKey };
    case 'promotion-typed':
    case 'kpi-typed':
    case 'target-typed':
      return { ...state, screen: typedInto(state.screen, action) };
    case 'promotion-redrafted':
      return state.screen.kind === 'promote'
        ? { ...state, screen: { ...state.screen, draft: action.draft } }
        : state;
    case 'table-typed':
      return state.screen.kind === 'table'
        ? { ...state, screen: { kind: 'table', draft: action.draft } }
        : state;
    case 'draft-checked':
      if (state.screen.kind !== 'promote' && state.screen.kind !== 'edit-target') return state;
      return { ...state, screen: { ...state.screen, checked: true } };
    case 'proposal-made':
      return {
        ...state,
        notice: undefined,
        screen: {
          kind: 'proposal',
          proposal: action.proposal,
          outcome: { kind: 'planning' },
          back: action.back,
        },
      };
    case 'proposal-answered':
      if (state.screen.kind !== 'proposal') return state;
      return { ...state, screen: { ...state.screen, outcome: action.outcome } };
    case 'busy-began':
      return { ...state, busy: action.busy };
    case 'busy-ended':
      return { ...state, busy: undefined };
    case 'change-made':
      return {
        ...state,
        busy: undefined,
        picked: action.change.proposal.kind === 'promote' ? new Set() : state.picked,
        screen: screenAfter(action.change.proposal),
        notice: { kind: 'done', change: action.change },
        lastChange: action.change,
      };
    case 'change-undone':
      return {
        ...state,
        busy: undefined,
        notice: { kind: 'undone', change: action.change },
        lastChange: undefined,
        screen: action.change.proposal.kind === 'promote' ? { kind: 'kpis' } : state.screen,
      };
    case 'recalled': {
      const { form = state.screen, lastChange = state.lastChange } = action.kept;
      return { ...state, screen: form, lastChange };
    }
    case 'noticed':
      return { ...state, busy: undefined, notice: action.notice };
    case 'notice-closed':
      return { ...state, notice: undefined };
  }
}

type Typed = Extract<PaneAction, { kind: 'promotion-typed' | 'kpi-typed' | 'target-typed' }>;

function typedInto(screen: Screen, action: Typed): Screen {
  if (action.kind === 'target-typed') {
    if (screen.kind !== 'edit-target') return screen;
    return { ...screen, draft: { ...screen.draft, ...action.typed } };
  }
  if (screen.kind !== 'promote') return screen;
  if (action.kind === 'promotion-typed') return { ...screen, draft: { ...screen.draft, ...action.typed } };
  const kpis = screen.draft.kpis.map((kpi) =>
    kpi.kpiKey === action.kpiKey ? { ...kpi, ...action.typed } : kpi,
  );
  return { ...screen, draft: { ...screen.draft, kpis } };
}

/** What was ticked or is being promoted stays with its KPI, wherever that stands now; what is gone is let go. */
function withContent(state: PaneState, content: WorkbookContent): PaneState {
  const before = state.workbook.kind === 'read' ? state.workbook.content.tables : [];
  const follow = followKpis(before, content.tables);
  return {
    ...state,
    workbook: { kind: 'read', content },
    folded: state.workbook.kind === 'read' ? state.folded : doubtfulTables(content),
    busy: state.busy === 'rereading' ? undefined : state.busy,
    picked: new Set([...state.picked].flatMap((key) => follow(key) ?? [])),
    underSelection: state.underSelection === undefined ? undefined : follow(state.underSelection),
    screen: screenFollowing(state.screen, follow, (draft) => followTable(before, content.tables, draft)),
  };
}

function doubtfulTables({ tables }: WorkbookContent): ReadonlySet<string> {
  return new Set(tables.filter(isDoubtful).map(({ key }) => key));
}

function screenFollowing(
  screen: Screen,
  follow: (kpiKey: string) => string | undefined,
  tableNow: (draft: TableDraft) => TableDraft,
): Screen {
  switch (screen.kind) {
    case 'table':
      return { ...screen, draft: tableNow(screen.draft) };
    case 'promote':
      return { ...screen, draft: draftFollowing(screen.draft, follow) };
    case 'proposal':
      return { ...screen, back: screenFollowing(screen.back, follow, tableNow) };
    default:
      return screen;
  }
}

/** A KPI that is gone stays in the form, which then says so. */
function draftFollowing(
  draft: PromotionDraft,
  follow: (kpiKey: string) => string | undefined,
): PromotionDraft {
  return { ...draft, kpis: draft.kpis.map((kpi) => ({ ...kpi, kpiKey: follow(kpi.kpiKey) ?? GONE })) };
}

/** No KPI has this key. */
const GONE = '';

function screenAfter(proposal: MadeChange['proposal']): Screen {
  return proposal.kind === 'remove' || 'title' in proposal ? { kind: 'kpis' } : { kind: 'key-results' };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
