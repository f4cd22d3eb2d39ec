import type { Issue } from '../../app/issue';
import type { Plan } from '../../app/plan';
import type { WithoutRoom } from '../../app/promotionRequest';
import type { MirroredColumn } from '../../app/trackedKeyResult';
import type { PromotionDraft, TargetDraft } from './drafts';
import type { TableDraft } from './tableDraft';

/** What the pane shows. Forms carry what is typed so far, so that going back and forth loses nothing. */
export type Screen =
  | { readonly kind: 'kpis' }
  /** `id`: of the one to look at. */
  | { readonly kind: 'key-results'; readonly id?: string }
  | { readonly kind: 'problems' }
  /** What is wrong with a draft is shown once it was `checked`: nobody is scolded while still typing. */
  | { readonly kind: 'promote'; readonly draft: PromotionDraft; readonly checked: boolean }
  | {
      readonly kind: 'edit-target';
      readonly id: string;
      readonly draft: TargetDraft;
      readonly checked: boolean;
    }
  | { readonly kind: 'table'; readonly draft: TableDraft }
  | {
      readonly kind: 'proposal';
      readonly proposal: Proposal;
      readonly outcome: ProposalOutcome;
      readonly back: Screen;
    };

/** A change of the workbook that the user wants; nothing of it is done before its plan was shown. */
export type Proposal =
  | { readonly kind: 'promote'; readonly draft: PromotionDraft }
  | { readonly kind: 'edit-target'; readonly id: string; readonly draft: TargetDraft }
  | { readonly kind: 'demote'; readonly id: string }
  | { readonly kind: 'adopt'; readonly id: string; readonly column: MirroredColumn }
  | { readonly kind: 'restore'; readonly id: string; readonly column: MirroredColumn }
  /** `kpiKey`: the KPI that the key result is to stand on; absent: of a lost one, the one that bears its name. */
  | {
      readonly kind: 'repair';
      readonly id: string;
      readonly kpiKey?: string;
      /** What is done where that KPI's table cannot take the columns. */
      readonly withoutRoom?: WithoutRoom;
    }
  /** Its KPI was renamed. */
  | { readonly kind: 'new-name'; readonly id: string }
  /** The register gets what an older version did not have. */
  | { readonly kind: 'upgrade' }
  | { readonly kind: 'remove' };

export type ProposalOutcome =
  | { readonly kind: 'planning' }
  | { readonly kind: 'refused'; readonly issue: Issue }
  | { readonly kind: 'ready'; readonly plan: Plan };
