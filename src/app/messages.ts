import type { AlreadyGone } from './alreadyGone';
import type { LeftRule } from './applied';
import type { FieldRole, Oddity, Orientation } from '../domain/kpi-table/kpiTable';
import type { PeriodKind } from '../domain/period/period';
import type { PlanLine } from './planLine';
import type { Issue } from './issue';

/** An issue in words: what is wrong, and what helps. */
export interface IssueText {
  readonly title: string;
  readonly help: string;
}

/** Puts an issue in words that a finance team uses. The one place where codes become sentences. */
export function describeIssue(issue: Issue): IssueText {
  switch (issue.code) {
    case 'baseline-equals-target':
      return text(
        `Baseline and target of ${issue.kpi} are the same`,
        'Enter a target that differs from the baseline.',
      );
    case 'not-a-number':
      return text(
        `The ${issue.field} of ${issue.kpi} is not a number`,
        issue.text === ''
          ? `Enter the ${issue.field} as a number.`
          : `“${shortened(issue.text)}” cannot be read as a number.` +
              (issue.meant === undefined
                ? ''
                : ` Is ${issue.meant} meant? Separators between thousands stand in threes.`),
      );
    case 'due-before-start':
      return text('It is due before it starts', 'Choose a due date on or after the start.');
    case 'not-a-date':
      return text(
        `The ${issue.field === 'start' ? 'start' : 'due'} date is missing or is not a date`,
        'Enter a day, month and year.',
      );
    case 'objective-missing':
      return text('There is no objective yet', 'Say in a few words what this key result serves.');
    case 'fiscal-start-missing':
      return text(
        'It is not known when your fiscal year begins',
        'Choose the month, so that quarters and years get their dates.',
      );
    case 'actual-not-chosen':
      return text(`Two cells could hold the current value of ${issue.kpi}`, 'Choose the one that is meant.');
    case 'already-key-result':
      return text(
        `${issue.kpi} is a key result already`,
        `It is ${issue.id}. Edit its target instead, or demote it first.`,
      );
    case 'kpi-not-found':
      return text(
        `${issue.kpi} is not in the workbook any more`,
        'Its row may have been deleted or renamed. Choose the KPI from the list again.',
      );
    case 'figures-are-text':
      return text(
        `The figures of ${issue.kpi} are text: ${issue.address} holds “${issue.text}”`,
        'Formulas cannot count with text. Select the cells, choose Convert to Number beside them or Data → Text to Columns, then read the workbook again.',
      );
    case 'periods-without-year':
      return text(
        `The periods of ${issue.kpi} do not tell their year`,
        'So they cannot be placed in the cycle. Choose the year of the first one, write it into the headers, or measure by the latest value.',
      );
    case 'no-period-in-cycle':
      return text(
        `${issue.kpi} has no period in this cycle`,
        'Choose other dates, or measure by the latest value.',
      );
    case 'records-out-of-order':
      return text(
        `The records of ${issue.kpi} are not in order of time`,
        'Sort them by date, or turn their dates into real dates, so that the latest one can be told.',
      );
    case 'rows-apart':
      return text(
        `The rows of ${issue.kpi} do not follow one another`,
        'Its name stands only once, above them. Delete the empty rows between them, or write the name beside each row.',
      );
    case 'formula-too-long':
      return text(
        `The figures of ${issue.kpi} are too far apart for one formula`,
        'Excel takes up to 8,192 characters. Measure by the latest value, or keep its figures side by side.',
      );
    case 'not-adoptable':
      return text(
        `${issue.column} is calculated and cannot be typed`,
        'Restore the formula. To change the figure, change the target, the baseline or the KPI itself.',
      );
    case 'no-key-result':
      return text(
        `${issue.id} is no key result any more`,
        'Somebody has demoted it, or deleted its row from the sheet of key results. There is nothing to do.',
      );
    case 'nothing-to-repair':
      return text(`${issue.id} needs no repair any more`, 'Its KPI is found. There is nothing to do.');
    case 'not-overtyped':
      return text(
        `The ${issue.column} of ${issue.id} holds its formula`,
        'Somebody has restored it, or taken the key result out of that row. There is nothing to do.',
      );
    case 'cells-not-free':
      return text(
        `The cells beside the table are not free: ${issue.address} holds “${issue.found}”`,
        'Move what stands there, or insert empty columns right of the table. Keylift never overwrites cells.',
      );
    case 'sheet-protected':
      return text(
        `The sheet ${issue.sheet} is protected`,
        'Lift the protection with Review → Unprotect Sheet, then try again.',
      );
    case 'workbook-protected':
      return text(
        'The structure of the workbook is protected',
        'Keylift needs to add or delete its own sheet. Lift the protection with Review → Protect Workbook.',
      );
    case 'workbook-read-only':
      return text('The workbook is read-only', 'Save a copy, or ask for the right to edit it.');
    case 'rows-filtered':
      return text(
        `Rows are filtered on the sheet ${issue.sheet}`,
        'Clear the filter with Data → Clear, then try again. What is written to filtered rows can land in the wrong place.',
      );
    case 'columns-hidden':
      return text(
        `The columns to write to are hidden: ${issue.address}`,
        'Unhide them, so that you see what is written there.',
      );
    case 'columns-in-between':
      return text(
        `Other columns of ${issue.table} stand behind Keylift’s, and cells beside the table would move`,
        `Move your own columns to the left of OKR, or clear what stands right of ${issue.address}.`,
      );
    case 'merged-across-edge':
      return text(
        `Merged cells are in the way: ${issue.address}`,
        'Unmerge them, or make them end where the table ends.',
      );
    case 'table-cannot-grow':
      return text(
        `${issue.table} cannot grow to the right`,
        `Another table, a PivotTable or a hidden header row stands in the way at ${issue.address}.`,
      );
    case 'sheet-full':
      return text(
        `The sheet ${issue.sheet} has no columns left`,
        'The table ends too close to the sheet’s last column. Append fewer columns, or move the table to the left.',
      );
    case 'workbook-changed':
      return text(
        withPlace('The workbook was changed meanwhile', issue.where),
        'Nothing was written. Look at the preview again and confirm it.',
      );
    case 'undo-blocked':
      return text(
        `This cannot be undone any more: ${issue.where || 'the workbook'} was changed since`,
        'Undoing would lose what was typed there.',
      );
    case 'undo-would-break':
      return text(
        `This cannot be undone as it is: ${issue.reader} reads what would go`,
        'Undoing would take the register along. Demote the key result instead, or change that formula first.',
      );
    case 'nothing-to-undo':
      return text('There is nothing to undo', 'Keylift has changed nothing since the pane was opened.');
    case 'nothing-to-remove':
      return text('There is nothing of Keylift in this workbook', 'It is as you made it.');
    case 'register-damaged':
      return text(
        `The register of key results has no column ${issue.column} any more`,
        'Name the column so again, or bring it back with Ctrl+Z.',
      );
    case 'register-older':
      return text(
        'The sheet of key results was made by an older version of Keylift',
        'Bring it up to date first: it stands under Problems.',
      );
    case 'nothing-to-upgrade':
      return text('The sheet of key results is up to date', 'There is nothing to do.');
    case 'office-not-loaded':
      return text(
        'Keylift cannot reach Excel',
        'Office.js, Microsoft’s script between Excel and its add-ins, could not be loaded from appsforoffice.microsoft.com. Check the network, or ask whether a proxy or a filter holds that address back.',
      );
    case 'not-in-excel':
      return text(
        'Keylift works inside Excel',
        'Open a workbook in Excel, then choose Key results on the Home tab or Keylift among your add-ins.',
      );
    case 'cell-being-edited':
      return text('A cell is being edited', 'Finish it with Enter or leave it with Esc, then try again.');
    case 'stopped':
      return text('Stopped', 'Nothing was changed. Read the workbook again whenever you like.');
    case 'access-denied':
      return text(
        'Excel does not allow this change',
        'The sheet or the workbook may be protected or opened read-only.',
      );
    case 'excel-busy':
      return text('Excel is busy', 'Wait a moment, then try again.');
    case 'not-as-written':
      return text(
        issue.where === ''
          ? 'Excel did not take what was written'
          : `Excel did not take what was written at ${issue.where}`,
        'Everything was taken back, so the workbook is as before. Try again; if it happens again, please report it.',
      );
    case 'excel-not-answering':
      return text('Excel does not answer', 'Close any open dialog in Excel, then try again.');
    case 'connection-lost':
      return text(
        'The connection to the workbook was lost',
        'Check the network, then read the workbook again.',
      );
    case 'session-ended':
      return text(
        'Excel has closed this session',
        'It does so after a long time without work. Reload the page in the browser, then open Keylift again.',
      );
    case 'too-large':
      return issue.what === ''
        ? text(
            'This is more than Excel takes at once',
            'Do it in parts: with the KPIs of fewer tables at a time.',
          )
        : text(
            `The sheet ${issue.what} has a row that is too large for Excel to hand over`,
            'Shorten the longest texts and formulas on it, or move them to another workbook.',
          );
    case 'excel-too-old':
      return text('This Excel is too old', `Keylift needs ${issue.needed} or later.`);
    case 'keylift-failed':
      return text(
        'Something went wrong inside Keylift',
        'The workbook is not touched by it. Try again; if that does not help, close the pane and open it anew.',
      );
    case 'keylift-failed-writing':
      return text(
        'Something went wrong inside Keylift while it wrote',
        'It is not known how much was written. Look at what the sheets show now; what should not stand there goes with Undo in Excel or an earlier version of the file.',
      );
    case 'part-not-loaded':
      return text(
        'A part of Keylift could not be loaded',
        'Check the network, then try again. If that does not help, Keylift may have been updated meanwhile: close the pane and open it anew. The workbook is not touched.',
      );
    case 'excel-refused':
      return text('Excel refused the change', `${issue.excelMessage} (${issue.excelCode})`);
    case 'left-half-done':
      return text(
        'A change could not be finished, and not everything could be taken back',
        `Please look at ${issue.where.join(', ') || 'what the sheets show now'}. What happened first: ${describeIssue(issue.cause).title}.`,
      );
  }
}

