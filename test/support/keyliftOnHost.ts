import { findKpis } from '../../src/app/findKpis';
import type { Plan } from '../../src/app/plan';
import { planDemotion, surveysForDemotion } from '../../src/app/planDemotion';
import { planPromotion } from '../../src/app/planPromotion';
import { planRemoval, surveysForRemoval } from '../../src/app/planRemoval';
import type { PromotionRequest } from '../../src/app/promotionRequest';
import type { Result } from '../../src/app/result';
import type { Snapshot } from '../../src/app/snapshot';
import { surveysForPromotion } from '../../src/app/surveysForPromotion';
import type { WorkbookPort } from '../../src/app/workbookPort';
import type { Kpi } from '../../src/domain/kpi';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import { EmbeddedHost } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { connectWorkbook } from '../../src/excel/connectWorkbook';
import { readContent } from '../../src/taskpane/state/readContent';
import { loadOfficeClient } from './officeHost';

/** 22 November 2026, the day it is in tests, as a serial number. */
export const TODAY = 46_348;
export const NOON = new Date(2026, 10, 22, 12);

/** Keylift without its pane: use cases and the excel layer over the genuine client on a host. */
export interface KeyliftOnHost {
  readonly host: EmbeddedHost;
  readonly port: WorkbookPort;
  read(): Promise<Snapshot>;
  planPromotion(request: PromotionRequest): Promise<Result<Plan>>;
  planDemotion(...ids: readonly string[]): Promise<Result<Plan>>;
  planRemoval(): Promise<Result<Plan>>;
}

/** How a client reaches the host. */
export interface Reach {
  readonly answerWithin: number;
  /** Called before each of its requests leaves, and waited for. */
  readonly beforeRequest: () => Promise<void>;
}

/** @param client the id of the client, where several work on one host. */
export function keyliftOnHost(
  source: Workbook | Uint8Array | EmbeddedHost,
  client = '',
  { answerWithin = 400, beforeRequest }: Partial<Reach> = {},
): KeyliftOnHost {
  loadOfficeClient();
  const host = source instanceof EmbeddedHost ? source : EmbeddedHost.open(source, { now: () => NOON });
  const connected = host.connect(client);
  const newContext = (): Excel.RequestContext => {
    const context = connected.newContext();
    if (beforeRequest === undefined) return context;
    const sync = context.sync.bind(context);
    context.sync = async <T>(passed?: T) => {
      await beforeRequest();
      return sync(passed);
    };
    return context;
  };
  const port = connectWorkbook({ newContext, answerWithin, pauses: [1] });
  const read = async (): Promise<Snapshot> => valueOf(await port.read());
  return {
    host,
    port,
    read,
    planPromotion: async (request) => {
      const snapshot = await read();
      const { tables } = readContent(snapshot);
      const surveys = valueOf(await port.survey(surveysForPromotion(snapshot, tables, request)));
      return planPromotion(snapshot, tables, surveys, request);
    },
    planDemotion: async (...ids) => {
      const snapshot = await read();
      const surveys = valueOf(await port.survey(surveysForDemotion(snapshot, ids)));
      return planDemotion(snapshot, surveys, ids, TODAY);
    },
    planRemoval: async () => {
      const snapshot = await read();
      return planRemoval(snapshot, valueOf(await port.survey(surveysForRemoval(snapshot))));
    },
  };
}

/** The value of a result that must have succeeded. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.issue)}`);
  return result.value;
}

/** What the user asks for who wants these KPIs 15% up by the end of the quarter. */
export function promotionOf(snapshot: Snapshot, ...names: readonly string[]): PromotionRequest {
  const tables = findKpis(snapshot, () => false);
  return {
    kpis: names.map((name) => {
      const { table, kpi } = kpiNamed(tables, name);
      return {
        tableKey: table.key,
        kpiKey: kpi.key,
        baseline: { kind: 'constant', value: kpi.latest?.value ?? 0 },
        target: { kind: 'percent', by: 0.15 },
      };
    }),
    objective: 'Grow with care',
    start: 46_296,
    due: 46_387,
    columns: ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
  };
}

export function kpiNamed(tables: readonly KpiTable[], name: string): { table: KpiTable; kpi: Kpi } {
  for (const table of tables) for (const kpi of table.kpis) if (kpi.name === name) return { table, kpi };
  throw new Error(`No KPI is called ${name}.`);
}
