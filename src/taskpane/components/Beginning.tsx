import { firstStatus, type FirstStatus } from '../../app/firstStatus';
import { paneText } from '../../app/messages';
import type { PromotionDraft } from '../state/drafts';
import { findKpi } from '../state/findKpi';
import type { WorkbookContent } from '../state/paneState';
import { promotionRequest } from '../state/promotionRequest';
import { StatusLabel } from './StatusLabel';

export interface BeginningProps {
  readonly content: WorkbookContent;
  readonly draft: PromotionDraft;
}

const MOST_NAMED = 3;

/** How the key results of a draft will stand as soon as they are made: one with its reason, several by status. */
export function Beginning({ content, draft }: BeginningProps) {
  const { proposal: words } = paneText;
  const all = beginningsOf({ content, draft });
  const [first, ...others] = all;
  if (first === undefined) return null;
  const statuses = [...new Set(all.map(({ status }) => status))];
  return (
    <section aria-label={words.begins} className="stack">
      <h2>{words.begins}</h2>
      {others.length === 0 ? (
        <p>
          <StatusLabel status={first.status} /> <span className="soft number">{first.why}</span>
        </p>
      ) : (
        <ul>
          {statuses.map((status) => {
            const names = all.filter((one) => one.status === status).map(({ name }) => name);
            const shown = names.slice(0, MOST_NAMED).join(', ');
            return (
              <li key={status}>
                <StatusLabel status={status} />{' '}
                <span className="soft">
                  {words.beginMany(names.length, shown, Math.max(0, names.length - MOST_NAMED))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

interface NamedStatus extends FirstStatus {
  readonly name: string;
}

function beginningsOf({ content, draft }: BeginningProps): readonly NamedStatus[] {
  const { snapshot, tables, asOf } = content;
  if (asOf === undefined) return [];
  const request = promotionRequest(draft, content);
  return request.kpis.flatMap((promotion): NamedStatus[] => {
    const found = findKpi(tables, promotion.kpiKey);
    const first = found && firstStatus(snapshot, found, request, promotion, asOf);
    return first === undefined ? [] : [{ ...first, name: found?.kpi.name ?? '' }];
  });
}
