import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import { UnreadableFile } from '../../src/embedded-host';
import { openWorkbook } from '../../src/embedded-host/xlsx/openWorkbook';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { everyKpiOf, patientKeylift, type PatientKeylift } from '../support/patientKeylift';
import { type CorpusFile, readCorpus } from './corpusIndex';

/** What became of the workbooks of a corpus; how well their KPI tables are found is `detection`'s. */
export interface CorpusFigures {
  workbooks: number;
  opened: number;
  refused: number;
  /** Opened though they had to be refused, or refused though they are to be read. */
  openedWrongly: number;
  refusedWrongly: number;
  crashed: number;
  /** Workbooks in which something was promoted, and those where nothing could be, for reasons that are told. */
  roundTripTried: number;
  roundTripRefused: number;
  /** After promoting every KPI and removing Keylift: the same in every cell, format, rule, name and width. */
  roundTripIdentical: number;
  /** Of these: the same bytes in every part of the package. */
  roundTripByteIdentical: number;
  tablesPromoted: number;
  /** Those without room beside them. */
  tablesOnOkrsOnly: number;
  tablesRefused: number;
}

/** Runs through a corpus. A workbook that crashes is counted and told of, and the next one follows. */
export async function measureCorpus(
  folder: string,
  isChosen: (file: string) => boolean,
  tell: (line: string) => void,
): Promise<CorpusFigures> {
  const figures = noFigures();
  for (const file of readCorpus(folder)) {
    if (!isChosen(file.name)) continue;
    figures.workbooks += 1;
    try {
      await measureFile(file, figures, (line) => tell(`${file.name}: ${line}`));
    } catch (error) {
      figures.crashed += 1;
      tell(`${file.name}: crashed, ${error instanceof Error ? error.stack?.slice(0, 300) : String(error)}`);
    }
  }
  return figures;
}

async function measureFile(
  file: CorpusFile,
  figures: CorpusFigures,
  tell: (line: string) => void,
): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file.path));
  let keylift: PatientKeylift;
  try {
    keylift = patientKeylift(bytes, { fileName: file.name });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    figures.refused += 1;
    if (file.opening !== 'opens') return;
    figures.refusedWrongly += 1;
    tell(`refused, ${error.message}`);
    return;
  }
  figures.opened += 1;
  if (file.opening === 'refused') {
    figures.openedWrongly += 1;
    tell('opened though it is to be refused');
  }
  // Opening, calculating and saving changes what is volatile; a promotion is compared with that, not with the file.
  const untouched = keylift.host.save();
  const scanned = await keylift.scan();
  if (!scanned.ok) return tell(`cannot be scanned, ${JSON.stringify(scanned.issue)}`);
  const { tables } = scanned.value;
  if (await promoteEach(keylift, tables, figures, tell))
    await roundTrip(keylift, bytes, untouched, figures, tell);
}

/** Promotes every KPI, table by table. @returns whether anything was promoted */
async function promoteEach(
  keylift: PatientKeylift,
  tables: readonly KpiTable[],
  figures: CorpusFigures,
  tell: (line: string) => void,
): Promise<boolean> {
  const keys = tables.filter((table) => everyKpiOf(table).kpis.length > 0).map(({ key }) => key);
  if (keys.length === 0) return false;
  let promoted = 0;
  let promotedAlone = 0;
  for (const key of keys) {
    const content = await keylift.scan();
    if (!content.ok) throw new Error(`cannot be scanned again: ${JSON.stringify(content.issue)}`);
    const table = content.value.tables.find((one) => one.key === key);
    if (table === undefined) throw new Error(`the table ${key} is not found again`);
    const done = await keylift.promote(content.value, everyKpiOf(table));
    if (done.ok) {
      promoted += 1;
      continue;
    }
    const alone = await keylift.promote(content.value, { ...everyKpiOf(table), withoutRoom: 'okrs-only' });
    if (alone.ok) promotedAlone += 1;
    const how = alone.ok ? 'promoted without columns' : 'not promoted';
    tell(`${how}, ${JSON.stringify(alone.ok ? done.issue : alone.issue).slice(0, 160)}`);
  }
  figures.tablesPromoted += promoted;
  figures.tablesOnOkrsOnly += promotedAlone;
  figures.tablesRefused += keys.length - promoted - promotedAlone;
  if (promoted + promotedAlone > 0) figures.roundTripTried += 1;
  else figures.roundTripRefused += 1;
  return promoted + promotedAlone > 0;
}

/** Removes Keylift again and compares with the workbook as it was. */
async function roundTrip(
  keylift: PatientKeylift,
  original: Uint8Array,
  untouched: Uint8Array,
  figures: CorpusFigures,
  tell: (line: string) => void,
): Promise<void> {
  const content = await keylift.scan();
  if (!content.ok) throw new Error(`cannot be scanned again: ${JSON.stringify(content.issue)}`);
  const removed = await keylift.remove(content.value);
  if (!removed.ok) return tell(`not removed, ${JSON.stringify(removed.issue)}`);
  const after = keylift.host.save();
  const [was, is] = [untouched, after].map((bytes) => describeWorkbook(openWorkbook(bytes), 'content'));
  const changes = differences(was ?? [], is ?? []);
  if (changes.length > 0) return tell(`not identical, ${changes.length} lines: ${changes[0]?.slice(0, 200)}`);
  figures.roundTripIdentical += 1;
  const parts = changedParts(original, after);
  if (parts.length === 0) figures.roundTripByteIdentical += 1;
  else tell(`identical, other bytes in ${parts.join(', ')}`);
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [had, has] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(had), ...Object.keys(has)]);
  return [...names].filter((name) => Buffer.compare(had[name] ?? NOTHING, has[name] ?? NOTHING) !== 0);
}

const NOTHING = new Uint8Array();

function noFigures(): CorpusFigures {
  return {
    workbooks: 0,
    opened: 0,
    refused: 0,
    openedWrongly: 0,
    refusedWrongly: 0,
    crashed: 0,
    roundTripTried: 0,
    roundTripRefused: 0,
    roundTripIdentical: 0,
    roundTripByteIdentical: 0,
    tablesPromoted: 0,
    tablesOnOkrsOnly: 0,
    tablesRefused: 0,
  };
}
