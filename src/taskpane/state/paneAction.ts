import type { Issue } from '../../app/issue';
import type { KpiDraft, PromotionDraft, TargetDraft } from './drafts';
import type { KeptState } from './keptState';
import type { Busy, LookingProgress, MadeChange, Notice, WorkbookContent } from './paneState';
import type { Proposal, ProposalOutcome, Screen } from './screen';
import type { TableDraft } from './tableDraft';

/** What happened: the only way in which the state of the pane changes. */
export type PaneAction =
  | { readonly kind: 'read-began' }
  | { readonly kind: 'read-progressed'; readonly progress: LookingProgress }
  | { readonly kind: 'read-stopped' }
  | { readonly kind: 'read-done'; readonly content: WorkbookContent }
  | { readonly kind: 'read-failed'; readonly issue: Issue }
  | { readonly kind: 'screen-opened'; readonly screen: Screen }
  | { readonly kind: 'search-typed'; readonly text: string }
  | { readonly kind: 'table-folded'; readonly tableKey: string }
  | { readonly kind: 'kpi-picked'; readonly kpiKey: string }
  | { readonly kind: 'kpis-picked'; readonly kpiKeys: readonly string[]; readonly picked: boolean }
  | { readonly kind: 'picks-cleared' }
  | { readonly kind: 'selection-moved'; readonly kpiKey: string | undefined }
  | { readonly kind: 'promotion-typed'; readonly typed: Partial<Omit<PromotionDraft, 'kpis'>> }
  | { readonly kind: 'kpi-typed'; readonly kpiKey: string; readonly typed: Partial<Omit<KpiDraft, 'kpiKey'>> }
  /** What was proposed in the form has changed. */
  | { readonly kind: 'promotion-redrafted'; readonly draft: PromotionDraft }
  | { readonly kind: 'target-typed'; readonly typed: Partial<TargetDraft> }
  | { readonly kind: 'draft-checked' }
  | { readonly kind: 'table-typed'; readonly draft: TableDraft }
  | { readonly kind: 'proposal-made'; readonly proposal: Proposal; readonly back: Screen }
  | { readonly kind: 'proposal-answered'; readonly outcome: ProposalOutcome }
  | { readonly kind: 'busy-began'; readonly busy: Busy }
  | { readonly kind: 'busy-ended' }
  | { readonly kind: 'change-made'; readonly change: MadeChange }
  | { readonly kind: 'change-undone'; readonly change: MadeChange }
  /** The page was loaded anew. */
  | { readonly kind: 'recalled'; readonly kept: KeptState }
  | { readonly kind: 'noticed'; readonly notice: Notice }
  | { readonly kind: 'notice-closed' };
