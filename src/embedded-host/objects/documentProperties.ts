import { assertEditable } from '../model/edit/assertWritable';
import { text } from './argument';
import { type Member, type Members, readOnly, readWrite, RichObject } from './richObject';

const WRITABLE = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
] as const;

/** `workbook.properties`. The model keeps them by their names here, in lower case: `title`, `lastAuthor`. */
export class DocumentProperties extends RichObject {
  readonly className = 'DocumentProperties';

  protected members(): Members {
    const { workbook } = this.client;
    const keyOf = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const writable = WRITABLE.map((name): [string, Member] => [
      name,
      readWrite(
        () => workbook.properties[keyOf(name)] ?? '',
        text,
        (value) => {
          assertEditable(workbook);
          workbook.properties = { ...workbook.properties, [keyOf(name)]: value };
          workbook.noteChange({ kind: 'structure', what: 'other' });
        },
      ),
    ]);
    return {
      ...Object.fromEntries(writable),
      LastAuthor: readOnly(() => workbook.properties['lastAuthor'] ?? ''),
    };
  }
}
