/**
 * Everything that can go wrong in an expected way. `code` is stable; `messages.ts` puts each into words that say what
 * is wrong and what to do. Addresses are shown as users know them: `'Sales Q1'!F4:J20`.
 */
export type Issue =
  // What the user entered
  | { readonly code: 'baseline-equals-target'; readonly kpi: string }
  | {
      readonly code: 'not-a-number';
      readonly field: 'baseline' | 'target';
      readonly kpi: string;
      readonly text: string;
      /** What is perhaps meant, where its separators stand as in another language. */
      readonly meant?: string;
    }
  | { readonly code: 'due-before-start' }
  | { readonly code: 'not-a-date'; readonly field: 'start' | 'due'; readonly text: string }
  | { readonly code: 'objective-missing' }
  /** Several cells may hold its current value. */
  | { readonly code: 'actual-not-chosen'; readonly kpi: string }
  /** Nothing tells when the fiscal years begin that its periods are of. */
  | { readonly code: 'fiscal-start-missing' }
  | { readonly code: 'already-key-result'; readonly kpi: string; readonly id: string }
  | { readonly code: 'kpi-not-found'; readonly kpi: string }
  /** The latest figure is text that means a number. */
  | {
      readonly code: 'figures-are-text';
      readonly kpi: string;
      readonly address: string;
      readonly text: string;
    }
  /** It cannot be told which of its periods lie in the cycle. */
  | { readonly code: 'periods-without-year'; readonly kpi: string }
  | { readonly code: 'no-period-in-cycle'; readonly kpi: string }
  /** Its records stand in no order of time, and their dates are text. */
  | { readonly code: 'records-out-of-order'; readonly kpi: string }
  /** Its name stands only once, above rows that do not follow one another. */
  | { readonly code: 'rows-apart'; readonly kpi: string }
  /** Excel takes no formula as long as its current value needs. */
  | { readonly code: 'formula-too-long'; readonly kpi: string }
  | { readonly code: 'not-adoptable'; readonly column: string }
  /** Neither the register nor a KPI table holds this id any more. */
  | { readonly code: 'no-key-result'; readonly id: string }
  /** It stands in one row, and its formulas are as they should be. */
  | { readonly code: 'nothing-to-repair'; readonly id: string }
  /** The mirrored cell holds its formula. */
  | { readonly code: 'not-overtyped'; readonly id: string; readonly column: string }
  // What stands in the way on the sheet
  | { readonly code: 'cells-not-free'; readonly address: string; readonly found: string }
  | { readonly code: 'sheet-protected'; readonly sheet: string }
  | { readonly code: 'workbook-protected' }
  | { readonly code: 'workbook-read-only' }
  | { readonly code: 'rows-filtered'; readonly sheet: string }
  /** Columns that would be appended are hidden, so that nobody would see them. */
  | { readonly code: 'columns-hidden'; readonly address: string }
  /** The team's own columns stand behind Keylift's, and something beside the table would move if these went. */
  | { readonly code: 'columns-in-between'; readonly table: string; readonly address: string }
  | { readonly code: 'merged-across-edge'; readonly address: string }
  | { readonly code: 'table-cannot-grow'; readonly table: string; readonly address: string }
  | { readonly code: 'sheet-full'; readonly sheet: string }
  // The workbook is not what the plan was made from
  /** `where` is empty where Excel does not tell. */
  /** `isTaken`: something else is called by a name that was to be given. */
  | { readonly code: 'workbook-changed'; readonly where: string; readonly isTaken?: true }
  | { readonly code: 'undo-blocked'; readonly where: string }
  /** A formula or name of the team's own reads what would go. */
  | { readonly code: 'undo-would-break'; readonly reader: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-remove' }
  | { readonly code: 'register-damaged'; readonly column: string }
  /** The register was made by an older version and lacks columns that what is written now reads. */
  | { readonly code: 'register-older' }
  | { readonly code: 'nothing-to-upgrade' }
  // Excel itself
  /** Microsoft's script, which the pane takes from its CDN, did not come. */
  | { readonly code: 'office-not-loaded' }
  | { readonly code: 'not-in-excel' }
  | { readonly code: 'cell-being-edited' }
  /** The user did not want to wait for the rest. */
  | { readonly code: 'stopped' }
  | { readonly code: 'access-denied' }
  | { readonly code: 'excel-busy' }
  /** What was read back is not what was written. */
  | { readonly code: 'not-as-written'; readonly where: string }
  | { readonly code: 'excel-not-answering' }
  | { readonly code: 'connection-lost' }
  /** Excel for the web has let go of a workbook that nobody worked in for long. */
  | { readonly code: 'session-ended' }
  /** More than Excel takes or hands over at once; `what` is the sheet of which a single row is. */
  | { readonly code: 'too-large'; readonly what: string }
  | { readonly code: 'excel-too-old'; readonly needed: string }
  /** A bug of Keylift itself, where the pane must go on. */
  | { readonly code: 'keylift-failed' }
  /** The same while the workbook was being written: nobody knows how far that came. */
  | { readonly code: 'keylift-failed-writing' }
  /** A file of the add-in that is loaded on demand did not come. */
  | { readonly code: 'part-not-loaded' }
  | { readonly code: 'excel-refused'; readonly excelCode: string; readonly excelMessage: string }
  /** A write failed and what it had changed could not all be put back. */
  | { readonly code: 'left-half-done'; readonly where: readonly string[]; readonly cause: Issue };
