import { paneText } from '../../app/messages';
import { findKpi } from './findKpi';
import { keyResultName } from './keyResultName';
import type { WorkbookContent } from './paneState';
import type { Proposal } from './screen';

const MOST_NAMED = 3;

/** What a proposal is about: the names of the KPIs, or the workbook. */
export function proposalSubject(proposal: Proposal, { tables, keyResults }: WorkbookContent): string {
  switch (proposal.kind) {
    case 'promote': {
      const names = proposal.draft.kpis.flatMap(({ kpiKey }) => findKpi(tables, kpiKey)?.kpi.name ?? []);
      const more = names.length - MOST_NAMED;
      return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [paneText.promote.andMore(more)] : [])].join(
        ', ',
      );
    }
    case 'remove':
      return paneText.proposal.wholeWorkbook;
    case 'upgrade':
      return paneText.proposal.sheetOfKeyResults;
    default: {
      const keyResult = keyResults.find(({ id }) => id === proposal.id);
      return keyResult === undefined ? proposal.id : `${proposal.id} · ${keyResultName(keyResult)}`;
    }
  }
}
