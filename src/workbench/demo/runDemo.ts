import { resolve, basename, extname } from 'node:path';
import type { CalendarDate } from '../../domain/calendarDate';
import { EmbeddedHost, UnreadableFile } from '../../embedded-host';
import { connectWorkbook } from '../../excel/connectWorkbook';
import { serialOfDate } from '../../domain/sheet/serialDate';
import type { WorkbookContent } from '../../taskpane/state/paneState';
import { withDateSystem } from '../../taskpane/effects/withDateSystem';
import { readContent } from '../../taskpane/state/readContent';
import type { Snapshot } from '../../app/snapshot';
import { buildSample } from '../sample/buildSample';
import { chooseKpi } from './chooseKpi';
import { USAGE, type DemoArguments } from './demoArguments';
import { findings } from './findings';
import { promoteKpi } from './promoteKpi';
import { Refusal, valueOf } from './refusal';
import { oneLine } from './textTable';
import { whatWasWritten } from './whatWasWritten';

/** What the demo needs from around it. */
export interface DemoWorld {
  readonly today: CalendarDate;
  /** The language whose separators numbers are read and shown with, such as `de-DE`. */
  readonly locale: string;
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, bytes: Uint8Array) => void;
  readonly print: (line: string) => void;
}

/** What is promoted in the sample where the command line does not say otherwise: its baseline is last year's value. */
const IN_SAMPLE = {
  kpi: 'Customer churn',
  baseline: '3.4%',
  target: '2%',
  objective: 'Customers stay with us',
};

/**
 * Opens a workbook on the embedded host and works on it as the pane does, through the genuine Office.js client, which
 * must have been loaded. Prints what it found and what it wrote. Throws a `Refusal` for whatever is in the way.
 */
export async function runDemo(args: DemoArguments, world: DemoWorld): Promise<void> {
  const { print, today } = world;
  if (args.help) return print(USAGE);
  checkOut(args);
  const host = openHost(args, world);
  const client = host.connect();
  const port = connectWorkbook({ newContext: () => client.newContext(), answerWithin: 300_000, pauses: [] });

  const read = async (): Promise<WorkbookContent> => {
    const contentIn = (snapshot: Snapshot): WorkbookContent =>
      readContent(snapshot, serialOfDate(today, snapshot.date1904), args.fiscalStart);
    return valueOf(await withDateSystem(port, contentIn(valueOf(await port.read())), contentIn));
  };
  const content = await read();
  print(`${oneLine(host.workbook.fileName)}: ${findings(content).join('\n')}`);
  const wanted =
    args.file === undefined && args.kpi === undefined
      ? { ...IN_SAMPLE, start: `${today.year}-01-01`, ...args }
      : args;
  if (wanted.kpi === undefined) return;

  const { kpi } = chooseKpi(content, wanted.kpi);
  const plan = await promoteKpi(port, content, kpi, wanted, today);
  print(`\nPromoted ${oneLine(kpi.name)}.\n`);
  const after = await read();
  print(whatWasWritten(plan, after, kpi.key).join('\n'));
  if (args.out === undefined) return print('\nNothing was saved. With --out OUT.xlsx the workbook is.');
  save(args.out, host.save(), world);
  print(`\nSaved as ${args.out}.`);
}

function openHost({ file }: DemoArguments, { locale, today, readFile }: DemoWorld): EmbeddedHost {
  const options = { now: () => new Date(today.year, today.month - 1, today.day, 12) };
  const host =
    file === undefined
      ? EmbeddedHost.open(buildSample(), options)
      : opened(file, () => EmbeddedHost.open(readFile(file), { ...options, fileName: basename(file) }));
  const { culture } = host.workbook;
  host.workbook.culture = { ...culture, name: locale, ...separatorsOf(locale) };
  return host;
}

function opened<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal(`${file} cannot be read`, error.message);
    throw fileRefusal(file, error);
  }
}

function checkOut({ file, out }: DemoArguments): void {
  if (out === undefined) return;
  if (file !== undefined && resolve(file) === resolve(out))
    throw new Refusal('--out is the workbook itself', 'Give another name, so that the original stays.');
  const kind = extname(file ?? '.xlsx').toLowerCase() || '.xlsx';
  if (extname(out).toLowerCase() !== kind)
    throw new Refusal(
      `${out} does not end in ${kind}`,
      'The workbook is saved as the kind of file that it is.',
    );
}

function save(out: string, bytes: Uint8Array, { writeFile }: DemoWorld): void {
  try {
    writeFile(out, bytes);
  } catch (error) {
    throw fileRefusal(out, error);
  }
}

/** What the file system refuses in words; anything else is a bug and goes on. */
function fileRefusal(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
      return new Refusal(`There is no ${file}`);
    case 'EISDIR':
      return new Refusal(`${file} is a folder`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(`${file} may not be opened`);
    default:
      return error;
  }
}

function separatorsOf(locale: string): { decimalSeparator: string; thousandsSeparator: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const separator = (type: 'decimal' | 'group', otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimalSeparator: separator('decimal', '.'), thousandsSeparator: separator('group', ',') };
}
