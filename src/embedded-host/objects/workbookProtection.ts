import { optional, text } from './argument';
import { refusal } from './refusal';
import { type Members, method, readOnly, RichObject } from './richObject';

/** `workbook.protection`: of its structure. */
export class WorkbookProtection extends RichObject {
  readonly className = 'WorkbookProtection';

  protected members(): Members {
    const { workbook } = this.client;
    const setProtected = (isProtected: boolean, password: string | undefined): void => {
      if (password) throw refusal('ApiNotFound', 'not emulated: WorkbookProtection with a password');
      workbook.structureProtected = isProtected;
      workbook.noteChange({ kind: 'structure', what: 'other' });
    };
    return {
      Protected: readOnly(() => workbook.structureProtected),
      Protect: method([optional(text)], (password) => setProtected(true, password)),
      Unprotect: method([optional(text)], (password) => setProtected(false, password)),
    };
  }
}
