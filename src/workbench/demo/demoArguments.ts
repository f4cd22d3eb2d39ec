import { parseArgs } from 'node:util';
import { Refusal } from './refusal';

/** What the command line asks for. Numbers and dates are as typed; what is left out is proposed as the pane does. */
export interface DemoArguments {
  readonly help: boolean;
  /** The workbook to read; the sample where none is given. */
  readonly file?: string;
  /** A KPI's name or a part of it, or the address of a cell in its row: `Scorecard!A6`. */
  readonly kpi?: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly start?: string;
  readonly due?: string;
  readonly objective?: string;
  /** The month that fiscal years begin in, where the workbook does not tell. */
  readonly fiscalStart?: number;
  /** Where its table has no room for columns, track it on the sheet `OKRs` alone. */
  readonly okrsAlone: boolean;
  readonly out?: string;
}

export const USAGE = `Finds the KPIs of a workbook and promotes one to a key result, without Excel and without a browser.

  npm run demo                                  the sample: lists its KPIs and promotes Customer churn
  npm run demo -- FILE.xlsx                     lists the KPIs of a workbook
  npm run demo -- FILE.xlsx --kpi NAME [...]    promotes one of them

  --kpi NAME         its name or a part of it, or a cell of its row: "Scorecard!A6"
  --baseline X       where it starts; else the table's own baseline, or the value as the cycle starts
  --target Y         where it is to go, 3%, 1250.5 or 6:12; +15% and -15% are changes of the baseline; else the table's own
  --start DATE       2026-10-01; else the beginning of this quarter, or today where no earlier value is told
  --due DATE         2026-12-31; else the end of this quarter
  --objective TEXT   what it serves
  --fiscal-start N   the month, 1 to 12, that your fiscal year begins in, where the workbook does not tell
  --okrs-alone       where the table has no room for columns, track it on the sheet OKRs alone
  --out OUT.xlsx     saves the workbook there; without it nothing is saved

Numbers are read as your language writes them.`;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  kpi: TEXT,
  baseline: TEXT,
  target: TEXT,
  start: TEXT,
  due: TEXT,
  objective: TEXT,
  'fiscal-start': TEXT,
  'okrs-alone': { type: 'boolean' },
  out: TEXT,
} as const;

/** Reads the command line. Throws a `Refusal` that says what is wrong with it. */
export function demoArguments(args: readonly string[]): DemoArguments {
  const { values, positionals } = parsed(args);
  const { help = false, 'okrs-alone': okrsAlone = false, 'fiscal-start': month, ...options } = values;
  const fiscalStart = month === undefined ? undefined : Number(month);
  if (fiscalStart !== undefined && !MONTHS.includes(fiscalStart))
    throw new Refusal(`--fiscal-start ${month} is no month`, 'Give its number, from 1 to 12.');
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Refusal(`One workbook at a time: ${positionals.join(', ')}.`, SEE_HELP);
  const { kpi, out } = options;
  const given = Object.keys(options).filter((name) => name !== 'kpi' && name !== 'out');
  if (file !== undefined && kpi === undefined && given.length > 0)
    throw new Refusal(`--${given[0]} needs --kpi: which KPI is meant`, SEE_HELP);
  if (file !== undefined && kpi === undefined && out !== undefined)
    throw new Refusal('Nothing is promoted without --kpi, so there is nothing to save.', SEE_HELP);
  if (file !== undefined && kpi === undefined && okrsAlone)
    throw new Refusal('--okrs-alone needs --kpi: which KPI is meant', SEE_HELP);
  return {
    help,
    okrsAlone,
    ...options,
    ...(file === undefined ? {} : { file }),
    ...(fiscalStart === undefined ? {} : { fiscalStart }),
  };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const SEE_HELP = 'npm run demo -- --help tells how it is used.';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: joinNegative(args), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new Refusal(error.message.split('. ')[0] ?? error.message, SEE_HELP);
  }
}

/** Node tells what is wrong with a command line by errors of these codes. */
function isParseError(error: unknown): error is { readonly message: string } {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error))
    return false;
  return String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** `--target -15%` as `--target=-15%`: Node takes a value that begins with a dash for an option. */
function joinNegative(args: readonly string[]): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const last = joined.at(-1);
    if (last?.startsWith('--') && !last.includes('=') && /^-[\d.,(]/.test(arg))
      return [...joined.slice(0, -1), `${last}=${arg}`];
    return [...joined, arg];
  }, []);
}
