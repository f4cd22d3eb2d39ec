import { child, type Members, readOnly, RichObject } from './richObject';
import { SettingCollection } from './setting';

/** The root of everything: `context.workbook`. */
export class WorkbookObject extends RichObject {
  readonly className = 'Workbook';

  protected members(): Members {
    const { workbook } = this.client;
    return {
      Name: readOnly(() => workbook.fileName),
      ReadOnly: readOnly(() => workbook.readOnly),
      Settings: child(() => new SettingCollection(this.client)),
    };
  }
}