/** A rule that a plan could not delete, in words. */
export function leftRuleText({ what, address }: LeftRule): string {
  return what === 'bar'
    ? `A rule for the progress bar stayed at ${address}.`
    : `Rules for the colours of the status stayed at ${address}.`;
}

/** One line of a preview in words. */
export function planLineText(line: PlanLine): string {
  switch (line.kind) {
    case 'sheet-added':
      return `New sheet ${line.sheet}`;
    case 'sheet-deleted':
      return `Delete the sheet ${line.sheet}`;
    case 'table-added':
      return `New table ${line.table} at ${line.address}`;
    case 'table-deleted':
      return `Delete the table ${line.table} at ${line.address}`;
    case 'table-resized':
      return `The table ${line.table} goes from ${line.from} to ${line.to}`;
    case 'column-added':
      return `New column ${line.header} in ${line.table}`;
    case 'column-deleted':
      return `Delete the column ${line.header} of ${line.table}`;
    case 'row-added':
      return `New row ${line.id} in ${line.table}`;
    case 'row-deleted':
      return `Delete the row ${line.id} of ${line.table}`;
    case 'cells-written':
      return line.texts.length > 0
        ? `Write ${line.texts.join(', ')} to ${line.address}`
        : `Write ${counted(line.count, 'cell')} at ${line.address}`;
    case 'cells-emptied':
      return `Empty ${counted(line.count, 'cell')} at ${line.address}`;
    case 'cells-left':
      return `Leave ${counted(line.count, 'cell')} at ${line.address}: what stands there is not Keylift’s`;
    case 'formulas-filled':
      return `Formulas that follow the register in ${line.address}`;
    case 'formulas-cleared':
      return `Clear the formulas in ${line.address}`;
    case 'formats-changed':
      return `Formats and widths of these cells on ${line.sheet}`;
    case 'filter-moved':
      return `The filter buttons go from ${line.from} to ${line.to}, so that sorting takes all of a row along`;
    case 'bar-added':
      return `A progress bar in ${line.address}`;
    case 'bar-deleted':
      return `Remove the progress bar from ${line.address}`;
    case 'colours-added':
      return `Colours for the status words in ${line.address}`;
    case 'colours-deleted':
      return `Remove the status colours from ${line.address}`;
    case 'name-added':
      return `New name ${line.name} for the date that progress is measured against`;
    case 'fiscal-start-kept':
      return `New name ${line.name}: your fiscal year begins in ${MONTH_NAMES[line.month - 1] ?? ''}`;
    case 'name-deleted':
      return `Delete the name ${line.name}`;
    case 'setting-names-added':
      return 'New names that begin with Keylift_, for the numbers that a status is judged by';
    case 'setting-names-deleted':
      return 'Delete the names for the numbers that a status is judged by';
    case 'correction-kept':
      return 'Keep what was said of a table, under a hidden name';
    case 'corrections-forgotten':
      return 'Forget what was said of tables';
    case 'place-kept':
      return 'A hidden name that keeps the place of these columns';
    case 'place-forgotten':
      return 'Delete the hidden name that keeps the place of these columns';
    case 'settings-changed':
      return 'A note for Keylift in the workbook’s settings';
    case 'already-gone':
      return alreadyGoneText(line.gone);
    case 'settings-deleted':
      return 'Delete Keylift’s note in the workbook’s settings';
  }
}

