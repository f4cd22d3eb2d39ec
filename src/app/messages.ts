import type { PlanLine } from './describePlan';
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
          : `“${issue.text}” cannot be read as a number.`,
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
    case 'layout-not-supported':
      return text(
        `KPIs cannot be promoted in ${issue.table} yet`,
        'Keylift needs one KPI in each row, to add its columns beside them.',
      );
    case 'not-adoptable':
      return text(
        `${issue.column} is calculated and cannot be typed`,
        'Restore the formula. To change the figure, change the target, the baseline or the KPI itself.',
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
        'The table ends too close to the last column of the sheet.',
      );
    case 'workbook-changed':
      return text(
        `The workbook was changed meanwhile: ${issue.where}`,
        'Nothing was written. Look at the preview again and confirm it.',
      );
    case 'undo-blocked':
      return text(
        `This cannot be undone any more: ${issue.where} was changed since`,
        'Undoing would lose what was typed there.',
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
    case 'access-denied':
      return text(
        'Excel does not allow this change',
        'The sheet or the workbook may be protected or opened read-only.',
      );
    case 'excel-busy':
      return text('Excel is busy', 'Wait a moment, then try again.');
    case 'not-as-written':
      return text(
        `Excel did not take what was written at ${issue.where}`,
        'Everything was taken back, so the workbook is as before. Try again; if it happens again, please report it.',
      );
    case 'excel-not-answering':
      return text('Excel does not answer', 'Close any open dialog in Excel, then try again.');
    case 'connection-lost':
      return text(
        'The connection to the workbook was lost',
        'Check the network, then read the workbook again.',
      );
    case 'too-large':
      return text(
        `This is too large for Excel to hand over at once: ${issue.what}`,
        'Try it with fewer KPIs.',
      );
    case 'excel-too-old':
      return text('This Excel is too old', `Keylift needs ${issue.needed} or later.`);
    case 'excel-refused':
      return text('Excel refused the change', `${issue.excelMessage} (${issue.excelCode})`);
    case 'left-half-done':
      return text(
        'A change could not be finished, and not everything could be taken back',
        `Please look at ${issue.where.join(', ')}. What happened first: ${describeIssue(issue.cause).title}.`,
      );
  }
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
      return `New row ${line.first} in ${line.table}`;
    case 'row-deleted':
      return `Delete the row ${line.first} of ${line.table}`;
    case 'cells-written':
      return line.texts.length > 0
        ? `Write ${line.texts.join(', ')} to ${line.address}`
        : `Write ${counted(line.count, 'cell')} at ${line.address}`;
    case 'cells-emptied':
      return `Empty ${counted(line.count, 'cell')} at ${line.address}`;
    case 'formulas-filled':
      return `Formulas that follow the register in ${line.address}`;
    case 'formulas-cleared':
      return `Clear the formulas in ${line.address}`;
    case 'formats-changed':
      return `Formats and widths of these cells on ${line.sheet}`;
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
    case 'name-deleted':
      return `Delete the name ${line.name}`;
    case 'settings-changed':
      return 'A note for Keylift in the workbook’s settings';
    case 'settings-deleted':
      return 'Delete Keylift’s note in the workbook’s settings';
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

function text(title: string, help: string): IssueText {
  return { title, help };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
