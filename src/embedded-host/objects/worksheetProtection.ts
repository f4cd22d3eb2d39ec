import { assertEditable } from '../model/edit/assertWritable';
import type { Sheet } from '../model/sheet';
import { isRecord, optional, text } from './argument';
import type { ClientState } from './clientState';
import { refusal } from './refusal';
import { type Json, type Members, method, readOnly, RichObject } from './richObject';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** `worksheet.protection`. */
export class WorksheetProtection extends RichObject {
  readonly className = 'WorksheetProtection';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
  ) {
    super(client);
  }

  protected members(): Members {
    const { sheet } = this;
    const { workbook } = this.client;
    return {
      Protected: readOnly(() => sheet.protection.protected),
      Options: readOnly((): Json => {
        if (!sheet.protection.protected) return null;
        const options = OPTIONS.map((name): [string, Json] => [
          name,
          sheet.protection.options[name] ?? false,
        ]);
        return { ...Object.fromEntries(options), selectionMode: 'Normal' };
      }),
      // "Protects a worksheet. Fails if the worksheet has already been protected."
      Protect: method([optional((value) => value), optional(text)], (options, password) => {
        assertEditable(workbook);
        if (sheet.protection.protected) throw refusal('AccessDenied');
        if (password)
          throw refusal('ApiNotFound', 'not emulated: WorksheetProtection.protect with a password');
        const given = isRecord(options) ? options : {};
        sheet.protection = {
          protected: true,
          options: Object.fromEntries(OPTIONS.map((name) => [name, given[name] === true])),
        };
        workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
      }),
      // Whether a password fits cannot be told from the file's hash here: one that is set never fits.
      Unprotect: method([], () => {
        assertEditable(workbook);
        if (/\b(password|hashValue)=/.test(sheet.protection.raw ?? '')) throw refusal('InvalidArgument');
        sheet.protection = { protected: false, options: {} };
        workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
      }),
    };
  }
}