/** What of Keylift's somebody has taken away before, in words. */
export function alreadyGoneText(gone: AlreadyGone): string {
  return `Already gone: ${goneText(gone)}`;
}

function goneText(gone: AlreadyGone): string {
  switch (gone.what) {
    case 'register':
      return 'the table of key results';
    case 'all-columns':
      return gone.sheet === undefined
        ? 'a sheet with columns of Keylift’s'
        : `all of Keylift’s columns on ${gone.sheet}`;
    case 'columns':
      return `${gone.columns.join(', ')} on ${gone.sheet}`;
  }
}

/** What the log says of the moment that a key result ended. */
export const DEMOTED_NOTE = 'No longer a key result';

/** What the log says of a target that was changed; the figures as the sheet shows them. */
export function targetChangedNote(from: string, to: string): string {
  return `Target changed from ${from} to ${to}`;
}

/** What the log says of a baseline that was changed. */
export function baselineChangedNote(from: string, to: string): string {
  return `Baseline changed from ${from} to ${to}`;
}

/** What happened and, where that is known, at which place. */
function withPlace(what: string, where: string): string {
  return where === '' ? what : `${what}: ${where}`;
}

function text(title: string, help: string): IssueText {
  return { title, help };
}

/** What was typed or pasted, as far as it helps to see what is meant. */
function shortened(typed: string): string {
  return typed.length > 60 ? `${typed.slice(0, 59).trimEnd()}…` : typed;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** January to December. */
export const MONTH_NAMES: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The words of the pane, screen by screen. */
export const paneText = {
  frame: {
    kpis: 'KPIs',
    keyResults: 'Key results',
    problems: 'Problems',
    menu: 'More',
    readAgain: 'Read the workbook again',
    screens: 'Screens',
    undo: 'Undo',
    nothingToUndo: 'Nothing to undo',
    undoLast: (what: string) => `Undo: ${what}`,
    remove: 'Remove Keylift from this workbook…',
    back: 'Back',
    close: 'Close this message',
    tryAgain: 'Try again',
    loading: 'One moment…',
    toKpis: 'To the list of KPIs',
  },
  finding: {
    title: 'Finding your KPIs',
    start: 'Reading the workbook…',
    progress: {
      reading: (done: number, all: number) => `Reading sheet ${Math.min(done + 1, all)} of ${all}`,
      finding: (done: number, all: number) => `Looking at sheet ${Math.min(done + 1, all)} of ${all}`,
    },
    hint: 'Nothing in the workbook is changed by reading it.',
    stop: 'Stop',
    stopped: 'Stopped looking',
    stoppedHint: 'No KPIs were found until then.',
    stoppedAt: (count: number) =>
      count === 1 ? 'One sheet was not looked at' : `${count} sheets were not looked at`,
    lookAgain: 'Look again',
  },
  unreadable: { title: 'The workbook could not be read' },
  failed: {
    title: 'The pane has stopped',
    help: 'Something went wrong inside Keylift. The workbook is not touched by it. Show the pane again; if that does not help, close it and open it anew.',
    showAgain: 'Show it again',
  },
  kpis: {
    search: 'Search KPIs',
    list: 'KPIs of this workbook',
    none: 'No KPIs found in this workbook',
    noneHint: 'Keylift looks for tables such as this, either way round:',
    noneTips: [
      'a column with the names of the KPIs',
      'beside it a current value, or one column for each period',
      'a header above, such as “KPI”, “Actual”, “Jan”, “Q1”',
    ],
    empty: 'This workbook is empty',
    emptyHint: 'Type or paste a table of KPIs. Keylift reads it as soon as it stands there.',
    leftOut: (read: readonly string[], more: number) =>
      `Of large sheets, or such with cells far from the rest, only this was read: ${read.join(', ')}` +
      `${more > 0 ? ` and a part of ${counted(more, 'other sheet')}` : ''}. ` +
      'Move a KPI table that stands outside of it to a sheet of its own.',
    noMatch: (search: string) => `No KPI matches “${search}”`,
    clearSearch: 'Clear the search',
    countWord: (count: number) => (count === 1 ? 'KPI' : 'KPIs'),
    perhaps: 'perhaps',
    pickAll: (table: string) => `Select all of ${table}`,
    pick: (kpi: string) => `Select ${kpi}`,
    promote: (kpi: string) => `Promote ${kpi}`,
    showKeyResult: (kpi: string, id: string) => `${kpi}: show key result ${id}`,
    noValue: 'no value',
    picked: (count: number) => `${count} selected`,
    clearPicks: 'Clear',
    promotePicked: (count: number) => (count === 1 ? 'Promote' : `Promote ${count}`),
    howToPromote: 'Choose a KPI to promote it, or tick several.',
    underSelection: 'In the active cell',
    show: (id: string) => `Show ${id}`,
    promoteThis: 'Promote',
    howRead: (table: string) => `How ${table} is read`,
    confirm: 'Yes, these are KPIs',
    confirmTable: (table: string) => `Yes, these are KPIs: ${table}`,
    dismiss: 'No',
    dismissTable: (table: string) => `No, ${table} is no KPI table`,
    missing: 'Is a table missing? Select its cells and add it.',
    addSelected: 'Add selected cells as a table',
    noCells: 'No table stands in the selected cells',
    noCellsHint: 'Select the table in the sheet, header and figures, or one cell inside it.',
    dismissed: (count: number) => `${count} dismissed`,
    bringBack: 'Bring back',
    bringBackTable: (address: string) => `Bring back ${address}`,
    withoutKpis: (count: number) =>
      count === 1 ? '1 table holds no KPIs any more' : `${count} tables hold no KPIs any more`,
    forget: 'Forget',
    forgetTable: (address: string) => `Forget what was said of ${address}`,
    sparkline: (count: number, first: string, last: string) => `${count} values, from ${first} to ${last}`,
  },
  change: {
    better: 'better',
    worse: 'worse',
    none: 'unchanged',
    up: 'up',
    down: 'down',
    notMeaningful: 'n.m.',
    points: (amount: string) => `${amount} pts`,
    since: (period: string) => `since ${period}`,
  },
  period: {
    none: 'no period told',
    stale: (period: string) => `${period}, out of date`,
    staleHint: 'Older than the quarter before this one',
    since: (first: string) => `${first} to`,
  },
  promote: {
    title: 'Promote to key result',
    titleMany: (count: number) => `Promote ${count} KPIs`,
    findingKpi: 'Looking at the active cell…',
    noKpi: 'No KPI stands in the active cell',
    noKpiHint: 'Select a cell in the row of a KPI, or choose one from the list.',
    chooseFromList: 'Choose from the list',
    latest: (value: string) => `now ${value}`,
    objective: 'Objective',
    objectiveHint: 'What this serves, such as “Customers stay with us”',
    from: 'From',
    to: 'To',
    baseline: 'Baseline',
    baselineKind: 'Baseline',
    baselineConstant: 'A fixed number',
    baselineLive: (address: string) => `Baseline follows ${address}`,
    target: 'Target',
    againstDirection: {
      increase: 'Higher is usually better for this KPI. Is a lower target meant?',
      decrease: 'Lower is usually better for this KPI. Is a higher target meant?',
    },
    againstBookedNegative:
      'Less is usually better for this KPI, and it is booked negative. Is a figure further from zero meant?',
    otherScale: (figure: string, beside: string, meant: string) =>
      `${figure} is of another size than ${beside}. Is ${meant} meant?`,
    use: (figure: string) => `Take ${figure}`,
    targetMet: (level: string) =>
      `The table’s target of ${level} is met already. Where should it go from here?`,
    targetLower: (level: string) =>
      `The table’s target of ${level} is lower than the KPI now, and which way is better is not known: it may be met already.`,
    targetTold: (text: string) => `The table says “${text}”.`,
    targetBand: (text: string) =>
      `The table says “${text}”, a range. Its nearer edge is proposed; the key result counts as achieved from there on.`,
    targetWithin: (text: string) =>
      `The KPI lies within its range, “${text}”, so there is nothing to move. A key result needs a level to go to.`,
    wayNotKnown: 'Which way is better is not known: taken as more.',
    targetKind: 'Give the target as',
    targetKinds: { level: 'Level', change: 'Change', percent: 'Percent' },
    targetFields: { level: 'Target', change: 'Change by', percent: 'Change by' },
    meansLevel: (level: string) => `Target level: ${level}`,
    improveBy: 'Improve by',
    improveHint: 'Up where more is better, down where less is.',
    targetsOf: 'Targets',
    targetsShared: 'One percentage for all',
    targetsOwn: 'Each its own',
    whichActual: {
      label: (kpi: string) => `Which is the current value of ${kpi}?`,
      option: (header: string, value: string) => `${header}: ${value}`,
      hint: (table: string) => `The answer goes for the whole table “${table}” and is remembered.`,
    },
    whichYear: {
      label: (period: string) => `Which year is ${period}, the first period?`,
      choose: 'Choose a year',
      hint: (table: string) =>
        `The headers of “${table}” tell no year, and a cycle is told by its dates. The answer is remembered.`,
    },
    fiscalYear: {
      begins: 'Your fiscal year begins in',
      choose: 'Choose a month',
      asked:
        'The periods are of fiscal years, and nothing in the workbook tells when these begin. This is asked once.',
      told: 'As the sheets tell it. Quarters and years are dated by it.',
      said: 'Quarters and years are dated by it. The workbook keeps it with this key result.',
    },
    start: 'Start',
    due: 'Due',
    initiative: 'Initiative',
    initiativeHint: 'What you will do to move it',
    optional: 'optional',
    measuredAs: 'Measured as',
    aggregations: {
      latest: 'Latest value',
      sum: 'Sum over the cycle',
      average: 'Average over the cycle',
    },
    registerOnly:
      'Nothing is added to the table, because the KPI has no row of its own there. The sheet of key results shows it.',
    withoutRoom: {
      instead: 'Track on the sheet OKRs alone',
      meaning: 'Nothing is added to the table then; the sheet OKRs reads its cells.',
      sorting:
        'When the table is sorted, the key result stays with the cells and so comes to another KPI. Do not sort it, or make room and promote with columns.',
      others: (tables: readonly string[]) => `There is no room beside ${tables.join(', ')} either.`,
      leftAlone: (tables: readonly string[]) =>
        `Nothing is added to ${tables.join(', ')}: the sheet OKRs reads its cells`,
      goOn: 'Track on OKRs alone',
    },
    checkFields: 'Please look at the fields marked above.',
    andMore: (count: number) => `and ${count} more`,
    columnsThere: 'The table has its Keylift columns already.',
    columns: 'Columns to add',
    columnsHint: 'The id column “OKR” is always added: it ties the row to its key result.',
    sentence: 'In a sentence',
    sentenceParts: { change: 'Change the result of', from: 'from', to: 'to', by: 'by', through: 'through' },
    preview: 'Preview changes',
  },
  table: {
    title: 'KPI table',
    titleNew: 'New KPI table',
    range: 'Cells',
    show: 'Show in sheet',
    hiddenSheet: 'The sheet is hidden',
    useSelection: 'Use the selected cells',
    orientation: 'Layout',
    orientations: [
      { key: 'kpis-in-rows', text: 'One KPI a row' },
      { key: 'kpis-in-columns', text: 'One KPI a column' },
      { key: 'long', text: 'One figure a row, with date and name' },
      { key: 'matrix', text: 'Years by months' },
      { key: 'snapshot', text: 'Current values only' },
    ],
    columns: 'Columns',
    rows: 'Rows',
    columnAt: (letters: string) => `Column ${letters}`,
    rowAt: (number: number) => `Row ${number}`,
    periodRun: (first: string, last: string, periods: number, others: number) =>
      `${first} to ${last}: ${periods} periods${others === 0 ? '' : `, ${others} other`}`,
    roles: [
      { key: 'name', text: 'Name' },
      { key: 'section', text: 'Section' },
      { key: 'period', text: 'Period' },
      { key: 'actual', text: 'Actual' },
      { key: 'target', text: 'Target' },
      { key: 'baseline', text: 'Baseline' },
      { key: 'prior', text: 'Earlier value' },
      { key: 'budget', text: 'Budget' },
      { key: 'forecast', text: 'Forecast' },
      { key: 'variance', text: 'Variance' },
      { key: 'total', text: 'Total' },
      { key: 'unit', text: 'Unit' },
      { key: 'other', text: 'Left out' },
    ],
    kpis: 'KPIs',
    showMore: (count: number) => `Show ${count} more`,
    unit: 'Unit',
    plainNumber: 'plain number',
    better: 'Better',
    directions: { increase: 'Higher is better', decrease: 'Lower is better', unknown: 'Not known' },
    asGuessed: 'As guessed from its name',
    guess: (guess: string) => `${guess} (guess)`,
    aggregation: 'Over a cycle',
    aggregations: [
      { key: '', text: 'Asked when promoted' },
      { key: 'latest', text: 'Latest value' },
      { key: 'sum', text: 'Sum of the periods' },
      { key: 'average', text: 'Average of the periods' },
    ],
    add: 'Add table',
    save: 'Save',
    cancel: 'Cancel',
    dismiss: 'Not a KPI table',
    forget: 'Forget my corrections',
  },
  /** What was decided on a table. */
  decided: {
    'add-table': (table: string) => `Added as a table: ${table}`,
    'correct-table': (table: string) => `Saved how ${table} is read`,
    'confirm-table': (table: string) => `${table} holds KPIs`,
    'dismiss-table': (table: string) => `${table} is no KPI table`,
    'bring-back-table': (table: string) => `Brought back: ${table}`,
    'forget-corrections': (table: string) => `${table} is read as found`,
  },
  proposal: {
    titles: {
      promote: 'Preview',
      'edit-target': 'Preview',
      demote: 'Demote to KPI',
      adopt: 'Adopt what was typed',
      restore: 'Restore the formula',
      repair: 'Repair',
      'new-name': 'The KPI was renamed',
      upgrade: 'Bring up to date',
      remove: 'Remove Keylift',
    },
    wholeWorkbook: 'From the whole workbook',
    sheetOfKeyResults: 'The sheet of key results',
    planning: 'Looking at the workbook…',
    begins: 'How it begins',
    beginMany: (count: number, names: string, more: number) =>
      more === 0 ? `${count}: ${names}` : `${count}: ${names} and ${more} more`,
    willBe: 'What will be written',
    willGo: 'What will change',
    refused: 'This cannot be done yet',
    untouched: 'Nothing else in the workbook is changed, and you can undo this.',
    history: {
      demote: {
        title: 'The KPI and its history stay',
        help: 'The KPI stays as it is in its table. How the key result stood goes to the log of check-ins.',
      },
      remove: {
        title: 'The history goes too',
        help: 'This also deletes the register of key results and the log of check-ins. To keep them, save a copy of the workbook first. The workbook will be as it was before Keylift.',
      },
    },
    /** The team's own formulas that read what a removal takes away. */
    readers: {
      title: (count: number) =>
        count === 1
          ? 'One of your formulas reads what Keylift added'
          : `${count} of your formulas read what Keylift added`,
      name: (name: string) => `the name ${name}`,
      places: (places: string) => `Look at ${places}.`,
      help: 'Such formulas show an error or nothing afterwards. To keep what they show, replace them by their values first: copy, then Paste Special → Values.',
    },
    confirm: {
      promote: 'Write to workbook',
      'edit-target': 'Change target',
      demote: 'Demote',
      adopt: 'Adopt',
      restore: 'Restore',
      repair: 'Repair',
      'new-name': 'It was renamed',
      upgrade: 'Bring up to date',
      remove: 'Remove Keylift',
    },
    backToForm: 'Change',
    cancel: 'Cancel',
    goBack: 'Go back',
    checkAgain: 'Check again',
    writing: 'Writing to the workbook…',
  },
  done: {
    promote: (count: number) =>
      count === 1 ? 'Promoted to key result' : `Promoted ${count} KPIs to key results`,
    'edit-target': 'Target changed',
    demote: 'Demoted to KPI',
    adopt: 'Adopted',
    restore: 'Formula restored',
    repair: 'Repaired',
    'new-name': 'New name remembered',
    upgrade: 'The sheet of key results is up to date',
    remove: 'Keylift is removed from this workbook',
    undone: (what: string) => `Undone: ${what}`,
    undoing: 'Undoing…',
    leftRulesHelp:
      'Excel did not let Keylift delete it, or it colours other cells too. It shows nothing on empty cells; Conditional Formatting → Manage Rules deletes it.',
  },
  keyResults: {
    none: 'No key results yet',
    noneHint: 'A KPI becomes a key result when you give it a target, a date and an objective it serves.',
    chooseKpi: 'Choose a KPI',
    noObjective: 'No objective',
    count: (count: number) => (count === 1 ? '1 key result' : `${count} key results`),
    progress: (kpi: string) => `Progress of ${kpi}`,
    progressWords: (done: string, expected: string) => `${done} done, ${expected} expected by now`,
    progressOnly: (done: string) => `${done} done`,
    notDefined: 'not defined',
    expected: (expected: string) => `expected ${expected}`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    fromToSaid: (from: string, to: string) => `from ${from} to ${to}`,
    nowWord: 'Now',
    done: (done: string) => `${done} done`,
    problems: (count: number) => (count === 1 ? '1 problem needs you' : `${count} problems need you`),
    showProblems: 'Show',
    asOf: (date: string) => `As of ${date}`,
    due: (date: string) => `due ${date}`,
    goToCell: 'Go to cell',
    editTarget: 'Edit target',
    demote: 'Demote…',
    actionsOf: (kpi: string) => `Actions for ${kpi}`,
    ofKpi: (action: string, kpi: string) => `${action}: ${kpi}`,
    allGone: 'The sheets that Keylift made are still there. If you are done with it, remove them.',
    removeOffer: 'Remove Keylift…',
  },
  editTarget: { title: 'Edit target', now: 'Target now', baseline: 'Baseline' },
  problems: {
    none: 'No problems',
    noneHint: 'Every key result stands on its KPI, and the columns hold what Keylift wrote.',
    older: 'The sheet of key results is of an older version',
    olderHint:
      'It measures the pace by today’s date and does not say why. Bringing it up to date adds three columns at its right edge; ids, targets and history stay, and it can be undone.',
    upgrade: 'Bring up to date…',
    twice: (id: string, kpi: string) => `${id} (${kpi}) stands in two rows`,
    twiceHint: (places: string) =>
      `A copied row takes the id along: it stands at ${places}. Repair leaves it in the row of its KPI, else in the first, and empties the other.`,
    doubled: (id: string, rows: number) => `${id} is the id of ${rows} key results`,
    doubledHint: (kpis: string, places: string) =>
      `It stands at ${places}, for ${kpis}: two people may have promoted at the same moment, or a row was copied. Repair leaves it with the first and gives the other an id of its own; a mere copy goes.`,
    renamed: (id: string, from: string, to: string) => `${id} was linked to “${from}” and stands on “${to}”`,
    renamedHint: (place: string, from: string, isTold: boolean) =>
      `Its KPI at ${place} was renamed, or rows were sorted without their OKR column. ` +
      (isTold
        ? `If they were sorted, put it back on the row that bears the name.`
        : `No one free row bears the name “${from}”. If rows were sorted, undo that, or empty the OKR cell and put the key result on its KPI.`),
    putBackOn: (kpi: string) => `Put back on ${kpi}…`,
    wasRenamed: 'It was renamed…',
    gone: (id: string, kpi: string) => `${id} (${kpi}) has lost its row`,
    goneHint: (kpi: string) =>
      `The row was deleted or its OKR cell emptied. Put it back on “${kpi}”, or select another KPI in the sheet and put it there.`,
    putBack: 'Put back…',
    putOn: (kpi: string) => `Put on ${kpi}…`,
    outdated: (id: string, kpi: string) => `${id} (${kpi}) does not see the latest figures`,
    outdatedHint: (shown: string, told: string) =>
      `It shows ${shown}, while the table tells ${told}: its formula was written before these cells were there.`,
    bringUpToDate: 'Bring up to date…',
    stray: (id: string, place: string) => `${id} at ${place} is in no register`,
    strayHint:
      'Its row on the sheet of key results was deleted, or the id was typed. Empty the cell to promote the KPI anew.',
    overtyped: (column: string, kpi: string) => `${column} of ${kpi} was typed over`,
    overtypedHint: (typed: string, place: string, adoptable: boolean) =>
      `${place} holds ${typed === '' ? 'nothing' : `“${typed}”`} instead of its formula. ` +
      (adoptable
        ? 'Adopt takes it into the register; Restore brings the formula back.'
        : 'Restore brings the formula back.'),
    adopt: 'Adopt…',
    restore: 'Restore…',
    repair: 'Repair…',
    demote: 'Demote…',
    goTo: (place: string) => `Go to ${place}`,
  },
  cannotWrite: {
    readOnly: 'This workbook is read-only. You can look at everything; nothing can be written.',
    structureProtected:
      'The workbook’s structure is protected, so Keylift cannot add its sheet. Review → Protect Workbook lifts it.',
  },
  notKept: {
    title: (format: 'xls' | 'csv') => `A .${format} file will not keep key results`,
    help: (format: 'xls' | 'csv') =>
      `Excel saves no tables and no settings of add-ins in a .${format} file` +
      (format === 'csv' ? ', and one sheet only' : '') +
      '. What Keylift writes works until the file is closed. To keep it, save the workbook as .xlsx first: File → Save As.',
  },
} as const;

const PERIOD_WORDS: Readonly<Record<PeriodKind, readonly [one: string, many: string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  half: ['half-year', 'half-years'],
  year: ['year', 'years'],
};

/** What speaks for a table, by the codes of `confidence.ts`. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  periods: 'several periods',
  orderlyAxis: 'periods in order',
  currentValue: 'a current value',
  target: 'a target or budget',
  nameHeader: 'a header that names KPIs',
  unitColumn: 'units',
  kpis: 'several KPIs',
  filled: 'hardly any gaps',
  distinctNames: 'names that differ',
  measureNames: 'names that sound like metrics',
  alone: 'nothing else on the sheet',
  sameLabels: 'labels that other boxes have as well',
  sums: 'lines that add up',
  panelTitle: 'a title that names a statement or a time',
  measureHeads: 'figures headed by what they measure',
  recordAcross: 'names side by side with their figures below',
};

/** Why a field is left out, where its header does not say so itself. */
const LEFT_OUT_WORDS: Partial<Record<FieldRole, string>> = {
  total: 'total',
  prior: 'earlier value',
  variance: 'variance',
  forecast: 'forecast',
};

/** How a table is read, in words (`describeTable.ts` puts them together). */
export const tableText = {
  count: {
    'kpis-in-rows': (count: number) => `${counted(count, 'KPI')} in rows`,
    'kpis-in-columns': (count: number) => `${counted(count, 'KPI')} in columns`,
    snapshot: (count: number) => `${counted(count, 'KPI')} with current values only`,
    long: (count: number) => `${counted(count, 'KPI')}, one figure a row`,
    matrix: (count: number) => `${counted(count, 'KPI')}, years by months`,
  } satisfies Record<Orientation, (count: number) => string>,
  periods: (kind: PeriodKind, first: string, last: string) =>
    first === last
      ? `${PERIOD_WORDS[kind][0]} ${first} only`
      : `${PERIOD_WORDS[kind][1]} ${first} to ${last}`,
  newest: {
    right: 'newest right',
    left: 'newest left',
    bottom: 'newest at the bottom',
    top: 'newest at the top',
  },
  beside: (role: 'target' | 'budget' | 'baseline', headers: string) =>
    headers.toLowerCase() === role ? `With a ${role}` : `With a ${role} in ${headers}`,
  forecast: (from: string) => `Forecast from ${from} left out`,
  leftOut: (names: string) => `${names} left out`,
  /** A header, and what its field is where the header does not say so. */
  headed: (role: FieldRole, header: string) => {
    const word = LEFT_OUT_WORDS[role];
    return word === undefined || header.toLowerCase().includes(word) ? header : `${header} (${word})`;
  },
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  entities: 'Its names look like people, products or places, not metrics',
  oddities: {
    'period-twice': 'A period stands twice: taken by its place',
    'period-out-of-order': 'A period is out of order: taken by its place',
    'text-figures': 'Some figures are text: read as numbers',
  } satisfies Record<Oddity, string>,
  hidden: (count: number, lines: 'rows' | 'columns') =>
    `${counted(count, 'KPI')} in hidden ${lines}, read all the same`,
  pivot: (name: string) => `A PivotTable (${name})`,
  underWay: 'Reading these cells…',
  nothing:
    'No KPIs are found in these cells this way. Choose other cells or another layout, or say below what they hold.',
  corrected: 'Read as you said',
  found: (reasons: string) => (reasons === '' ? 'Found' : `Found by ${reasons}`),
  perhaps: (reasons: string) =>
    reasons === ''
      ? 'Perhaps no KPI table: little speaks for it'
      : `Perhaps a KPI table. For it: ${reasons}. That is too little to be sure`,
  reasons: REASON_WORDS,
  listed: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`,
} as const;
