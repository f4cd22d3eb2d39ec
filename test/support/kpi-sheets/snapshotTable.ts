import type { Chance } from '../chance';
import type { LooseCell } from '../looseCells';
import type { Ink, SheetPaper } from './sheetPaper';
import { figure, HEADINGS, LINES, MEASURES, someOf } from './words';

const NAME_HEADS = ['KPI', 'Metric', 'Measure', 'Indicator', 'Objective', 'Item', ''] as const;
const CURRENT_HEADS = [
  'Actual',
  'Current',
  'Value',
  'Result',
  'Actual YTD',
  'Current value',
  'This year',
  'Achieved',
  'FY24',
  '2024',
  'Jun 2025',
  'Today',
  'Latest',
  'Ist',
] as const;
const TARGET_HEADS = ['Target', 'Goal', 'Plan', 'Budget', 'Target 2025', 'Soll', 'Threshold'] as const;
const PRIOR_HEADS = ['Last year', 'Prior', 'Previous', 'PY'] as const;
const VARIANCE_HEADS = ['Variance', 'Var %', 'Change', 'Gap to target', 'Δ'] as const;
const STATUSES = ['on track', 'at risk', 'off track', 'green', 'red'] as const;
const OWNERS = ['Ann Lee', 'Bo Diaz', 'Cy Moss', 'Di Hart'] as const;

interface Column {
  readonly role: string;
  readonly head: string;
  readonly ink: (size: number) => Ink;
}

/** A current value beside target, plan, prior value, variance or status: a scorecard. */
export function snapshotTable(paper: SheetPaper, chance: Chance): void {
  const columns = columnsOf(chance);
  const current = columns.find(({ role }) => role === 'current');
  for (const { role } of columns) paper.part(`role: ${role}`);
  paper.part(`current: ${current?.head ?? ''}`);
  const hasSpacers = chance.happens(0.15);
  if (hasSpacers) paper.part('with: spacer columns');
  const sections = chance.pick([
    'no sections',
    'headings',
    'section column',
    'header repeated',
    'blank rows',
  ] as const);
  paper.part(`sections: ${sections}`);
  const step = hasSpacers ? 2 : 1;
  const nameColumn = sections === 'section column' ? 1 : 0;
  const nameHead = chance.pick(NAME_HEADS);
  paper.part(`name head: ${nameHead === '' ? 'none' : nameHead}`);
  const writeHeader = (row: number, name: string): void => {
    if (sections === 'section column') paper.put(row, 0, 'Area');
    if (name !== '') paper.put(row, nameColumn, name);
    columns.forEach(({ head }, index) => paper.put(row, nameColumn + (index + 1) * step, head));
  };
  let row = 0;
  writeHeader(row, nameHead);
  row += 1;
  const headings = someOf(chance, HEADINGS, HEADINGS.length);
  someOf(chance, chance.happens(0.7) ? MEASURES : LINES, 3 + chance.integer(9)).forEach((name, index) => {
    if (index > 0 && index % 4 === 0) {
      if (sections === 'headings') paper.put(row++, 0, headings.shift() ?? 'More');
      if (sections === 'header repeated') writeHeader(++row, headings.shift() ?? 'More');
      if (sections === 'header repeated' || sections === 'blank rows') row += 1;
    }
    if (sections === 'section column' && index % 4 === 0) paper.put(row, 0, headings.shift() ?? 'More');
    const nameCell = paper.put(row, nameColumn, name);
    const size = chance.pick([0.4, 12, 95, 480, 12_000] as const);
    columns.forEach(({ role, ink }, place) => {
      const content = ink(size);
      if (content === '') return;
      const cell = paper.put(row, nameColumn + (place + 1) * step, content);
      if (role === 'current') paper.kpi(name, [nameCell], cell);
    });
    row += 1;
  });
}

function columnsOf(chance: Chance): readonly Column[] {
  const number = (size: number): number => figure(chance, size);
  const share = (): LooseCell => ({ value: (chance.integer(400) - 200) / 1000, format: '0.0%' });
  const words = chance.happens(0.2);
  const current: Column = { role: 'current', head: chance.pick(CURRENT_HEADS), ink: number };
  const target: Column = {
    role: words ? 'target in words' : 'target',
    head: chance.pick(TARGET_HEADS),
    ink: (size) => (words ? `${chance.pick(['>= ', '<', '≤ '] as const)}${number(size)}` : number(size)),
  };
  const prior: Column = { role: 'prior', head: chance.pick(PRIOR_HEADS), ink: number };
  const hasTarget = chance.happens(0.8);
  const pair = hasTarget ? (chance.happens(0.6) ? [current, target] : [target, current]) : [current, prior];
  return [
    ...(chance.happens(0.3)
      ? [{ role: 'unit', head: 'Unit', ink: () => chance.pick(['%', 'EUR', 'days', 'pcs'] as const) }]
      : []),
    ...pair,
    ...(hasTarget && chance.happens(0.3) ? [prior] : []),
    ...(chance.happens(0.4) ? [{ role: 'variance', head: chance.pick(VARIANCE_HEADS), ink: share }] : []),
    ...(chance.happens(0.4) ? [{ role: 'status', head: 'Status', ink: () => chance.pick(STATUSES) }] : []),
    ...(chance.happens(0.25) ? [{ role: 'owner', head: 'Owner', ink: () => chance.pick(OWNERS) }] : []),
  ];
}
