import type { EmbeddedHost } from '../../src/embedded-host';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { valueOf } from '../support/keyliftOnHost';
import { everyKpiOf, patientKeylift, type PatientKeylift } from '../support/patientKeylift';
import { sizedWorkbook } from './sizedWorkbook';

/** What the workbook was asked: how often, and how many bytes went there and came back. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** The traffic of the main actions on a workbook of one size. */
export interface RequestFigures {
  /** `1000` KPIs on one sheet, `1000x20` on twenty. */
  readonly size: string;
  readonly scan: Traffic;
  /** One KPI of them, as is done most. */
  readonly promoteOne: Traffic;
  /** All of them at once. */
  readonly promote: Traffic;
  /** A scan when that one KPI is a key result, so that the table has Keylift's columns. */
  readonly rescan: Traffic;
}

const KPIS = [10, 1_000, 10_000];
const SHEETS = [1, 20];

/** Scans and promotes at every size. */
export async function measureRequests(): Promise<RequestFigures[]> {
  const figures: RequestFigures[] = [];
  for (const sheets of SHEETS) for (const kpis of KPIS) figures.push(await measure(kpis, sheets));
  return figures;
}

async function measure(kpis: number, sheets: number): Promise<RequestFigures> {
  const size = sheets === 1 ? String(kpis) : `${kpis}x${sheets}`;
  const [one, all] = [1, 2].map(() => patientKeylift(sizedWorkbook(kpis, sheets)));
  if (one === undefined || all === undefined) throw new Error('Two were opened.');
  const scan = await traffic(one.host, () => contentOf(one));
  const content = await contentOf(one);
  const request = everyKpiOf(...content.tables);
  if (request.kpis.length !== kpis) throw new Error(`${request.kpis.length} of ${kpis} KPIs were found.`);
  const first = { ...request, kpis: request.kpis.slice(0, 1) };
  const promoteOne = await traffic(one.host, async () => valueOf(await one.promote(content, first)));
  const rescan = await traffic(one.host, () => contentOf(one));
  const unpromoted = await contentOf(all);
  const promote = await traffic(all.host, async () => valueOf(await all.promote(unpromoted, request)));
  return { size, scan, promoteOne, promote, rescan };
}

async function contentOf({ scan }: PatientKeylift): Promise<WorkbookContent> {
  return valueOf(await scan());
}

async function traffic(host: EmbeddedHost, act: () => Promise<unknown>): Promise<Traffic> {
  const before = host.log.length;
  await act();
  const requests = host.log.slice(before).filter(({ isCleanup }) => !isCleanup);
  const bytes = requests.map(({ requestBytes, responseBytes }) => requestBytes + responseBytes);
  return { requests: requests.length, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}
