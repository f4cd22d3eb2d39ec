import type { Plan } from '../../src/app/plan';
import { planPromotion } from '../../src/app/planPromotion';
import { planRemoval, surveysForRemoval } from '../../src/app/planRemoval';
import type { KpiPromotion, PromotionRequest } from '../../src/app/promotionRequest';
import type { Result } from '../../src/app/result';
import { surveysForPromotion } from '../../src/app/surveysForPromotion';
import type { WorkbookPort } from '../../src/app/workbookPort';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import { EmbeddedHost, type OpenOptions } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { connectWorkbook } from '../../src/excel/connectWorkbook';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { withDateSystem } from '../../src/taskpane/effects/withDateSystem';
import { readContent } from '../../src/taskpane/state/readContent';
import { loadOfficeClient } from './officeHost';

/** Keylift on a workbook of any size: it waits as long as the host needs and tries nothing twice. */
export interface PatientKeylift {
  readonly host: EmbeddedHost;
  readonly port: WorkbookPort;
  /** @param asOf a serial date, for a workbook that holds no as-of date yet; without it all figures are measured */
  scan(asOf?: number): Promise<Result<WorkbookContent>>;
  promote(content: WorkbookContent, request: PromotionRequest): Promise<Result<Plan>>;
  remove(content: WorkbookContent): Promise<Result<Plan>>;
}

/** Throws `UnreadableFile` for bytes that are no workbook. */
export function patientKeylift(source: Workbook | Uint8Array, options: OpenOptions = {}): PatientKeylift {
  loadOfficeClient();
  const host = EmbeddedHost.open(source, options);
  const client = host.connect();
  const port = connectWorkbook({ newContext: () => client.newContext(), answerWithin: 300_000, pauses: [] });
  const applied = async (plan: Result<Plan>): Promise<Result<Plan>> => {
    if (!plan.ok) return plan;
    const written = await port.apply(plan.value);
    return written.ok ? plan : written;
  };
  return {
    host,
    port,
    async scan(asOf) {
      const read = await port.read();
      if (!read.ok) return read;
      return withDateSystem(port, readContent(read.value, asOf), (found) => readContent(found, asOf));
    },
    async promote({ snapshot, tables }, request) {
      const surveys = await port.survey(surveysForPromotion(snapshot, tables, request));
      return surveys.ok ? applied(planPromotion(snapshot, tables, surveys.value, request)) : surveys;
    },
    async remove({ snapshot }) {
      const surveys = await port.survey(surveysForRemoval(snapshot));
      return surveys.ok ? applied(planRemoval(snapshot, surveys.value)) : surveys;
    },
  };
}

/** All KPIs of a table that have a value, 15% up by the end of 2026. */
export function everyKpiOf(...tables: readonly KpiTable[]): PromotionRequest {
  const kpis = tables.flatMap((table) =>
    table.kpis.flatMap(({ key, latest }): KpiPromotion[] => {
      if (latest === undefined || latest.value === 0) return [];
      const baseline = { kind: 'constant', value: latest.value } as const;
      return [{ tableKey: table.key, kpiKey: key, baseline, target: { kind: 'percent', by: 0.15 } }];
    }),
  );
  return {
    kpis,
    objective: 'Grow with care',
    start: 46_296,
    due: 46_387,
    columns: ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
  };
}
